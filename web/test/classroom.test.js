// Where somebody who looks on is: with the class, on their own way, or without a server.
import assert from 'node:assert/strict';
import test from 'node:test';
import { receive, empty, goAhead } from '../public/js/model/store.js';
import { following } from '../public/js/classroom/state.js';
import { given } from './machine.js';

/** @import {Model} from '../public/js/model/store.js' */

/** @type {Model} */
const viewer = given({
  ...empty(),
  role: 'viewer',
  link: 'open',
  path: [0, 1, 2],
  cursor: { node: 2 },
  node: 2,
  states: new Map([
    [1, {}],
    [2, {}],
  ]),
});

test('one who drives follows nobody', () => {
  assert.equal(following({ ...viewer, role: 'host' }), null);
});

test('own steps lead away, and back at the class one is live again', () => {
  assert.equal(following(viewer), 'live');
  const away = goAhead(viewer, 1);
  assert.equal(following(away), 'away');
  const later = receive(
    away,
    given({ type: 'cursor', seq: 5, cursor: { node: 0, answered: null } }),
  );
  assert.deepEqual([following(later), later.node], ['away', 1], 'nobody is moved by force');
  assert.equal(following(goAhead(away, 2)), 'live');
});

test('one who lacks the state where the class is, or may lack more, catches up', () => {
  assert.equal(following({ ...viewer, cursor: given({ node: 3 }) }), 'behind');
  assert.equal(following({ ...viewer, behind: true }), 'behind');
  assert.equal(following(goAhead({ ...viewer, behind: true }, 1)), 'away');
});

test('without a server one is off line wherever one looks', () => {
  assert.equal(following({ ...viewer, link: 'lost' }), 'offline');
  assert.equal(following({ ...goAhead(viewer, 1), link: 'gone' }), 'offline');
});

// What the page knows after each wire message, and where it looks.
import assert from 'node:assert/strict';
import test from 'node:test';
import { branches } from '../public/js/model/branches.js';
import { apply } from '../public/js/model/delta.js';
import { hashOf } from '../public/js/model/checksum.js';
import { empty, goAhead, look, receive, sent } from '../public/js/model/store.js';
import { given, machine, onWire, writing } from './machine.js';

/** @import {Owner, State} from '../public/js/net/machine.js' */
/** @import {Cursor, ServerMessage, Step} from '../public/js/net/wire.js' */

/** @param {number} node @param {Partial<Cursor>} [more] @returns {Cursor} */
const cursor = (node, more) => ({
  node,
  tip: node,
  playing: null,
  end: false,
  next: 1,
  question: null,
  answered: null,
  ...more,
});
/** @type {Owner} */
const owner = { kind: 'shared', process: null, page: null, group: 'g' };

/** @param {State} state @param {Step} step @returns {Step} */
function hashed(state, step) {
  return { ...step, hash: hashOf(apply(state, step)) };
}

const first = machine();
const one = hashed(
  first,
  writing({ node: 2, parent: 1, frame: 7, at: 0, length: 512, fill: 'A', page: 2, owner }),
);
const own = hashed(first, {
  ...writing({ node: 4, parent: 1, frame: 8, at: 0, length: 4, fill: 'x', page: 2, owner }),
  line: null,
});
const two = hashed(
  apply(first, one),
  writing({
    node: 3,
    parent: 2,
    frame: 7,
    at: 0,
    length: 88,
    fill: 'B',
    page: 2,
    owner,
    overflow: true,
  }),
);

/** @type {ServerMessage} */
const WELCOME = given({
  type: 'welcome',
  seq: 1,
  session: 's',
  role: 'host',
  scenario: { name: 'x', title: 'X', operations: 2, changed: {} },
  forms: { operations: [], settings: [] },
  state: onWire(first),
  tree: [{ parent: null, first: 1, last: 1, changed: {} }],
  steps: [],
  cursor: cursor(1),
});

function joined() {
  return receive(empty(), WELCOME);
}

test('after welcome the page looks where the class is', () => {
  const model = joined();
  assert.equal(model.node, 1);
  assert.equal(model.link, 'open');
  assert.deepEqual(model.path, [1]);
  assert.equal(model.wanted.size, 0);
});

test('after a reload the way back reaches the start, which has no step', () => {
  const again = receive(
    joined(),
    given({
      type: 'welcome',
      session: 's',
      role: 'host',
      scenario: {},
      forms: {},
      state: { ...onWire(first), node: 2 },
      tree: [{ parent: null, first: 1, last: 3, changed: {} }],
      steps: [
        { node: 2, parent: 1, step: 1 },
        { node: 3, parent: 2, step: 2 },
      ],
      cursor: cursor(2, { tip: 3 }),
    }),
  );
  assert.deepEqual(again.path, [1, 2, 3]);
});

test('steps extend the path and each has a state of its own', () => {
  const model = receive(
    joined(),
    given({ type: 'steps', seq: 2, steps: [one, two], cursor: cursor(3) }),
  );
  assert.deepEqual(model.path, [1, 2, 3]);
  assert.equal(model.node, 3);
  assert.equal(model.states.get(2)?.frames[7].bytes[0], 'A'.charCodeAt(0));
  assert.equal(model.states.get(3)?.frames[7].bytes[0], 'B'.charCodeAt(0));
});

test('a step whose hash differs is asked for whole', () => {
  const model = receive(
    joined(),
    given({
      type: 'steps',
      seq: 2,
      steps: [{ ...one, hash: 'feedfeedfeedfeed' }],
      cursor: cursor(2),
    }),
  );
  assert.deepEqual([...model.wanted], [2]);
  const whole = receive(
    sent(model, 'state-2'),
    given({
      type: 'state',
      id: 'state-2',
      state: { ...onWire(first), node: 2 },
    }),
  );
  assert.equal(whole.wanted.size, 0);
  assert.equal(whole.waiting.size, 0);
});

test('a branch leaves the old steps known and takes their place in the path', () => {
  const long = receive(joined(), given({ type: 'steps', steps: [one, two], cursor: cursor(3) }));
  const branch = hashed(apply(first, one), {
    ...writing({ node: 4, parent: 2, frame: 7, at: 9, length: 1, fill: 'C', page: 2, owner }),
  });
  const model = receive(long, given({ type: 'steps', steps: [branch], cursor: cursor(4) }));
  assert.deepEqual(model.path, [1, 2, 4]);
  assert.ok(model.states.has(3));
});

test('a person who went back stays there until the class has followed', () => {
  const model = goAhead(
    receive(joined(), given({ type: 'steps', steps: [one, two], cursor: cursor(3) })),
    1,
  );
  assert.equal(
    receive(model, given({ type: 'cursor', cursor: cursor(2, { tip: 3 }) })).node,
    1,
    'an older place does not pull the page away',
  );
  const there = receive(model, given({ type: 'cursor', cursor: cursor(1, { tip: 3 }) }));
  assert.equal(there.ahead, null);
  assert.equal(
    receive(there, given({ type: 'cursor', cursor: cursor(2, { tip: 3 }) })).node,
    2,
    'then the page follows again',
  );
});

test('a node without a known state is asked for', () => {
  assert.deepEqual([...look(joined(), 9).wanted], [9]);
});

test('stale says so and goes to the class; gone ends the session', () => {
  const away = goAhead(
    receive(joined(), given({ type: 'steps', steps: [one, two], cursor: cursor(3) })),
    1,
  );
  const back = receive(
    sent(away, 'm'),
    given({
      type: 'refused',
      id: 'm',
      code: 'stale',
      what: 'The class is elsewhere.',
      hint: 'Look there.',
    }),
  );
  assert.equal(back.node, 3);
  assert.equal(back.waiting.size, 0);
  assert.equal(back.notice?.what, 'The class is elsewhere.');
  assert.equal(
    receive(joined(), given({ type: 'refused', id: null, code: 'gone', what: 'Gone.' })).link,
    'gone',
  );
});

test('a server that says good-bye is lost until it welcomes again', () => {
  const told = receive(
    joined(),
    given({ type: 'bye', what: 'The server is shutting down.', retry_ms: 2000 }),
  );
  assert.equal(told.link, 'lost');
  assert.equal(told.bye, 'The server is shutting down.');
  assert.equal(receive(told, WELCOME).link, 'open');
  assert.equal(receive(told, WELCOME).bye, null);
});

test('an answer is remembered at the step that revealed it', () => {
  const answered = { text: 'Where?', options: ['a', 'b'], chosen: 'a', right: 'b', why: 'So.' };
  const model = receive(
    joined(),
    given({ type: 'steps', steps: [one], cursor: cursor(2, { answered }) }),
  );
  assert.deepEqual(model.answered.get(2), answered);
});

test('with its state a step known by its summary gets its events', () => {
  const model = receive(
    joined(),
    given({
      type: 'state',
      state: { ...onWire(first), node: 2 },
      step: { node: 2, events: one.events },
    }),
  );
  assert.equal(model.steps.get(2)?.events?.[0].length, 512);
  const again = receive(
    empty(),
    given({
      type: 'welcome',
      session: 's',
      role: 'host',
      scenario: {},
      forms: {},
      state: { ...onWire(first), node: 2 },
      step: one,
      tree: [{ parent: null, first: 1, last: 2, changed: {} }],
      steps: [{ node: 2, parent: 1, step: 1, what: 'told' }],
      cursor: cursor(2),
    }),
  );
  assert.equal(again.steps.get(2)?.events?.length, 1);
});

test('an unknown wire message changes nothing', () => {
  const model = joined();
  assert.equal(receive(model, given({ type: 'poll' })), model);
});

test('a step beside the path leaves a branch behind; one on it changes nothing', () => {
  const model = receive(joined(), given({ type: 'steps', steps: [one, two], cursor: cursor(3) }));
  const again = receive(
    model,
    given({ type: 'steps', steps: [one], cursor: cursor(2, { tip: 3 }) }),
  );
  assert.deepEqual(again.path, [1, 2, 3], 'a step told again');
  assert.deepEqual(branches(again), []);
  const forked = receive(again, given({ type: 'steps', steps: [own], cursor: cursor(4) }));
  assert.deepEqual(forked.path, [1, 4]);
  assert.deepEqual(branches(forked), [
    { parent: 1, first: 2, tip: 3, step: 0, steps: 2, what: one.what, changed: {} },
  ]);
});

test('a cursor on another branch brings its path back, with all that is known of it', () => {
  const model = [
    given({ type: 'steps', steps: [one, two], cursor: cursor(3) }),
    given({ type: 'steps', steps: [own], cursor: cursor(4) }),
    given({ type: 'cursor', cursor: cursor(2, { tip: 3 }) }),
  ].reduce(receive, joined());
  assert.deepEqual(model.path, [1, 2, 3]);
  assert.equal(model.node, 2);
  assert.equal(model.wanted.size, 0, 'nothing has to be asked for');
});

test('other settings are a branch, and hold on it alone', () => {
  const changed = { transfer: 'dma' };
  const branch = given({
    type: 'branch',
    added: { parent: 1, first: 3, last: 3, changed },
    step: { ...one, node: 3 },
    state: { ...onWire(first), node: 3 },
    cursor: cursor(3),
  });
  const before = receive(joined(), given({ type: 'steps', steps: [one], cursor: cursor(2) }));
  const model = receive(before, branch);
  assert.deepEqual(model.path, [1, 3]);
  assert.equal(model.wanted.size, 0);
  assert.deepEqual(model.scenario?.changed, changed);
  assert.deepEqual(branches(model)[0].changed, {});
  const back = receive(model, given({ type: 'cursor', cursor: cursor(2) }));
  assert.deepEqual(back.scenario?.changed, {});
  assert.equal(back.wanted.size, 0);
  const next = { ...own, node: 4, parent: 3 };
  const on = receive(model, given({ type: 'steps', steps: [next], cursor: cursor(4) }));
  assert.deepEqual(on.scenario?.changed, changed, 'the next step has them too');
  assert.deepEqual(
    [...receive(before, { ...branch, state: null, step: null }).wanted],
    [3],
    'a state that was too long to be sent is asked for',
  );
});

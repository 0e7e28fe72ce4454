// Places on the picture, as the wire and the stage name them, and what a class tapped.
/** @import {State} from '../public/js/net/machine.js' */
/** @import {Model} from '../public/js/model/store.js' */
import assert from 'node:assert/strict';
import test from 'node:test';
import { missed } from '../public/js/classroom/lag.js';
import { placeOf, refsOf } from '../public/js/classroom/anchors.js';
import { tally } from '../public/js/classroom/tally.js';
import { placeWords } from '../public/js/text/classroom.js';
import { given } from './machine.js';

const entry = {
  page: 2,
  present: true,
  frame: 7,
  descriptor: false,
  kind: 'shared',
  group: 'g',
  slot: null,
};
/** @type {State} */
const state = given({
  processes: [{ id: 'A', table: [entry] }],
  frames: Array.from({ length: 8 }, (_, frame) => ({ frame })),
  groups: [],
  dma: [],
  objects: [],
});

test('what the stage names, the wire names', () => {
  assert.deepEqual(placeOf('page A 2'), { key: 'entries/A/2' });
  assert.deepEqual(placeOf('byte 7 511'), { key: 'frames/7', line: 511 });
  assert.equal(placeOf('gate'), null);
  assert.equal(placeOf(null), null);
});

test('a place is found as the thing itself, else as what leads to it', () => {
  assert.deepEqual(refsOf({ key: 'entries/A/2' }, state), ['page A 2', 'entry A 2', 'frame 7']);
  assert.deepEqual(refsOf({ key: 'frames/7', line: 3 }, state), [
    'byte 7 3',
    'frame 7',
    'page A 2',
  ]);
  assert.deepEqual(refsOf({ key: 'frames/99' }, state), ['frame 99']);
  assert.deepEqual(refsOf({ key: 'nonsense/1' }, state), []);
});

test('a place in words', () => {
  assert.equal(placeWords({ key: 'entries/A/2' }), 'page 2 of A');
  assert.equal(placeWords({ key: 'frames/7', line: 0 }), 'byte 0 of frame 7');
});

test('taps on bytes of one thing count together, the most first', () => {
  const round = [
    { place: { key: 'frames/0' }, votes: 2 },
    { place: { key: 'frames/7', line: 1 }, votes: 2 },
    { place: { key: 'frames/7', line: 9 }, votes: 1 },
  ];
  assert.deepEqual(tally(round), [
    { key: 'frames/7', votes: 3 },
    { key: 'frames/0', votes: 2 },
  ]);
});

test('missed is what lies between my step and that of the class', () => {
  const steps = new Map([1, 2, 3].map((node) => [node, { node, parent: node - 1, step: node }]));
  /** @param {{node: number}|null} cursor @param {number} node @returns {Model} */
  const model = (cursor, node) => given({ cursor, node, steps, path: [0, 1, 2, 3] });
  assert.deepEqual(missed(model({ node: 3 }, 1)), [2, 3]);
  assert.deepEqual(missed(model({ node: 1 }, 3)), []);
  assert.deepEqual(missed(model(null, 0)), []);
});

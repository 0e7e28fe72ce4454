// Which steps a storyboard prints, and which ones a lesson in another page shows.
import assert from 'node:assert/strict';
import test from 'node:test';
import { rangeOf, within } from '../public/js/embed/range.js';
import { chosen } from '../public/js/print/step-ranges.js';
import { given } from './machine.js';

/** @import {Model} from '../public/js/model/store.js' */
/** @import {Question} from '../public/js/net/wire.js' */

test('steps to print are ranges and numbers; nothing and nonsense are all', () => {
  assert.deepEqual(chosen('1,3-4', 5), [1, 3, 4]);
  assert.deepEqual(chosen('4-', 6), [4, 5, 6]);
  assert.deepEqual(chosen(' 5 , 0 - 1', 9), [0, 1, 5]);
  for (const all of ['', null, 'x', '1;2']) assert.deepEqual(chosen(all, 2), [0, 1, 2]);
  assert.deepEqual(chosen('7', 2), [], 'a step that there is not is not another one');
});

test('the range of an embedded lesson', () => {
  assert.deepEqual(rangeOf('3-9'), { from: 3, to: 9 });
  assert.deepEqual(rangeOf('9-3'), { from: 3, to: 9 });
  assert.deepEqual(rangeOf('4'), { from: 4, to: 4 });
  assert.deepEqual(rangeOf('4-'), { from: 4, to: Infinity });
  assert.deepEqual(rangeOf('all'), { from: 0, to: Infinity });
  assert.deepEqual(rangeOf(null), { from: 0, to: Infinity });
});

/** @param {number} node @param {Question|null} [question] @param {boolean} [end] @returns {Model} */
const at = (node, question = null, end = false) =>
  given({
    path: [0, 1, 2, 3, 4],
    steps: new Map([1, 2, 3, 4].map((one) => [one, { step: one }])),
    cursor: { node, end, question },
    node,
  });

test('steps outside the range are not on the scrubber, and after the last one nothing comes', () => {
  const cut = within(at(3), { from: 2, to: 3 });
  assert.deepEqual(cut.path, [2, 3]);
  assert.deepEqual(cut.cursor, { node: 3, end: true, question: null });
  assert.equal(within(cut, { from: 2, to: 3 }), cut, 'nothing is left to cut');
  assert.equal(within(at(4), { from: 2, to: 3 }).node, 3, 'who came too far is led back');
  assert.equal(within(at(2), { from: 0, to: 4 }).cursor?.end, false);
});

// The ways through a session's tree beside the path.
import assert from 'node:assert/strict';
import test from 'node:test';
import { branches } from '../public/js/model/branches.js';
import { empty } from '../public/js/model/store.js';
import { pathTo } from '../public/js/model/tree.js';
import { given } from './machine.js';

/** @import {NodeRun} from '../public/js/net/wire.js' */

/** @param {NodeRun[]} tree @param {number} tip */
const model = (tree, tip) => ({
  ...empty(),
  scenario: given({ title: 'T', changed: {} }),
  tree,
  path: pathTo(tree, tip),
});

/** @param {number|null} parent @param {number} first @param {number} last @returns {NodeRun} */
const run = (parent, first, last) => ({ parent, first, last, changed: {} });

test('a path goes from run to run up to its start', () => {
  const tree = [run(null, 0, 4), run(2, 5, 6), run(6, 7, 7), run(5, 8, 9)];
  assert.deepEqual(pathTo(tree, 7), [0, 1, 2, 5, 6, 7]);
  assert.deepEqual(pathTo(tree, 9), [0, 1, 2, 5, 8, 9]);
  assert.deepEqual(pathTo(tree, 3), [0, 1, 2, 3]);
});

test('where two ways share their first steps, the older one has these', () => {
  const tree = [run(null, 0, 2), run(0, 3, 5), run(4, 6, 7)];
  assert.deepEqual(
    branches(model(tree, 2)).map(({ parent, first, tip, step, steps }) => [
      parent,
      first,
      tip,
      step,
      steps,
    ]),
    [
      [0, 3, 5, 0, 3],
      [4, 6, 7, 2, 2],
    ],
  );
});

test('what the path has is no branch, and a way that goes on is one, not two', () => {
  const tree = [run(null, 0, 2), run(1, 3, 3), run(3, 5, 6), run(0, 7, 7)];
  const found = branches(model(tree, 6)).map(({ first, tip }) => [first, tip]);
  assert.deepEqual(found, [
    [2, 2],
    [7, 7],
  ]);
});

test('another machine is a branch with a start of its own, which has the title of the scenario', () => {
  const tree = [run(null, 0, 2), { ...run(null, 3, 5), changed: { frames: 14 } }];
  const [branch] = branches(model(tree, 2));
  assert.deepEqual(branch, {
    parent: null,
    first: 3,
    tip: 5,
    step: 0,
    steps: 3,
    what: 'T',
    changed: { frames: 14 },
  });
});

// What the pages that weigh do by themselves: machines stand at the same operation, what differs is named, labels stay apart.
/** @import {State} from '../public/js/net/machine.js' */
/** @import {Chart} from '../public/js/costs/chart.js' */
import assert from 'node:assert/strict';
import test from 'node:test';
import { aligned, endOf, turn } from '../public/js/compare/alignment.js';
import { csv } from '../public/js/costs/csv.js';
import { differing } from '../public/js/compare/differences.js';
import { reachOf, spread } from '../public/js/costs/scale.js';
import { given } from './machine.js';

/** @param {(number|null)[]} lines */
const steps = (...lines) => lines.map((line, i) => ({ node: i + 1, line }));
/** @param {number[]} rows @param {(number|null)[]} lines */
const run = (rows, ...lines) => ({ steps: steps(...lines), rows });

test('machines stand at the same operation, and who is done with it waits', () => {
  const positions = aligned([run([1, 2], 1, 1, 1, 2), run([1, 2], 1, 2, 2)]);
  assert.deepEqual(
    positions.map(({ operation }) => operation),
    [0, 1, 1, 1, 2, 2],
  );
  assert.deepEqual(
    positions.map(({ nodes }) => nodes),
    [
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 2],
      [4, 3],
    ],
  );
  assert.equal(endOf(positions, 1), 3);
  assert.equal(endOf(positions, 7), null);
  assert.equal(turn(positions, 0, 1), 3);
  assert.equal(turn(positions, 3, 1), 5);
  assert.equal(turn(positions, 5, 1), 5);
  assert.equal(turn(positions, 4, -1), 3);
  assert.equal(turn(positions, 2, -1), 0);
});

test('a run that ends early stays where it is, and steps of no operation belong to the one before', () => {
  const positions = aligned([run([1, 2], 1, 2, null), run([1, 2], 1)]);
  assert.deepEqual(
    positions.map(({ nodes }) => nodes),
    [
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 1],
    ],
  );
});

test('different lessons stand at the same part of their job', () => {
  const positions = aligned([run([1, 1, 1, 2], 1, 2, 3, 4), run([1, 2, 2], 1, 2, 3)]);
  assert.deepEqual(
    positions.map(({ operation }) => operation),
    [0, 1, 1, 1, 2, 2],
  );
  assert.deepEqual(
    positions.map(({ nodes }) => nodes),
    [
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 2],
      [4, 3],
    ],
  );
});

/** @param {object} [change] @returns {State} */
const state = (change) =>
  given({
    frames: [
      { frame: 0, bytes: 'AA==', origins: [{ at: 0, step: 3 }] },
      { frame: 1, bytes: 'AA==', origins: [] },
    ],
    processes: [{ id: 'A', state: 'ready', tlb: [], table: [{ page: 2, frame: 0 }] }],
    groups: [{ id: 'g', descriptor: null, semaphore: { value: 1 } }],
    dma: [],
    disk: [],
    mailboxes: [],
    objects: [],
    ...change,
  });

test('what differs has the name it has on the stage', () => {
  assert.deepEqual([...differing(state(), state())], []);
  const later = state({
    frames: [
      { frame: 0, bytes: 'AA==', origins: [{ at: 0, step: 9 }] },
      { frame: 1, bytes: 'AQ==', origins: [] },
    ],
  });
  assert.deepEqual(
    [...differing(state(), later)],
    ['frame 1'],
    'that a byte was written in another step is no difference',
  );
  const moved = state({
    processes: [{ id: 'A', state: 'held', tlb: [], table: [{ page: 2, frame: 1 }] }],
  });
  assert.deepEqual([...differing(state(), moved)], ['process A', 'page A 2', 'entry A 2']);
  const described = state({
    groups: [{ id: 'g', descriptor: { frame: 0 }, semaphore: { value: 1 } }],
  });
  assert.deepEqual([...differing(described, state())], ['descriptor g']);
});

test('the chart reaches beyond the nearest point of break-even', () => {
  assert.equal(reachOf([{ closed: 710 }, { closed: 68400 }]), 1000);
  assert.equal(reachOf([{ closed: 5638 }]), 10000);
  assert.equal(reachOf([{ closed: null }]), 1000);
  assert.equal(reachOf([{ closed: 900000 }]), 20000);
});

test('labels stay apart, in their order and within the chart', () => {
  assert.deepEqual(spread([50, 10, 52], 19, 0, 200), [50, 10, 69]);
  assert.deepEqual(spread([198, 199, 200], 19, 0, 200), [162, 181, 200]);
});

test('a file of figures has the numbers that the command line prints', () => {
  /** @type {Chart[]} */
  const charts = [
    given({
      id: 'access',
      curves: [
        {
          name: 'list',
          points: [
            { x: 0.95, counted: 111, closed: 111.00000000000001 },
            { x: 1, counted: 0.125, closed: 2 / 3 },
            { x: 2, counted: 7, closed: null },
          ],
        },
      ],
    }),
  ];
  assert.equal(
    csv(charts),
    'chart,curve,x,counted,closed\naccess,list,0.95,111,111\naccess,list,1,0.13,0.67\naccess,list,2,7,\n',
  );
});

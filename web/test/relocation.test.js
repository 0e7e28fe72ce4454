// While the kernel moves a page: its entries, where they led before the operation and where they lead now.
/** @import {Descriptor, State} from '../public/js/net/machine.js' */
/** @import {Step} from '../public/js/net/wire.js' */
/** @import {Model} from '../public/js/model/store.js' */
import assert from 'node:assert/strict';
import test from 'node:test';
import { relocation } from '../public/js/stage/relocation.js';
import { given, machine, there } from './machine.js';

const GROUP = { kind: 'shared', process: null, page: null, group: 'g' };

/**
 * The machine with the entries of A and B as told: a frame, or null for not present.
 *
 * @param {number|null} a
 * @param {number|null} b
 * @param {Descriptor|null} [descriptor]
 */
function leading(a, b, descriptor = null) {
  const state = machine();
  /** @param {string} process @param {number} page @param {number|null} frame */
  const put = (process, page, frame) => {
    const { table } = there(state.processes.find((one) => one.id === process));
    const entry = there(table.find((one) => one.page === page));
    Object.assign(entry, { frame, present: frame !== null });
  };
  put('A', 2, a);
  put('B', 5, b);
  state.groups[0].descriptor = descriptor;
  return state;
}

/** @param {number} node @param {object[]} events @returns {Step} */
const step = (node, events, begins = false) =>
  given({
    node,
    parent: node - 1,
    step: node - 1,
    begins,
    action: events.length ? 'point_entry' : 'copy_frame',
    events,
  });

/**
 * A page after an operation of these steps, each with its events.
 *
 * @param {Step[]} steps
 * @param {Record<number, State>} states by node
 * @returns {Model}
 */
function model(steps, states) {
  return given({
    node: steps.length + 1,
    path: [1, ...steps.map((one) => one.node)],
    steps: new Map(steps.map((one) => [one.node, one])),
    states: new Map(Object.entries(states).map(([node, state]) => [Number(node), state])),
  });
}

/** @param {Step[]} steps @param {Record<number, State>} states */
const told = (steps, states) =>
  relocation(model(steps, states))?.rows.map(({ process, page, group, old, now, written }) => [
    process ? `${process} ${page}` : group,
    old,
    now,
    written,
  ]);

test('entries that are written stand beside those that are not yet', () => {
  const steps = [
    step(2, [], true),
    step(3, [{ type: 'EntryPointed', process: 'A', page: 2, frame: 9 }]),
  ];
  assert.deepEqual(told(steps, { 1: leading(7, 7), 3: leading(9, 7) }), [
    ['A 2', 'frame 7', 'frame 9', true],
    ['B 5', 'frame 7', 'frame 7', false],
  ]);
});

test('each write counts, and an entry taken away leads nowhere', () => {
  const steps = [
    step(2, [{ type: 'EntryInvalidated', process: 'A', page: 2 }], true),
    step(3, [{ type: 'EntryInvalidated', process: 'B', page: 5 }]),
    step(4, [{ type: 'EntryPointed', process: 'A', page: 2, frame: 9 }]),
  ];
  const { rows, writes } = there(
    relocation(model(steps, { 1: leading(7, 7), 4: leading(9, null) })),
  );
  assert.equal(writes, 3);
  assert.deepEqual(
    rows.map((row) => row.now),
    ['frame 9', '–'],
  );
});

test('with a descriptor one row is written', () => {
  const steps = [step(2, [{ type: 'DescriptorPointed', owner: GROUP, frame: 9 }], true)];
  const before = leading(7, 7, { present: true, frame: 7 });
  const after = leading(7, 7, { present: true, frame: 9 });
  assert.deepEqual(told(steps, { 1: before, 2: after })?.[0], ['g', 'frame 7', 'frame 9', true]);
});

test('an operation before this one does not count', () => {
  const steps = [
    step(2, [{ type: 'EntryPointed', process: 'A', page: 2, frame: 9 }], true),
    step(3, [], true),
  ];
  assert.equal(relocation(model(steps, { 1: leading(7, 7), 3: leading(9, 9) })), null);
});

test('what is known by its summary only is named', () => {
  const summary = { ...step(2, [{}], true), events: undefined };
  const steps = [summary, step(3, [{ type: 'EntryPointed', process: 'B', page: 5, frame: 9 }])];
  assert.deepEqual(relocation(model(steps, { 3: leading(9, 9) })), {
    rows: [],
    writes: 0,
    missing: [1, 2],
  });
});

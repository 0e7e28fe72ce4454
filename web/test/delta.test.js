// A delta laid over a state gives the next state, and nothing else of it changes.
import assert from 'node:assert/strict';
import test from 'node:test';
import { apply } from '../public/js/model/delta.js';
import { given, machine, shared, writing } from './machine.js';

/** @import {Entry} from '../public/js/net/machine.js' */
/** @import {Delta, Step} from '../public/js/net/wire.js' */

test('bytes are laid over the old ones and the origin is replaced', () => {
  const before = machine();
  const after = apply(before, {
    ...writing({
      node: 2,
      parent: 1,
      frame: 7,
      at: 0,
      length: 512,
      fill: 'A',
      page: 2,
      owner: shared,
    }),
    hash: 'x',
  });
  assert.equal(String.fromCharCode(...after.frames[7].bytes), 'A'.repeat(512));
  assert.equal(after.frames[7].origins[0].length, 512);
  assert.equal(after.time_ns, 200);
  assert.equal(after.hash, 'x');
  assert.equal(after.processes[1].table[0].modified, true);
  assert.equal(before.frames[7].origins.length, 0, 'the state before is not changed');
});

test('what a delta does not name stays the same object', () => {
  const before = machine();
  const after = apply(before, {
    ...writing({
      node: 2,
      parent: 1,
      frame: 7,
      at: 100,
      length: 12,
      fill: 'A',
      page: 2,
      owner: shared,
    }),
    hash: 'x',
  });
  assert.equal(after.frames[8], before.frames[8]);
  assert.equal(after.processes[3], before.processes[3]);
  assert.equal(
    String.fromCharCode(...after.frames[7].bytes).slice(99, 113),
    `\0${'A'.repeat(12)}\0`,
  );
});

test('an entry comes in the order of pages, and goes', () => {
  /** @type {Entry} */
  const entry = {
    page: 0,
    kind: 'private',
    group: null,
    present: true,
    used: false,
    modified: false,
    rights: 'rw',
    descriptor: false,
    frame: 2,
    slot: null,
  };
  /** @param {Partial<Delta>} delta @returns {Step} */
  const step = (delta) => given({ node: 2, parent: 1, step: 1, hash: 'x', delta });
  const more = apply(machine(), step({ entries: [{ process: 'A', ...entry }] }));
  assert.deepEqual(
    more.processes[1].table.map((one) => one.page),
    [0, 2, 3],
  );
  assert.ok(!('process' in more.processes[1].table[0]));
  const less = apply(more, step({ entries: [given({ process: 'A', page: 2, kind: 'none' })] }));
  assert.deepEqual(
    less.processes[1].table.map((one) => one.page),
    [0, 3],
  );
});

test('a new process has an empty table, a changed one keeps its own', () => {
  const delta = {
    processes: [
      { id: 'A', parent: null, state: 'dead', suspended: 0, registers: {} },
      { id: 'D', parent: 'P', state: 'ready', suspended: 0, registers: {} },
    ],
  };
  const after = apply(machine(), given({ node: 2, step: 1, hash: 'x', delta }));
  assert.deepEqual(
    after.processes.map((one) => one.id),
    ['P', 'A', 'B', 'C', 'D'],
  );
  assert.equal(after.processes[1].state, 'dead');
  assert.equal(after.processes[1].table.length, 2);
  assert.deepEqual(after.processes[4].table, []);
});

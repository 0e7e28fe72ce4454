// Where bytes come from, told from the steps and states that the page has; what it lacks is named.
/** @import {Entry} from '../public/js/net/machine.js' */
/** @import {Step} from '../public/js/net/wire.js' */
/** @import {Model} from '../public/js/model/store.js' */
/** @import {Wish} from './machine.js' */
import assert from 'node:assert/strict';
import test from 'node:test';
import { apply } from '../public/js/model/delta.js';
import { factsOf } from '../public/js/explain/provenance.js';
import { mappingsOf } from '../public/js/stage/aliases.js';
import * as text from '../public/js/text/explain.js';
import { fill, given, machine, spill, there, writing } from './machine.js';

/** The page after these writes, with every state on the way. @param {Wish[]} wishes @returns {Model} */
function model(...wishes) {
  const states = new Map([[1, machine()]]);
  /** @type {Map<number, Step>} */
  const steps = new Map();
  for (const wish of wishes) {
    const step = writing(wish);
    states.set(wish.node, apply(there(states.get(wish.parent)), { ...step, hash: '' }));
    steps.set(wish.node, step);
  }
  return given({ node: states.size, path: [...states.keys()], states, steps });
}

test('a spilled byte: who, through what, when, and what was there before', () => {
  const {
    written: now,
    replaced: was,
    missing,
    frame,
  } = there(factsOf(model(fill, spill), 'byte 0 87'));
  const [written, replaced] = [there(now), there(was)];
  assert.deepEqual(missing, []);
  assert.deepEqual(
    [written.run.process, written.run.by, written.run.overflow, written.node, written.then],
    ['A', 'cpu', true, 3, 0],
  );
  assert.deepEqual(
    [
      String.fromCharCode(written.value),
      String.fromCharCode(there(replaced.value)),
      replaced.run?.by,
    ],
    ['A', 'a', 'initial'],
  );
  assert.equal(
    text.through(written.run, there(frame), there(written.then), 87),
    'page 3, line 87; entry 3; frame 0.',
  );
});

test('a byte of the frame behind was there from the start', () => {
  const { written, replaced } = there(factsOf(model(fill, spill), 'byte 8 0'));
  assert.deepEqual([written?.run.by, written?.node, replaced], ['initial', null, null]);
});

test('a byte never written has no writer', () => {
  assert.equal(factsOf(model(fill), 'byte 3 0')?.written, null);
});

test('states that the answer needs are named, and only those', () => {
  const whole = model(fill, spill);
  /** @type {Model} */
  const part = given({
    ...whole,
    states: new Map([[3, whole.states.get(3)]]),
    steps: new Map([...whole.steps].map(([node, { events, ...summary }]) => [node, summary])),
  });
  assert.deepEqual(factsOf(part, 'byte 0 0')?.missing, [3, 2]);
  assert.deepEqual(factsOf(whole, 'byte 0 0')?.missing, []);
});

test('bytes that have moved with their page were written to another frame', () => {
  const before = model(fill);
  const state = structuredClone(there(before.states.get(2)));
  state.node = 3;
  state.frames[4] = { ...state.frames[7], frame: 4 };
  /** @type {Model} */
  const moved = given({
    ...before,
    node: 3,
    path: [1, 2, 3],
    states: new Map(before.states).set(3, state),
    steps: new Map(before.steps).set(3, given({ node: 3, parent: 2, step: 2, events: [] })),
  });
  const written = there(factsOf(moved, 'byte 4 9')?.written);
  assert.equal(written.then, 7);
  assert.match(text.through(written.run, 4, written.then, 9), /It was frame 7 then/);
});

test('an entry tells the step that made it what it is, and what it was', () => {
  const { change, now } = there(factsOf(model(fill, spill), 'entry A 2'));
  assert.equal(change?.node, 2);
  /** @type {Entry[]} */
  const [was, is] = [given(there(change?.before ?? null)), given(there(now ?? null))];
  assert.deepEqual([was.modified, is.modified], [false, true]);
  assert.equal(factsOf(model(fill, spill), 'entry B 5')?.change, null, 'as it was at the start');
});

test('everything that leads to a frame: entries, descriptors, TLBs, devices, objects', () => {
  const state = machine();
  state.groups[0].descriptor = { present: true, frame: 7 };
  state.groups[0].slot = 3;
  Object.assign(state.processes[2].table[0], { descriptor: true, frame: null });
  state.processes[1].tlb = [given({ page: 2, frame: 7 })];
  state.dma = [given({ channel: 0, busy: true, frame: 7 })];
  state.objects = [
    given({ id: 'o', present: true, frame: 7 }),
    given({ id: 'p', present: false, frame: 7 }),
  ];
  const reach = mappingsOf(state, 7);
  assert.deepEqual(
    reach.entries.map(({ process, page, descriptor }) => [process, page, descriptor]),
    [
      ['A', 2, false],
      ['B', 5, true],
    ],
  );
  assert.deepEqual(
    [reach.tlbs, reach.channels, reach.descriptors, reach.objects, reach.slots],
    [[{ process: 'A', page: 2 }], [0], ['g'], ['o'], [3]],
  );
});

// A small machine by hand: what the tests of the page look at. A writes through its page 2 into frame 7, which B sees as its page 5.
/** @import {Entry, Frame, Owner, Process, State} from '../public/js/net/machine.js' */
/** @import {Event, Step, WireState} from '../public/js/net/wire.js' */
/** @import {Store} from '../public/js/lib/storage.js' */
import assert from 'node:assert/strict';
import { storeOf } from '../public/js/lib/storage.js';

/**
 * What a test gives: of a type the fields that the test is about, no others.
 *
 * @type {<T>(fields: object) => T}
 */
export const given = (fields) => /** @type {never} */ (fields);

/** @template T @param {T|null|undefined} value @returns {T} what must be there */
export function there(value) {
  assert.ok(value !== null && value !== undefined, 'it is not there');
  return value;
}

/** @param {number} size @param {string} text */
const filled = (size, text) =>
  Uint8Array.from({ length: size }, (_, i) => text.charCodeAt(i % text.length));

/** @returns {State} */
export function machine({ size = 512, pages = 8, frames = 12 } = {}) {
  /** @param {number} page @param {'private'|'shared'} kind @param {string|null} group @param {number} frame @returns {Entry} */
  const entry = (page, kind, group, frame) => ({
    page,
    kind,
    group,
    present: true,
    used: false,
    modified: false,
    rights: 'rw',
    descriptor: false,
    frame,
    slot: null,
  });
  /** @param {string} id @param {Entry[]} table @returns {Process} */
  const process = (id, table) => ({
    id,
    parent: null,
    state: 'ready',
    suspended: 0,
    registers: {},
    table,
  });
  /** @param {number} frame @returns {Frame} */
  const free = (frame) => ({
    frame,
    owner: { kind: 'free', process: null, page: null, group: null },
    pins: 0,
    bytes: new Uint8Array(size),
    origins: [],
  });
  /** @param {number} frame @param {{process: string, page: number}} owner @param {string} fill @returns {Frame} */
  const owned = (frame, owner, fill) => ({
    ...free(frame),
    owner: { kind: 'private', group: null, ...owner },
    bytes: filled(size, fill),
    origins: [
      {
        at: 0,
        length: size,
        process: owner.process,
        by: 'initial',
        virtual: null,
        step: 0,
        overflow: false,
      },
    ],
  });
  const memory = Array.from({ length: frames }, (_, frame) => free(frame));
  memory[0] = owned(0, { process: 'A', page: 3 }, 'a');
  memory[7] = { ...free(7), owner: { kind: 'shared', process: null, page: null, group: 'g' } };
  memory[8] = owned(8, { process: 'C', page: 0 }, 'secret ');
  return {
    node: 1,
    step: 0,
    time_ns: 0,
    hash: '0000000000000000',
    settings: { page_size: size, pages, frames, transfer: 'cpu' },
    costs: { memory: 0, tlb: 0 },
    processes: [
      process('P', []),
      process('A', [entry(2, 'shared', 'g', 7), entry(3, 'private', null, 0)]),
      process('B', [entry(5, 'shared', 'g', 7)]),
      process('C', [entry(0, 'private', null, 8)]),
    ],
    frames: memory,
    groups: [
      {
        id: 'g',
        creator: 'P',
        owner: 'P',
        state: 'active',
        frame: 7,
        slot: null,
        dirty: false,
        members: [
          { process: 'A', page: 2 },
          { process: 'B', page: 5 },
        ],
        semaphore: null,
        descriptor: null,
      },
    ],
    disk: [],
    dma: [],
    mailboxes: [],
    objects: [],
    capabilities: [],
  };
}

/** @param {Uint8Array} bytes */
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));

/**
 * @param {State} state
 * @returns {WireState} the state as the server sends it
 */
export const onWire = (state) => ({
  ...state,
  frames: state.frames.map((one) => ({ ...one, bytes: base64(one.bytes) })),
  disk: state.disk.map((one) => ({ ...one, bytes: base64(one.bytes) })),
});

/** @param {Partial<Event> & {length: number}} facts @returns {Event} bytes that moved, as the engine tells it */
export function bytesMoved(facts) {
  return given({
    type: 'BytesMoved',
    process: 'A',
    by: 'cpu',
    access: 'write',
    overflow: false,
    total: facts.length,
    done: facts.length,
    frameLine: facts.line,
    ...facts,
  });
}

/**
 * @typedef {object} Wish a write
 * @property {number} node
 * @property {number} parent
 * @property {number} frame
 * @property {number} at
 * @property {number} length in bytes
 * @property {string} fill
 * @property {number} page
 * @property {boolean} [overflow]
 * @property {number} [total]
 * @property {Partial<Owner>} owner
 */

/** @param {Wish} wish @returns {Step} whose delta writes `length` times `fill` into `frame` at `at` */
export function writing({
  node,
  parent,
  frame,
  at,
  length,
  fill,
  page,
  overflow = false,
  total = length,
  owner,
}) {
  const origin = {
    at,
    length,
    process: 'A',
    by: 'cpu',
    virtual: { page, at },
    step: node - 1,
    overflow,
  };
  return given({
    node,
    parent,
    step: node - 1,
    events: [bytesMoved({ page, line: at, length, frame, overflow, total })],
    markers: overflow ? ['overflow'] : [],
    line: 1,
    what: `A writes ${length} bytes.`,
    why: null,
    outcome: 'done',
    delta: {
      time_ns: 100 * node,
      costs: { memory: node, tlb: 0 },
      frames: [{ frame, owner, pins: 0, origins: [origin] }],
      bytes: [{ frame, at, bytes: btoa(fill.repeat(length)) }],
      entries: [
        {
          process: 'A',
          page,
          kind: 'shared',
          group: 'g',
          present: true,
          used: true,
          modified: true,
          rights: 'rw',
          descriptor: false,
          frame,
          slot: null,
        },
      ],
    },
  });
}

/** @returns {{items: Map<string, string>, storage: Store}} what a browser keeps, as long as the test lasts */
export function memory() {
  /** @type {Map<string, string>} */
  const items = new Map();
  /** @type {Partial<Storage>} */
  const storage = {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
  return { items, storage: storeOf(() => given(storage)) };
}

/** @type {Owner} */
export const shared = { kind: 'shared', process: null, page: null, group: 'g' };
/** @type {Owner} */
const mine = { kind: 'private', process: 'A', page: 3, group: null };

/** The first part of the write of 600 bytes: it fills A's page 2. */
export const fill = {
  node: 2,
  parent: 1,
  frame: 7,
  at: 0,
  length: 512,
  fill: 'A',
  page: 2,
  owner: shared,
  total: 600,
};

/** The second part: 88 bytes overflow into A's own page 3. */
export const spill = {
  node: 3,
  parent: 2,
  frame: 0,
  at: 0,
  length: 88,
  fill: 'A',
  page: 3,
  owner: mine,
  overflow: true,
  total: 600,
};

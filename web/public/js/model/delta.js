/** One step of the machine as data: a delta laid over the state before it. No rule of the model is known here. */
/** @import {Entry, State} from '../net/machine.js' */
/** @import {Step, WireState} from '../net/wire.js' */
import { decoded, overlaid } from './bytes.js';

/**
 * @param {WireState} state
 * @returns {State} with its bytes decoded
 */
export const stateOf = (state) => ({
  ...state,
  frames: state.frames.map((frame) => ({ ...frame, bytes: decoded(frame.bytes) })),
  disk: state.disk.map((slot) => ({ ...slot, bytes: decoded(slot.bytes) })),
});

/**
 * @param {State} state the state before
 * @param {Pick<Step, 'node'|'step'|'hash'|'delta'>} step
 * @returns {State} the state after; what did not change is the same object
 */
export function apply(state, { node, step, hash, delta }) {
  /** @type {State} */
  const next = {
    ...state,
    node,
    step,
    hash,
    time_ns: delta.time_ns ?? state.time_ns,
    costs: delta.costs ?? state.costs,
    settings: delta.settings ? { ...state.settings, ...delta.settings } : state.settings,
    processes: laid(state.processes, 'id', delta.processes, { table: [] }),
    frames: laid(state.frames, 'frame', delta.frames),
    groups: laid(state.groups, 'id', delta.groups),
    disk: laid(
      state.disk,
      'slot',
      delta.disk?.map((one) => ({ ...one, bytes: decoded(one.bytes) })),
    ),
    dma: laid(state.dma, 'channel', delta.dma),
    mailboxes: laid(state.mailboxes, 'id', delta.mailboxes),
    objects: laid(state.objects, 'id', delta.objects),
    capabilities: laid(state.capabilities, 'id', delta.capabilities),
  };
  for (const { process, ...entry } of delta.entries ?? [])
    next.processes = next.processes.map((one) =>
      one.id === process ? { ...one, table: withEntry(one.table, entry) } : one,
    );
  for (const { frame, first, removed, origins } of delta.origins ?? [])
    next.frames = next.frames.map((one) =>
      one.frame === frame
        ? { ...one, origins: one.origins.toSpliced(first, removed, ...origins) }
        : one,
    );
  for (const { frame, at, bytes } of delta.bytes ?? [])
    next.frames = next.frames.map((one) =>
      one.frame === frame ? { ...one, bytes: overlaid(one.bytes, at, decoded(bytes)) } : one,
    );
  return next;
}

/**
 * Fields of a changed element cover the old ones; a new element goes to the end of its list.
 *
 * @template {object} T
 * @param {T[]} list
 * @param {keyof T} key
 * @param {Partial<T>[]} [changed]
 * @param {Partial<T>} [born] what a new element has besides its fields in the delta
 * @returns {T[]}
 */
function laid(list, key, changed = [], born = {}) {
  if (changed.length === 0) return list;
  const changes = new Map(changed.map((one) => [one[key], one]));
  const old = new Set(list.map((one) => one[key]));
  const fresh = changed.filter((one) => !old.has(/** @type {T[keyof T]} */ (one[key])));
  return [
    ...list.map((one) => (changes.has(one[key]) ? { ...one, ...changes.get(one[key]) } : one)),
    ...fresh.map((one) => /** @type {T} */ ({ ...born, ...one })),
  ];
}

/** @param {Entry[]} table @param {Entry} entry @returns {Entry[]} ordered by page */
function withEntry(table, entry) {
  const others = table.filter((one) => one.page !== entry.page);
  return entry.kind === 'none' ? others : [...others, entry].sort((a, b) => a.page - b.page);
}

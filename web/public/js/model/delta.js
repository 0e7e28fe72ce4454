/** One step of the machine as data: a delta laid over the state before it. No rule of the model is known here. */
/** @import {State} from '../net/machine.js' */
/** @import {Step} from '../net/wire.js' */

/** Which field names an element of each list of the state, and what a new element has besides its fields in the delta. */
export const LISTS = {
  processes: { key: 'id', born: { table: [] } },
  frames: { key: 'frame' },
  groups: { key: 'id' },
  disk: { key: 'slot' },
  dma: { key: 'channel' },
  mailboxes: { key: 'id' },
  objects: { key: 'id' },
  capabilities: { key: 'id' },
};

/**
 * @param {State} state the state before
 * @param {Pick<Step, 'node'|'step'|'hash'|'delta'>} step
 * @returns {State} the state after; what did not change is the same object
 */
export function apply(state, { node, step, hash, delta }) {
  const next = {
    ...state,
    node,
    step,
    hash,
    time_ns: delta.time_ns ?? state.time_ns,
    costs: delta.costs ?? state.costs,
  };
  for (const list of Object.keys(LISTS)) lay(next, list, delta[list] ?? []);
  for (const { process, ...entry } of delta.entries ?? [])
    lay(next, 'processes', [{ id: process, table: withEntry(next, process, entry) }]);
  for (const { frame, at, bytes } of delta.bytes ?? []) {
    const old = next.frames.find((one) => one.frame === frame);
    lay(next, 'frames', [{ frame, bytes: overlay(old.bytes, at, bytes) }]);
  }
  return next;
}

/** Fields of a changed element cover the old ones; a new element goes to the end of its list. */
function lay(state, list, changed) {
  if (changed.length === 0) return;
  const { key, born } = LISTS[list];
  const changes = new Map(changed.map((one) => [one[key], one]));
  const old = new Set(state[list].map((one) => one[key]));
  state[list] = [
    ...state[list].map((one) =>
      changes.has(one[key]) ? { ...one, ...changes.get(one[key]) } : one,
    ),
    ...changed.filter((one) => !old.has(one[key])).map((one) => ({ ...born, ...one })),
  ];
}

function withEntry(state, process, entry) {
  const others = state.processes
    .find((one) => one.id === process)
    .table.filter((one) => one.page !== entry.page);
  return entry.kind === 'none' ? others : [...others, entry].sort((a, b) => a.page - b.page);
}

/**
 * @param {string} base64 the old bytes
 * @param {number} at offset of the first replaced byte
 * @param {string} written base64 of the new bytes
 * @returns {string} base64 of the old bytes with the new ones laid over them
 */
function overlay(base64, at, written) {
  const old = atob(base64);
  const fresh = atob(written);
  return btoa(old.slice(0, at) + fresh + old.slice(at + fresh.length));
}

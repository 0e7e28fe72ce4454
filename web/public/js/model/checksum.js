/**
 * The checksum of a state (server/PROTOCOL.md, section 6): over all entities, the sums modulo 2^32 of two FNV-1a 32 values of
 * `key=canonical JSON`. A sum does not depend on order, and an entity that did not change is not read again. Bytes are base64
 * in the text; they are fed to the checksum four letters at a time.
 */
/** @import {State} from '../net/machine.js' */

const PRIME = 0x01000193;
const BASES = [0x811c9dc5, 0x9dc5811c];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** @typedef {{key: string, sums: number[]}} Known */

/** @type {WeakMap<object, Known>} an entity is never changed in place, so its object names it */
const known = new WeakMap();

/**
 * @param {unknown} value anything JSON can say, or bytes
 * @param {(text: string) => void} emit gets JSON with sorted keys and no spaces, piece by piece
 */
function write(value, emit) {
  if (value instanceof Uint8Array) return writeBytes(value, emit);
  if (value === null || typeof value !== 'object') return emit(JSON.stringify(value));
  const isList = Array.isArray(value);
  emit(isList ? '[' : '{');
  const pairs = isList ? value.entries() : Object.entries(value).sort(byKey);
  let isFirst = true;
  for (const [key, one] of pairs) {
    if (!isFirst) emit(',');
    isFirst = false;
    if (!isList) emit(`${JSON.stringify(key)}:`);
    write(one, emit);
  }
  emit(isList ? ']' : '}');
}

/** @param {[string, unknown]} one @param {[string, unknown]} other */
const byKey = ([one], [other]) => (one < other ? -1 : 1);

/** @param {Uint8Array} bytes @param {(text: string) => void} emit */
function writeBytes(bytes, emit) {
  emit('"');
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b = 0, c = 0] = bytes.subarray(i, i + 3);
    emit(LETTERS[a >> 2] + LETTERS[((a & 3) << 4) | (b >> 4)]);
    emit(i + 1 < bytes.length ? LETTERS[((b & 15) << 2) | (c >> 6)] : '=');
    emit(i + 2 < bytes.length ? LETTERS[c & 63] : '=');
  }
  emit('"');
}

/** @param {unknown} value @returns {string} canonical JSON */
export function canonical(value) {
  /** @type {string[]} */
  const pieces = [];
  write(value, (text) => pieces.push(text));
  return pieces.join('');
}

/**
 * @param {string} text ASCII
 * @param {number} basis the offset basis, or the value of the text before
 * @returns {number} FNV-1a, 32 bits, unsigned
 */
export function fnv1a(text, basis) {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/**
 * @param {State} state
 * @returns {string} 16 lower-case hex digits
 */
export function hashOf(state) {
  const totals = sumsOf('clock', { costs: state.costs, time_ns: state.time_ns });
  /** @param {string} key @param {object} entity @param {object} named the object that stays the same as long as the entity does */
  const add = (key, entity, named = entity) => {
    const sums = remembered(key, entity, named);
    totals[0] += sums[0];
    totals[1] += sums[1];
  };
  for (const process of state.processes) {
    const { table, ...alone } = process;
    add(`processes/${process.id}`, alone, process);
    for (const entry of table) add(`entries/${process.id}/${entry.page}`, entry);
  }
  for (const frame of state.frames) add(`frames/${frame.frame}`, frame);
  for (const slot of state.disk) add(`disk/${slot.slot}`, slot);
  for (const channel of state.dma) add(`dma/${channel.channel}`, channel);
  for (const list of NAMED_BY_ID) for (const one of state[list]) add(`${list}/${one.id}`, one);
  return totals.map((total) => (total % 2 ** 32).toString(16).padStart(8, '0')).join('');
}

const NAMED_BY_ID = /** @type {const} */ (['groups', 'mailboxes', 'objects', 'capabilities']);

/** @param {string} key @param {object} entity @param {object} named @returns {number[]} */
function remembered(key, entity, named) {
  const old = known.get(named);
  if (old?.key === key) return old.sums;
  const sums = sumsOf(key, entity);
  known.set(named, { key, sums });
  return sums;
}

/** @param {string} key @param {unknown} entity @returns {number[]} one for each basis */
function sumsOf(key, entity) {
  const sums = BASES.map((basis) => fnv1a(`${key}=`, basis));
  write(entity, (text) => {
    sums[0] = fnv1a(text, sums[0]);
    sums[1] = fnv1a(text, sums[1]);
  });
  return sums;
}

/**
 * The state hash: over all entities of a state, the sums modulo 2^32 of two FNV-1a 32 values of `key=canonical JSON`.
 * A sum does not depend on order, and an entity that did not change is not hashed again.
 */
/** @import {State} from '../net/machine.js' */
import { LISTS } from './delta.js';

const PRIME = 0x01000193;
const BASES = [0x811c9dc5, 0x9dc5811c];

/** @type {WeakMap<object, {key: string, sums: number[]}>} an entity is never changed in place, so its object names it */
const known = new WeakMap();

/**
 * @param {unknown} value anything JSON can say
 * @returns {string} JSON with sorted keys and no spaces
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const pairs = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${pairs.join(',')}}`;
}

/**
 * @param {string} text ASCII
 * @param {number} basis the offset basis
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
  const add = (key, entity, seen) => {
    const sums = remembered(key, entity, seen);
    totals[0] += sums[0];
    totals[1] += sums[1];
  };
  for (const process of state.processes) {
    const { table, ...alone } = process;
    add(`processes/${process.id}`, alone, process);
    for (const entry of table) add(`entries/${process.id}/${entry.page}`, entry, entry);
  }
  for (const [list, { key }] of Object.entries(LISTS))
    if (list !== 'processes')
      for (const entity of state[list]) add(`${list}/${entity[key]}`, entity, entity);
  return totals.map((total) => (total % 2 ** 32).toString(16).padStart(8, '0')).join('');
}

function remembered(key, entity, seen) {
  const old = known.get(seen);
  if (old?.key === key) return old.sums;
  const sums = sumsOf(key, entity);
  known.set(seen, { key, sums });
  return sums;
}

function sumsOf(key, entity) {
  const text = `${key}=${canonical(entity)}`;
  return BASES.map((basis) => fnv1a(text, basis));
}

/** How far the class is ahead. */
import { stepOf } from './state.js';
/** @import {Model} from '../model/store.js' */

/** @param {Model} model @returns {number[]} the nodes behind mine, up to the class's */
export function missed(model) {
  const { cursor, node, steps } = model;
  /** @type {number[]} */
  const behind = [];
  let at = cursor?.node ?? null;
  while (at !== null && at !== node) {
    if (steps.has(at)) behind.unshift(at);
    at = steps.get(at)?.parent ?? null;
  }
  const mine = stepOf(model, node);
  return behind.filter((one) => stepOf(model, one) > mine);
}

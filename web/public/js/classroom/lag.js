/** How far the class is ahead. */
/** @import {Model} from '../model/store.js' */

/** @param {import('../model/store.js').Model} model @returns {number[]} the nodes behind mine, up to the class's */
export function missed({ cursor, node, steps }) {
  const behind = [];
  for (
    let at = cursor?.node;
    at !== undefined && at !== null && at !== node;
    at = steps.get(at)?.parent
  )
    if (steps.has(at)) behind.unshift(at);
  const mine = steps.get(node)?.step ?? 0;
  return behind.filter((one) => steps.get(one).step > mine);
}

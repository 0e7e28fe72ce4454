/** How far the class is ahead. */
import { stepOf } from './state.js';
/** @import {Model} from '../model/store.js' */

/** @param {Model} model @returns {number[]} the nodes behind mine, up to the class's */
export function missed(model) {
  const { cursor, node, path } = model;
  return path.slice(stepOf(model, node) + 1, path.indexOf(cursor?.node ?? -1) + 1);
}

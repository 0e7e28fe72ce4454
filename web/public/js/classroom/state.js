/** Whether one who looks on is with the class, and whether there is a class. */
/** @import {Model} from '../model/store.js' */

/** @param {import('../model/store.js').Model} model @returns {'live'|'away'|'offline'|null} null for one who drives */
export function following({ role, link, ahead }) {
  if (role !== 'view') return null;
  return link !== 'open' ? 'offline' : ahead === null ? 'live' : 'away';
}

/** @param {import('../model/store.js').Model} model @returns {boolean} whether others look on at what this page drives */
export const presents = ({ role, people }) => role === 'drive' && (people?.view ?? 0) > 0;

/** @param {import('../model/store.js').Model} model @param {number} node @returns {number} */
export const stepOf = ({ steps }, node) => steps.get(node)?.step ?? 0;

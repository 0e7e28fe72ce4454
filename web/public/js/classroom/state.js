/** Whether a viewer is with the class, and whether there is a class. */
/** @import {Model} from '../model/store.js' */

/** @param {Model} model @returns {'live'|'behind'|'away'|'offline'|null} null for one who drives */
export function following({ role, link, ahead, behind, cursor, states }) {
  if (role !== 'viewer') return null;
  if (link !== 'open') return 'offline';
  if (ahead !== null) return 'away';
  return behind || !states.has(cursor?.node ?? -1) ? 'behind' : 'live';
}

/** @param {Model} model @returns {boolean} whether others follow what this page drives */
export const presents = ({ role, people }) => role === 'host' && (people?.viewers ?? 0) > 0;

/** @param {Model} model @param {number|null|undefined} node @returns {number} how many steps lead to it */
export const stepOf = ({ steps, path }, node) =>
  node === null || node === undefined
    ? 0
    : (steps.get(node)?.step ?? Math.max(0, path.indexOf(node)));

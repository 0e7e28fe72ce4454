/** Whose a frame is, in as many letters as there is room for. */
/** @import {Membership, Owner} from '../net/machine.js' */
import { ownerLabel } from '../text/lesson.js';
import { cut } from './cut.js';

/**
 * @param {Owner} owner
 * @param {Membership[]} members
 * @param {number} room in CSS pixels
 * @returns {string} the owner with as many members as fit before the bytes, and how many more there are
 */
export function fitted(owner, members, room) {
  for (let count = members.length; count > 0; count--) {
    const label =
      ownerLabel(owner, members.slice(0, count)) +
      (count < members.length ? ` +${members.length - count}` : '');
    if (label === cut(label, room)) return label;
  }
  return cut(ownerLabel(owner, []), room);
}

/** Whose a frame is, in as many letters as there is room for. */
/** @import {Membership, Owner} from '../net/machine.js' */
import { ownerLabel } from '../text/lesson.js';

/** A letter of a label in bold, in CSS pixels. */
const LETTER = 12.2;

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
    if (label.length * LETTER < room) return label;
  }
  return ownerLabel(owner, []);
}

/** Which frame a page table entry leads to. */
/** @import {Entry, State} from '../net/machine.js' */

/**
 * @param {State} state
 * @param {Entry|undefined} entry
 * @returns {number|null} the frame that the entry, or the descriptor it names, points to
 */
export function frameOf(state, entry) {
  if (!entry?.present) return null;
  if (!entry.descriptor) return entry.frame;
  const { descriptor } = state.groups.find((one) => one.id === entry.group) ?? {};
  return descriptor?.present ? descriptor.frame : null;
}

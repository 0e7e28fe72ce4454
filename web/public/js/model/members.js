/** Who maps a frame besides its owner. */
/** @import {Membership, Owner, State} from '../net/machine.js' */

/**
 * Those who map a frame, apart from the owner of a private one.
 *
 * @param {State} state @param {Owner} owner
 * @returns {Membership[]} the members of its group, or those with whom its owner shares it copy-on-write
 */
export function membersOf(state, owner) {
  if (owner.kind !== 'private')
    return state.groups.find((group) => group.id === owner.group)?.members ?? [];
  const entryOf = (/** @type {string|null} */ id) =>
    state.processes
      .find((process) => process.id === id)
      ?.table.find((entry) => entry.page === owner.page);
  const shared = entryOf(owner.process);
  if (shared?.rights !== 'rc') return [];
  return state.processes
    .filter(({ id }) => id !== owner.process)
    .filter(({ id }) => entryOf(id)?.kind === 'private' && entryOf(id)?.slot === shared.slot)
    .map(({ id }) => ({ process: id, page: shared.page }));
}

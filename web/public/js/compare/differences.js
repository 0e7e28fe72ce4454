/** What is otherwise on two machines: parts of their states that are not equal, by the names that objects have on the stage. */
/** @import {State} from '../net/machine.js' */

/** When something was written differs wherever machines take different numbers of steps; that alone is no difference. */
const TIMES = new Set(['step', 'node']);

/** @param {'all'|'still'|'moving'} part */
const written = (part) =>
  JSON.stringify(part ?? null, (key, value) => (TIMES.has(key) ? undefined : value));

/** The lists of a state, and what each item is called. */
const LISTS = {
  frames: (one) => [[`frame ${one.frame}`, one]],
  processes: ({ table, tlb, ...rest }) => [
    [`process ${rest.id}`, rest],
    ...table.flatMap((entry) => [
      [`page ${rest.id} ${entry.page}`, entry],
      [`entry ${rest.id} ${entry.page}`, entry],
    ]),
  ],
  groups: ({ id, descriptor, semaphore }) => [
    [`descriptor ${id}`, descriptor],
    [`semaphore ${id}`, semaphore],
  ],
  dma: (one) => [[`channel ${one.channel}`, one]],
  disk: (one) => [[`slot ${one.slot}`, one]],
  mailboxes: (one) => [[`mailbox ${one.id}`, one]],
  objects: (one) => [[`object ${one.id}`, one]],
};

/** @param {State} state */
const parts = (state) =>
  new Map(
    Object.entries(LISTS).flatMap(([list, named]) =>
      (state[list] ?? []).flatMap(named).map(([ref, part]) => [ref, written(part)]),
    ),
  );

/** @param {object} here a state @param {object} there another one @returns {Set<string>} the references of what differs */
export function differing(here, there) {
  const [one, other] = [parts(here), parts(there)];
  const missing = written(null);
  return new Set(
    [...one.keys(), ...other.keys()].filter(
      (ref) => (one.get(ref) ?? missing) !== (other.get(ref) ?? missing),
    ),
  );
}

/** What is otherwise on two machines: parts of their states that are not equal, by the names that objects have on the stage. */
/** @import {DmaChannel, Entry, Frame, Group, KernelObject, Mailbox, Process, Slot, State} from '../net/machine.js' */

/** When something was written differs wherever machines take different numbers of steps; that alone is no difference. */
const TIMES = new Set(['step', 'node']);

/** @param {unknown} part */
const written = (part) =>
  JSON.stringify(part ?? null, (key, value) => (TIMES.has(key) ? undefined : value));

/** @typedef {[ref: string, part: unknown][]} Parts by the names that objects have on the stage */

/**
 * The lists of a state, and what each item is called.
 *
 * @type {{frames: (one: Frame) => Parts, processes: (one: Process) => Parts, groups: (one: Group) => Parts, dma: (one: DmaChannel) => Parts,
 *   disk: (one: Slot) => Parts, mailboxes: (one: Mailbox) => Parts, objects: (one: KernelObject) => Parts}}
 */
const NAMED = {
  frames: (one) => [[`frame ${one.frame}`, one]],
  processes: ({ table, tlb, ...rest }) => [
    [`process ${rest.id}`, rest],
    ...table.flatMap((entry) => pageParts(rest.id, entry)),
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

/** @param {string} process @param {Entry} entry @returns {Parts} a page and its entry differ together */
const pageParts = (process, entry) => [
  [`page ${process} ${entry.page}`, entry],
  [`entry ${process} ${entry.page}`, entry],
];

/** @param {State} state */
const parts = (state) =>
  new Map(
    [
      ...state.frames.flatMap(NAMED.frames),
      ...state.processes.flatMap(NAMED.processes),
      ...state.groups.flatMap(NAMED.groups),
      ...state.dma.flatMap(NAMED.dma),
      ...state.disk.flatMap(NAMED.disk),
      ...state.mailboxes.flatMap(NAMED.mailboxes),
      ...state.objects.flatMap(NAMED.objects),
    ].map(([ref, part]) => [ref, written(part)]),
  );

/** @param {State} here @param {State} there @returns {Set<string>} the references of what differs */
export function differing(here, there) {
  const [one, other] = [parts(here), parts(there)];
  const missing = written(null);
  return new Set(
    [...one.keys(), ...other.keys()].filter(
      (ref) => (one.get(ref) ?? missing) !== (other.get(ref) ?? missing),
    ),
  );
}

/** The words of the explanation of anything on the stage. */
/** @import {Cursor, Step} from '../net/wire.js' */
/** @import {Descriptor, DmaChannel, Entry, Frame, KernelObject, Mailbox, Origin, Process, Semaphore, Slot, State} from '../net/machine.js' */

export { CLOSE } from './lesson.js';
import { membersOf } from '../model/members.js';
import { consistency, frameSentence, ownerLabel, pageSentence, processState } from './lesson.js';
import { descriptorSentence, mailboxSentence, objectSentence } from './stage.js';

export const EXPLAIN = 'Where it comes from';
export const POINT = 'Choose something in the picture.';
export const SEARCHING = 'Looking …';
export const NEVER = 'This byte was never written.';
export const SINCE_START = 'It has been so from the start.';
export const BEFORE = 'Before:';
export const WHO = 'Who wrote it';
export const THROUGH = 'Through';
export const WHEN = 'When';
export const REPLACED = 'What was there before';
export const NEXT = 'What happens next';
export const WHOSE = 'Owner';
export const HERE = 'This is the step that did it';
/** @param {number|undefined} step */
export const goTo = (step) => `Go to the step that did it (${step})`;
export const NOTHING_BEFORE = 'nothing';
export const NONE = 'Nothing.';

/** @type {Record<string, (...names: string[]) => string>} by the kind of an object of the stage */
const TITLES = {
  byte: (frame, at) => `Byte ${at} of frame ${frame}`,
  page: (process, page) => `Page ${page} of ${process}`,
  entry: (process, page) => `Entry ${page} of ${process}`,
  arrow: (process, page) => `Translation of page ${page} of ${process}`,
  frame: (frame) => `Frame ${frame}`,
  process: (id) => `Process ${id}`,
  descriptor: (group) => `Descriptor of ${group}`,
  semaphore: (group) => `Semaphore ${group}`,
  channel: (channel) => `DMA channel ${channel}`,
  mailbox: (id) => `Mailbox ${id}`,
  object: (id) => `Object ${id}`,
  slot: (slot) => `Slot ${slot} of the backing store`,
  gate: () => 'MMU',
  time: () => 'Time',
};
/** @param {{kind: string, names: string[]}} object of the stage */
export const title = ({ kind, names }) => TITLES[kind]?.(...names) ?? EXPLAIN;

/** @param {Process|null} process */
const registersOf = (process) =>
  Object.entries(process?.registers ?? {})
    .map(([name, value]) => `, ${name} = ${value}`)
    .join('');
/** @param {Entry|null} entry @param {State} state @param {string[]} names */
const pageNow = (entry, state, [process, page]) =>
  `${pageSentence(process, Number(page), entry ?? undefined)}.`;
/**
 * What an object of the stage is, by its kind.
 *
 * @typedef {object} Things
 * @property {Entry|null} page
 * @property {Entry|null} entry
 * @property {Entry|null} arrow
 * @property {Process|null} process
 * @property {Frame} frame
 * @property {Descriptor|null} descriptor
 * @property {Semaphore|null} semaphore
 * @property {DmaChannel|null} channel
 * @property {Mailbox|null} mailbox
 * @property {KernelObject|null} object
 * @property {Slot|null} slot
 * @property {null} gate
 * @property {null} time
 */

/** @type {{[K in keyof Things]: (thing: Things[K], state: State, names: string[]) => string}} */
const NOW = {
  page: pageNow,
  entry: pageNow,
  arrow: (entry, state, names) =>
    `${pageNow(entry, state, names)} Every access of the processor is translated this way by the MMU.`,
  process: (process) =>
    `${process ? processState(process) : ''}${process?.suspended ? `, suspended ${process.suspended} times` : ''}${process?.waits ? `, waits for ${process.waits.for}${process.waits.name ? ` ${process.waits.name}` : ''}` : ''}${process?.holds?.length ? `, holds ${process.holds.join(', ')}` : ''}${registersOf(process)}.`,
  frame: (frame, state, [number]) =>
    `${frameSentence(state.frames[Number(number)], membersOf(state, frame.owner))}${frame.pins ? `; pinned ${frame.pins} times` : ''}.`,
  descriptor: (descriptor, state, [id]) =>
    `${descriptorSentence(id, descriptor)}. Entries name it instead of the frame.`,
  semaphore: (one, state, [group]) => {
    const initial = state.groups.find(({ id }) => id === group)?.initial;
    const start = initial === undefined ? '' : ` A fresh one starts with ${initial}.`;
    return one
      ? `Value ${one.value}; held by ${one.holder ?? 'none'}; waiting: ${one.queue.join(', ') || 'none'}${one.consistency ? `; ${consistency(one.consistency)}` : ''}.${start}`
      : `There is none.${start}`;
  },
  channel: (one) =>
    one?.busy
      ? `${one.access} for ${one.process} from frame ${one.frame} on, ${one.moved} of ${one.length} bytes. It consults no page table.`
      : 'Idle. A DMA channel knows frames, not pages: it consults no page table.',
  mailbox: (one) => (one ? `${mailboxSentence(one)}.` : ''),
  object: (one) => (one ? `${objectSentence(one)}.` : ''),
  slot: (slot) =>
    slot
      ? `The slot of ${ownerLabel(slot.owner, [])}. ${slot.origins.length ? `Bytes by: ${writers(slot)}.` : 'Nothing has been written to it.'}`
      : '',
  gate: () =>
    'The memory management unit: every access of a processor goes through it and through a page table entry. DMA does not.',
  time: () => 'What all steps so far have cost.',
};
/** @param {string} kind @param {unknown} value @param {State} state @param {string[]} names */
export const now = (kind, value, state, names) =>
  /** @type {Record<string, undefined | ((value: unknown, state: State, names: string[]) => string)>} */ (
    NOW
  )[kind]?.(value, state, names) ?? '';

/** @param {Slot} slot */
const writers = ({ origins }) => [...new Set(origins.map(who))].join('; ');

/** @param {Entry|null|undefined} entry */
const entryWas = (entry) =>
  entry
    ? `${entry.kind}${entry.group ? ` ${entry.group}` : ''}, ${entry.present ? `frame ${entry.frame ?? '(descriptor)'}` : `not present, slot ${entry.slot}`}, ${[entry.used ? 'used' : '', entry.modified ? 'modified' : ''].filter(Boolean).join(', ') || 'neither used nor modified'}`
    : 'no entry';
/** @type {{[K in keyof Things]?: (thing: Things[K]) => string}} */
const WAS = {
  page: entryWas,
  entry: entryWas,
  arrow: entryWas,
  process: (process) => (process ? processState(process) : 'not there'),
  frame: ({ owner, pins }) =>
    `${owner.kind}${owner.process ? `, ${owner.process} page ${owner.page}` : owner.group ? ` ${owner.group}` : ''}${pins ? ', pinned' : ''}`,
  descriptor: (one) => (one?.present ? `frame ${one.frame}` : 'not present'),
  semaphore: (one) =>
    one
      ? `value ${one.value}, held by ${one.holder ?? 'none'}, ${one.queue.length} waiting`
      : 'none',
  channel: (one) => (one?.busy ? `${one.moved} of ${one.length} bytes` : 'idle'),
  mailbox: (one) => (one ? `${one.messages.length} messages` : 'not there'),
  slot: (slot) => (slot?.origins.length ? `bytes by ${writers(slot)}` : 'nothing'),
  object: (one) =>
    one ? `${one.state}, ${one.present ? `frame ${one.frame}` : `slot ${one.slot}`}` : 'not there',
};
/** @param {string} kind @param {unknown} old */
export const was = (kind, old) =>
  /** @type {Record<string, undefined | ((old: unknown) => string)>} */ (WAS)[kind]?.(old) ?? '';
/** @param {Step|undefined} step */
export const since = (step) =>
  `So since step ${step?.step}: ${step?.what || step?.action?.replaceAll('_', ' ') || ''}`;

/** @param {number} byte */
export const value = (byte) => `${byte}, hexadecimal ${byte.toString(16).padStart(2, '0')}`;
/** @param {Origin} origin */
export function who({ process, by, overflow }) {
  const name =
    {
      initial: process ? `of ${process}, there from the start` : 'there from the start',
      cpu: `${process}, by its processor`,
      dma: `a DMA channel, for ${process}`,
      kernel: 'the kernel',
    }[by] ?? by;
  return `${name}${overflow ? `; an overflow past the end of the ${by === 'dma' ? 'frame' : 'page'} before` : ''}`;
}
/** @param {Origin} run @param {number} frame @param {number} then @param {number} at */
export function through({ by, virtual, at: from }, frame, then, at) {
  const moved = then !== frame ? ` It was frame ${then} then; the page has moved since.` : '';
  if (by === 'dma')
    return `no page table entry: directly into frame ${then}, bypassing the MMU.${moved}`;
  if (!virtual)
    return `no page table entry${by === 'initial' ? '' : `, into frame ${then}`}.${moved}`;
  return `page ${virtual.page}, line ${virtual.at + at - from}; entry ${virtual.page}; frame ${then}.${moved}`;
}
/** @param {Origin} run @param {Step|undefined} done @param {boolean} here */
export const when = ({ step }, done, here) =>
  step === 0
    ? 'before the first step'
    : here
      ? `step ${step}, this one`
      : `step ${step}: ${done?.what ?? ''}`;
/** @param {State} state @param {number} frame */
export function whose(state, frame) {
  const { owner } = state.frames[frame];
  const page =
    owner.kind === 'in_transit'
      ? `, the page of ${owner.group ? `group ${owner.group}` : owner.process}`
      : '';
  return `${ownerLabel(owner, membersOf(state, owner))}${page}; frame ${frame}`;
}
/** @param {Step} step @param {boolean} meets */
export const next = ({ step, what }, meets) =>
  `${meets ? '' : 'Nothing happens to this byte in the steps seen so far. '}Step ${step}: ${what}`;
/** @param {{cursor: Cursor|null}} model */
export const nothingNext = ({ cursor }) =>
  cursor?.end ? 'Nothing: the lesson ends here.' : 'Not known yet: → takes the next step.';
/** @param {{run: Origin|null, value: number|null}} before @param {string} sign */
export const replaced = ({ run, value: byte }, sign) =>
  run ? `${sign === ' ' ? 'a space' : sign} (${byte}), ${who(run)}` : 'nothing: never written';

/** @param {number} frame */
export const reachTitle = (frame) => `What reaches frame ${frame}`;
/** @param {{page: number, rights: string, descriptor: boolean}} entry */
export const byEntry = ({ page, rights, descriptor }) =>
  `page ${page}, ${{ rw: 'reads and writes', r: 'reads', rc: 'reads, and writes a copy' }[rights] ?? rights}${descriptor ? ', by a descriptor' : ''}`;
/** @param {string} group */
export const byDescriptor = (group) => `the descriptor of group ${group}`;
/** @param {{process: string, page: number}} copy */
export const byTlb = ({ process, page }) => `TLB of ${process}, page ${page}`;
/** @param {number} channel */
export const byChannel = (channel) => `DMA channel ${channel}, bypassing the MMU`;
/** @param {string} object */
export const byObject = (object) => `object ${object}`;
/** @param {number} slot */
export const inSlot = (slot) => `slot ${slot} of the backing store: a copy, perhaps older`;
/** @param {number} frame */
export const showFrame = (frame) => `Show frame ${frame}`;

/** The words of what the stage draws beyond the first picture: the levels of zoom, the backing store, messages, capabilities. */
/** @import {Capability, Descriptor, Entry, Group, KernelObject, Mailbox, Message, Origin, Owner, Slot, TlbEntry} from '../net/machine.js' */
/** @import {PageBoundary} from '../stage/scene.js' */

export * from './lesson.js';
import { count, history, ownerLabel, pageSentence } from './lesson.js';

export const LEGEND = 'How to read it';
export const LEGEND_WRITER = 'colour: who wrote it';
export const LEGEND_ITEMS = [
  { sample: 'pale', meaning: 'there from the start' },
  { sample: 'spill', meaning: 'overflow: past the end' },
  { sample: 'shared', meaning: 'shared on purpose' },
  { sample: 'written', meaning: 'written by a process' },
  { sample: 'dma', meaning: 'written by DMA' },
  { sample: 'blank', meaning: 'never written' },
  { sample: 'arrow', meaning: 'processor: by page table and MMU' },
  { sample: 'bus', meaning: 'DMA: bypasses the MMU' },
];

export const STATES = 'States and aliases';
export const SUSPENDED = 'SUSPENDED';
export const DEAD = 'ENDED';
export const MACHINE = 'Machine';
export const BYTES = 'bytes';
export const CRUMBS = 'Current view';
export const MAP = 'Map of the machine';
/** @param {number} page @param {Entry} [entry] */
export const pageCrumb = (page, entry) =>
  `page ${page}${entry?.kind === 'shared' ? ` (shared ${entry.group})` : ''}`;
/** @param {number} frame */
export const frameCrumb = (frame) => `frame ${frame}`;

/** @param {string} process @param {number} page @param {Entry|undefined} entry */
export function entrySentence(process, page, entry) {
  if (!entry) return `Page table of ${process}, page ${page}: no entry`;
  const bits = /** @type {const} */ (['present', 'used', 'modified']).map((bit) =>
    entry[bit] ? bit : `not ${bit}`,
  );
  return `Entry of ${pageSentence(process, page, entry)}; bits: ${bits.join(', ')}${entry.descriptor ? ', descriptor' : ''}`;
}

/** @param {string} group @param {Descriptor|null} descriptor */
export const descriptorSentence = (group, descriptor) =>
  `Descriptor of group ${group}: ${descriptor?.present ? `points to frame ${descriptor.frame}` : 'not present'}`;
/** @param {number} frame @param {number} at @param {string|null} glyph */
export const byteSentence = (frame, at, glyph) =>
  `Frame ${frame}, line ${at}: ${glyph === null ? 'never written' : glyph === ' ' ? 'a space' : glyph}`;

export const RUNS = 'Bytes in words';

/**
 * "frame 7: lines 0–511 written by A through page 2 (512 bytes)"
 *
 * @param {number} frame
 * @param {Origin} run
 */
export function runSentence(frame, run) {
  const lines = run.length === 1 ? `line ${run.at}` : `lines ${run.at}–${run.at + run.length - 1}`;
  return `frame ${frame}: ${lines} ${history(run)} (${count(run.length)})`;
}

/** @param {string} name @returns {string} short enough for a title of several words */
const short = (name) => (name.length > 9 ? `${name.slice(0, 8)}…` : name);

export const BOUNDARY =
  'The boundary between two pages, twice: next virtual page and next physical frame';
/** @param {PageBoundary} boundary @param {boolean} isShort */
export const nextPage = (boundary, isShort) =>
  boundary.page === null
    ? 'Next virtual page'
    : `${isShort ? 'Next page' : 'Next VIRTUAL page'}: ${short(boundary.process)} ${boundary.page} → ${boundary.nextPage ?? 'none'}`;
/** @param {PageBoundary} boundary @param {Owner|undefined} owner @param {boolean} isShort */
export const nextFrame = (boundary, owner, isShort) =>
  `${isShort ? 'Next frame' : 'Next PHYSICAL frame'}: ${boundary.frame ?? '–'} → ${boundary.nextFrame ?? 'none'}${owner && !isShort ? ` (${ownerLabel({ ...owner, process: owner.process && short(owner.process), group: owner.group && short(owner.group) }, [])})` : ''}`;
/** @param {PageBoundary} boundary */
export const noNextPage = (boundary) =>
  boundary.page === null
    ? 'The writer has no page here.'
    : boundary.nextPage === null
      ? 'The address space ends here.'
      : 'No entry, no frame.';
export const NO_NEXT_FRAME = 'There is no frame after this one.';
/** @param {PageBoundary} boundary */
export const boundaryLabel = (boundary) => `${boundary.label[0]} | ${boundary.label[1]}`;
/** @param {boolean} hit @param {PageBoundary} boundary @param {string|null} access @param {boolean} isShort */
export function verdict(hit, { crossed, trapped, length }, access, isShort) {
  if (trapped) return isShort ? 'nothing' : 'nothing lands here';
  if (!crossed) return '';
  if (!hit) return 'not touched';
  if (isShort) return count(length);
  return `${count(length)} ${access === 'read' ? 'are read' : 'land here'}`;
}

export const STORE = 'Backing store';
/** @param {Slot} slot @param {boolean} out */
export const slotSentence = ({ slot, owner }, out) =>
  `Slot ${slot}: ${ownerLabel(owner, [])}${out ? ', the only copy' : ', a copy'}`;
/** @param {Owner} owner */
export const slotOwner = (owner) =>
  owner.kind === 'shared'
    ? owner.group
    : owner.kind === 'private'
      ? `${owner.process} ${owner.page}`
      : '';

export const MAILBOXES = 'Mailboxes, in the kernel';
/** @param {Mailbox} box */
export const mailboxSentence = (box) =>
  `Mailbox ${box.id}${box.owner ? ` of ${box.owner}` : ''}, ${box.state === 'deleted' ? 'deleted' : `${box.messages.length} of ${box.capacity} messages`}${box.senders.length ? `; waiting to send: ${box.senders.join(', ')}` : ''}${box.receivers.length ? `; waiting to receive: ${box.receivers.join(', ')}` : ''}`;
/** @param {Mailbox} mailbox */
export const fill = ({ messages, capacity }) => `${messages.length}/${capacity}`;
export const GONE = 'deleted';
/** @param {Message} message */
export const messageSentence = ({ number, from, length, capabilities }) =>
  `message ${number} from ${from}, ${length} bytes${capabilities.length ? `, with ${capabilities.length} ${capabilities.length === 1 ? 'capability' : 'capabilities'}` : ''}`;

export const CUT = 'cut off';
export const CAPABILITIES = 'Objects and capabilities, in the kernel';
/** @param {KernelObject} one */
export const objectSentence = (one) =>
  `Object ${one.id}: ${one.type}${one.target ? ` to ${one.target}` : ''}, ${one.state === 'deleted' ? 'deleted' : `${one.length} bytes, ${one.present ? `frame ${one.frame}` : one.slot === null ? CUT : `slot ${one.slot}`}`}, version ${one.version}, ${one.references} references`;
/** @param {KernelObject} one */
export const objectPlace = (one) =>
  one.state === 'deleted'
    ? GONE
    : one.target
      ? `→ ${one.target}`
      : one.present
        ? `frame ${one.frame}`
        : one.slot === null
          ? CUT
          : `slot ${one.slot}`;
/** @param {Capability} ticket */
export const ticketSentence = (ticket) =>
  `${ticket.process} holds capability ${ticket.index}: object ${ticket.object}, rights ${ticket.rights}${ticket.valid ? '' : ', no longer valid'}`;
/** @param {KernelObject} one */
export const version = (one) => `v${one.version}`;

export const TLB = 'TLB';
/** @param {string} process @param {TlbEntry[]} entries */
export const tlbSentence = (process, entries) =>
  `Translation look-aside buffer of ${process}: ${entries.map(({ page, frame, descriptor }) => `page ${page} → ${frame === null ? `descriptor ${descriptor}` : `frame ${frame}`}`).join(', ') || 'empty'}`;

export const PAGE_TABLE_HEADS = [
  { short: 'page', long: 'page number' },
  { short: 'whose', long: 'private or shared' },
  { short: 'P', long: 'present' },
  { short: 'U', long: 'used' },
  { short: 'M', long: 'modified' },
  { short: 'D', long: 'the entry names a descriptor, not a frame' },
  { short: '', long: 'rights: read, write, or write after a copy' },
  { short: 'to', long: 'page frame, descriptor, or slot of the backing store' },
];
/** @param {Entry} entry @param {boolean} [short] */
export const whose = (entry, short) =>
  entry.kind === 'shared' ? `${short ? '' : 'shared '}${entry.group}` : short ? 'own' : entry.kind;
/** @param {Entry} entry @param {boolean} [short] */
export const leadsTo = (entry, short) =>
  entry.descriptor
    ? `◆ ${entry.group}`
    : entry.present
      ? `${short ? '' : 'frame '}${entry.frame}`
      : `slot ${entry.slot}`;
/** @param {boolean} on */
export const yesNo = (on) => (on ? 'yes' : 'no');
/** @param {number} frame @param {Owner} owner */
export const frameTitle = (frame, owner) => `Frame ${frame}: ${ownerLabel(owner, [])}`;
/** @param {number} frame */
export const frameName = (frame) => `Frame ${frame}`;
export const NO_FRAME = 'No frame';
/** @param {Entry|undefined} entry */
export const noFrame = (entry) =>
  entry ? `This page is in slot ${entry.slot} of the backing store.` : 'No entry, no frame.';
export const REACHED = 'Reached by';
/** @param {string|null} process @param {number|null} page */
export const gridPage = (process, page) =>
  page === null ? 'This frame' : `${process} page ${page}`;
export const THIS = 'this page';
export const NEXT_PAGE = 'next VIRTUAL page';
export const NEXT_FRAME = 'next PHYSICAL frame';
export const NONE = 'There is none.';
export const BLANK = 'never written';
/** @param {string} ref */
export const refSentence = (ref) =>
  ref
    .replace(/^byte (\S+) (\S+)$/, 'Frame $1, line $2')
    .replace(/^arrow (\S+) (\S+)$/, 'Translation of page $2 of $1');
/**
 * "next of (2,511) is (3,0)": what the hardware takes for the next address behind the last line. Nothing where there is none.
 *
 * @param {[number, number]} lines the last, and the one behind it
 * @param {number|null} here @param {number|null} next pages @param {boolean} [short]
 */
export function nextPageOf([last], here, next, short) {
  if (here === null || next === null) return '';
  return short ? `next is (${next},0)` : `next of (${here},${last}) is (${next},0)`;
}
/**
 * "next of 7:511 is 8:0": the same for frames.
 *
 * @param {[number, number]} lines @param {number|null} here @param {number|null} next frames @param {boolean} [short]
 */
export function nextFrameOf([last], here, next, short) {
  if (here === null || next === null) return '';
  return short ? `next is ${next}:0` : `next of ${here}:${last} is ${next}:0`;
}
/**
 * The address a DMA channel counts up by itself.
 *
 * @param {[number, number]} lines @param {number|null} frame @param {number|null} next @param {boolean} [short]
 */
export const counted = ([last], frame, next, short) => ({
  from: `${short ? '' : 'DMA '}${frame}:${last}`,
  to: next === null ? '' : `→ ${next}:0`,
});
export const STAMPS = { REFUSED: 'REFUSED', TRAP: 'TRAP' };
export const ONE_MORE = '+1';
/** @param {number} count */
export const trunkSentence = (count) => `${count} entries lead to one target`;

export const REGISTERS = 'Registers';
export const TABLES = 'Tables that the kernel changes';
/** @param {number} count */
export const writes = (count) => `${count} ${count === 1 ? 'write' : 'writes'} so far`;
/** @param {{process: string|null, page: number|null, group: string|null}} row */
export const rowName = ({ process, page, group }) =>
  process ? `page ${page}:` : `descriptor of ${group}:`;
/** Where an entry or a descriptor leads. @param {Entry|Descriptor|null|undefined} one */
export const leads = (one) =>
  one && 'descriptor' in one && one.descriptor ? '◆' : one?.present ? `frame ${one.frame}` : '–';

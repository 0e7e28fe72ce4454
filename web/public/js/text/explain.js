/** The words of the explanation of anything on the stage. */

export { CLOSE } from './lesson.js';
import { frameSentence, ownerLabel, pageSentence, processState } from './lesson.js';
import { descriptorSentence, mailboxSentence, objectSentence } from './stage.js';

export const EXPLAIN = 'Where it comes from';
export const POINT = 'Choose something in the picture.';
export const SEARCHING = 'Looking …';
export const NEVER = 'Nobody has ever written this byte.';
export const SINCE_START = 'It has been so from the start.';
export const BEFORE = 'Before:';
export const WHO = 'Who wrote it';
export const THROUGH = 'Through';
export const WHEN = 'When';
export const REPLACED = 'What was there before';
export const NEXT = 'What happens next';
export const WHOSE = 'Whose it is';
export const HERE = 'This is the step that did it';
export const goTo = (step) => `Go to the step that did it (${step})`;
export const NOTHING_BEFORE = 'nothing';
export const NOBODY = 'Nobody.';

const TITLES = {
  byte: (frame, at) => `Byte ${at} of frame ${frame}`,
  page: (process, page) => `Page ${page} of ${process}`,
  entry: (process, page) => `Entry ${page} of ${process}`,
  way: (process, page) => `Way of page ${page} of ${process}`,
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
export const title = (state, { kind, names }) => TITLES[kind]?.(...names) ?? EXPLAIN;

const registersOf = (process) =>
  Object.entries(process?.registers ?? {})
    .map(([name, value]) => `, ${name} = ${value}`)
    .join('');
const pageNow = (entry, state, [process, page]) =>
  `${pageSentence(process, page, entry ?? undefined)}.`;
const NOW = {
  page: pageNow,
  entry: pageNow,
  way: (entry, state, names) =>
    `${pageNow(entry, state, names)} Every access of the processor takes this way, through the MMU.`,
  process: (process) =>
    `${process ? processState(process) : ''}${process?.suspended ? `, suspended ${process.suspended} times` : ''}${process?.waits ? `, waits for ${process.waits.for}${process.waits.name ? ` ${process.waits.name}` : ''}` : ''}${process?.holds?.length ? `, holds ${process.holds.join(', ')}` : ''}${registersOf(process)}.`,
  frame: (frame, state, [number]) =>
    `${frameSentence(state.frames[number], state.groups.find((group) => group.id === frame.owner.group)?.members ?? [])}${frame.pins ? `; pinned ${frame.pins} times` : ''}.`,
  descriptor: (descriptor, state, [id]) =>
    `${descriptorSentence({ id, descriptor })}. Entries name it instead of the frame.`,
  semaphore: (one) =>
    one
      ? `Value ${one.value}; held by ${one.holder ?? 'nobody'}; waiting: ${one.queue.join(', ') || 'nobody'}.`
      : 'There is none.',
  channel: (one) =>
    one?.busy
      ? `${one.access} for ${one.process} from frame ${one.frame} on, ${one.moved} of ${one.length} bytes. It asks no page table.`
      : 'Idle. A DMA channel knows frames, not pages: it asks no page table.',
  mailbox: (one) => `${mailboxSentence(one)}.`,
  object: (one) => `${objectSentence(one)}.`,
  slot: (slot) =>
    `The place of ${ownerLabel(slot.owner, [])}. ${slot.origins.length ? `Bytes by: ${[...new Set(slot.origins.map((run) => who(run)))].join('; ')}.` : 'Nothing has been written to it.'}`,
  gate: () =>
    'The memory management unit: every access of a processor goes through it and through a page table entry. DMA does not.',
  time: () => 'What all steps so far have cost.',
};
export const now = (kind, value, state, names) => NOW[kind]?.(value, state, names) ?? '';

const entryWas = (entry) =>
  entry
    ? `${entry.kind}${entry.group ? ` ${entry.group}` : ''}, ${entry.present ? `frame ${entry.frame ?? '(descriptor)'}` : `not present, slot ${entry.slot}`}, ${['used', 'modified'].filter((bit) => entry[bit]).join(', ') || 'neither used nor modified'}`
    : 'no entry';
const WAS = {
  page: entryWas,
  entry: entryWas,
  way: entryWas,
  process: (process) => (process ? processState(process) : 'not there'),
  frame: ({ owner, pins }) =>
    `${owner.kind}${owner.process ? `, ${owner.process} page ${owner.page}` : owner.group ? ` ${owner.group}` : ''}${pins ? ', pinned' : ''}`,
  descriptor: (one) => (one?.present ? `frame ${one.frame}` : 'not present'),
  semaphore: (one) =>
    one
      ? `value ${one.value}, held by ${one.holder ?? 'nobody'}, ${one.queue.length} waiting`
      : 'none',
  channel: (one) => (one?.busy ? `${one.moved} of ${one.length} bytes` : 'idle'),
  mailbox: (one) => (one ? `${one.messages.length} messages` : 'not there'),
  slot: (slot) =>
    slot?.origins.length
      ? `bytes by ${[...new Set(slot.origins.map((run) => who(run)))].join('; ')}`
      : 'nothing',
  object: (one) =>
    one ? `${one.state}, ${one.present ? `frame ${one.frame}` : `slot ${one.slot}`}` : 'not there',
};
export const was = (kind, old) => WAS[kind]?.(old) ?? '';
export const since = (step) =>
  `So since step ${step?.step}: ${step?.what || step?.action?.replaceAll('_', ' ') || ''}`;

export const value = (byte) => `${byte}, hexadecimal ${byte.toString(16).padStart(2, '0')}`;
export function who({ process, by, overflow }) {
  const name =
    {
      initial: process ? `of ${process}, there from the start` : 'there from the start',
      cpu: `${process}, by its processor`,
      dma: `a DMA channel, for ${process}`,
      kernel: 'the kernel',
    }[by] ?? by;
  return `${name}${overflow ? `; an overflow, it ran over the end of the ${by === 'dma' ? 'frame' : 'page'} before` : ''}`;
}
export function through({ by, virtual, at: from }, frame, then, at) {
  const moved = then !== frame ? ` It was frame ${then} then; the page has moved since.` : '';
  if (by === 'dma')
    return `no page table entry: straight into frame ${then}, past the MMU.${moved}`;
  if (!virtual)
    return `no page table entry${by === 'initial' ? '' : `, into frame ${then}`}.${moved}`;
  return `page ${virtual.page}, line ${virtual.at + at - from}; entry ${virtual.page}; frame ${then}.${moved}`;
}
export const when = ({ step }, done, here) =>
  step === 0
    ? 'before the first step'
    : here
      ? `step ${step}, this one`
      : `step ${step}: ${done?.what ?? ''}`;
export function whose(state, frame) {
  const { owner } = state.frames[frame];
  const page =
    owner.kind === 'in_transit'
      ? `, the page of ${owner.group ? `group ${owner.group}` : owner.process}`
      : '';
  return `${ownerLabel(owner, state.groups.find((group) => group.id === owner.group)?.members ?? [])}${page}; frame ${frame}`;
}
export const next = ({ step, what }, meets) =>
  `${meets ? '' : 'Nothing to this byte, as far as seen. '}Step ${step}: ${what}`;
export const nothingNext = ({ cursor }) =>
  cursor?.end ? 'Nothing: the lesson ends here.' : 'Not known yet: → takes the next step.';
export const replaced = ({ run, value: byte }, sign) =>
  run ? `${sign === ' ' ? 'a space' : sign} (${byte}), ${who(run)}` : 'nothing: never written';

export const reachTitle = (frame) => `What reaches frame ${frame}`;
export const byEntry = ({ page, rights, descriptor }) =>
  `page ${page}, ${rights === 'rw' ? 'reads and writes' : 'reads'}${descriptor ? ', by a descriptor' : ''}`;
export const byDescriptor = (group) => `the descriptor of group ${group}`;
export const byTlb = ({ process, page }) => `TLB of ${process}, page ${page}`;
export const byChannel = (channel) => `DMA channel ${channel}, past the MMU`;
export const byObject = (object) => `object ${object}`;
export const inSlot = (slot) => `slot ${slot} of the backing store: a copy, perhaps older`;
export const showFrame = (frame) => `Show frame ${frame}`;

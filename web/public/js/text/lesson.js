/**
 * Every word the page itself says, in plain English; sentences about steps come from the engine. Sentences that need a
 * number or a name are functions, so that a translation is one file.
 */
/** @import {DmaChannel, Entry, Frame, Membership, Origin, Owner, Process, Semaphore, State} from '../net/machine.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Step} from '../net/wire.js' */
import { isRight } from '../model/question.js';

export const APP = 'Shared Page Lab';
export const STAGE = 'The machine';
export const PICTURE = 'Address spaces, translation and page frames';
export const SPACES = 'Address spaces';
export const FRAMES = 'Page frames';
export const MMU = 'MMU';
export const TIME = 'Time';
export const NO_ENTRY = 'no entry';
export const PINNED = 'pin';
export const DMA_IDLE = 'idle';
export const HOLDS = 'holds it';
export const TABS = 'Part of the machine';
export const TAB_NAMES = {
  spaces: 'Spaces',
  translation: 'Translate',
  frames: 'Frames',
  sidebar: 'Queue',
};
export const TABLE_HEADS = [
  { short: 'page', long: 'page number' },
  { short: 'bits', long: 'present, used, modified, descriptor' },
  { short: '', long: 'rights: read, write, or write after a copy' },
  { short: 'frame', long: 'page frame number' },
];

export const ZOOM = 'Zoom';
/** @type {Record<number, string|undefined>} */
export const LEVELS = { 1: '1: the machine', 2: '2: a page', 3: '3: its bytes' };

/** @type {Record<string, string|undefined>} */
const STATES = {
  ready: 'ready',
  waiting_semaphore: 'waits',
  waiting_page: 'waits: page',
  waiting_dma: 'waits: DMA',
  waiting_group: 'waits: member',
  held: 'held',
  waiting_message: 'waits: mail',
  dead: 'dead',
};
/** @param {Process} process */
export const processState = (process) =>
  process.suspended ? 'suspended' : (STATES[process.state] ?? process.state);
/** @param {string} process */
export const showTable = (process) => `Show the page table of ${process}`;
/** @param {Process} process @param {boolean} shown */
export const processSentence = (process, shown) =>
  `Process ${process.id}, ${processState(process)}${shown ? ', its page table is shown' : ''}`;
/** @param {Entry} entry */
export const target = (entry) => (entry.descriptor ? '◆' : entry.present ? entry.frame : '–');
/** @param {string|null} process */
export const pageTableOf = (process) => `Page table of ${process ?? 'no process'}`;

/** @param {string} process @param {number} page @param {Entry|undefined} entry */
export function pageSentence(process, page, entry) {
  if (!entry) return `${process} page ${page}: no entry`;
  const where = entry.descriptor
    ? 'by a descriptor'
    : entry.present
      ? `frame ${entry.frame}`
      : 'not present';
  const whose = entry.kind === 'shared' ? `shared page of group ${entry.group}` : 'private';
  return `${process} page ${page}: ${whose}, ${where}, ${RIGHTS[entry.rights]}${entry.modified ? ', modified' : ''}`;
}

const RIGHTS = { rw: 'writable', r: 'read only', rc: 'copy-on-write' };

/** @param {Owner} owner @param {Membership[]} members */
export function ownerLabel(owner, members) {
  if (owner.kind === 'shared')
    return `SHARED ${owner.group} ${members.map((one) => one.process).join(' ')}`;
  if (owner.kind === 'private')
    return `${[owner.process, ...members.map((one) => one.process)].join(' ')} page ${owner.page}`;
  return owner.object ? `object ${owner.object}` : owner.kind.replace('_', ' ');
}

/** @param {Frame} frame @param {Membership[]} members */
export function frameSentence({ frame, owner }, members) {
  if (owner.kind !== 'shared')
    return `Frame ${frame}: ${owner.kind === 'private' ? `${members.length ? 'copy-on-write' : 'private'}, ` : ''}${ownerLabel(owner, members)}`;
  const who = members.map((one) => `${one.process} page ${one.page}`).join(', ');
  return `Frame ${frame}: shared on purpose by group ${owner.group}, mapped by ${who || 'none'}`;
}

/** @type {Record<string, string|undefined>} */
const GATE_STATES = { cpu: 'translates', dma: 'not consulted', trap: 'trap' };
/** @param {string|null} by */
export const gateState = (by) => GATE_STATES[by ?? ''] ?? '';
/** @param {string|null} by */
export const gateSentence = (by) =>
  `Memory management unit: ${gateState(by) || 'every processor access goes through it'}`;
/** @param {number[]} frames */
export const busSentence = (frames) =>
  frames.length
    ? `DMA bus: writes to frame ${frames.join(', ')}, bypassing the MMU`
    : 'DMA bus, bypassing the MMU';
/** @param {number} channel */
export const dmaChannel = (channel) => `DMA ${channel}`;
/** @param {DmaChannel} dmaChannel */
export const dmaBusy = ({ process, access, moved, length }) =>
  `${access} for ${process}: ${moved} of ${length}`;
/** @param {Pick<DmaChannel, 'process'|'moved'>} transfer */
export const dmaDone = ({ process, moved }) => `done for ${process}: ${moved}`;
export const SEMAPHORES = 'Semaphores';
/** @param {number} count */
export const more = (count) => `and ${count} more`;
/** @param {string} group */
export const semaphoreOf = (group) => `Semaphore ${group}`;
/** @param {string} state of the group */
export const groupWithoutSemaphore = (state) => (state === 'dissolved' ? 'dissolved' : 'none');
/** @param {NonNullable<Semaphore['consistency']>} word */
export const consistency = (word) => word.replaceAll('_', ' ');
/** @param {string[]} queue */
export const waiting = (queue) => `waiting: ${queue.join(', ')}`;
let thousandths = null;
/** @param {number} ns */
export const microseconds = (ns) =>
  `${(thousandths ??= new Intl.NumberFormat('en', { maximumFractionDigits: 3 })).format(ns / 1000)} µs`;

export const LESSON = 'Lesson';
export const MENU = 'Menu';
export const START_AGAIN = 'Start again';
export const START_NEW = 'Start a new session';
export const PANEL_NAMES = {
  try: 'Try',
  events: 'Steps',
  bytes: 'Bytes',
  share: 'Share',
  view: 'View',
};
export const HELP = 'Help and keys';
export const CLOSE = 'Close';
export const DISMISS = 'OK';
export const LINK = {
  connecting: 'connecting',
  open: 'connected',
  lost: 'no server',
  gone: 'ended',
};
export const SENDING = 'sending …';
export const UNSAVED = 'not saved';
export const INCOMPLETE = 'A part of the page could not be loaded.';
export const INCOMPLETE_HINT = 'It is tried again. Nothing is lost if you load the page again.';
export const RELOAD = 'Load the page again';
/** @param {{hosts: number, viewers: number}} number */
export const people = ({ hosts, viewers }) => `${hosts + viewers} here`;

export const GONE = 'This session no longer exists.';
export const LOST = 'The server does not answer.';
export const LOST_HINT = 'Trying again. You can still look at the steps seen so far.';
export const NO_KEY = {
  what: 'This address has no access token for its session.',
  hint: 'Open the whole link, with the part after #, or start a new session.',
};
export const NO_SESSION = 'No session could be started.';
export const UNREACHABLE = {
  what: 'The server does not answer.',
  hint: 'Check that it runs, then start a new session.',
};
/** @param {number} refused */
export const replayed = (refused) => ({
  what: `${refused} of the steps so far ${refused === 1 ? 'is' : 'are'} refused under the new settings.`,
  hint: 'Step back to see which.',
});

export const NARRATION = 'What happens';
export const LOADING = 'Loading the lesson…';
export const START_HINT = 'Press → for the first step.';
/** @param {Model['scenario']} scenario */
export const beginning = (scenario) => scenario?.title ?? '';
/** @type {Record<string, string|undefined>} */
export const OUTCOMES = { refused: 'refused', trapped: 'trap', blocked: 'waits' };
/** @param {string} slide */
export const lecture = (slide) => `Lecture: ${slide}`;
export const QUESTION = 'Question';
/**
 * A step that the engine has no sentence for.
 *
 * @param {Pick<Step, "activity"|"action">} step
 */
export const silent = ({ activity, action }) =>
  `${activity}: ${action?.replaceAll('_', ' ') ?? ''}`;
export const ANSWER = 'Answer';
export const SKIP = 'Skip';
/** @param {{text: string, options: string[]}} question */
export const question = ({ text, options }) => `Question: ${text} ${options.join('; ')}.`;
/** @param {{chosen?: string|null, right: string}} question */
export const answered = ({ chosen, right }) =>
  chosen === null || chosen === undefined
    ? `Answer: ${right}.`
    : isRight(chosen, right)
      ? `You said: ${chosen}. Right.`
      : `You said: ${chosen}. Answer: ${right}.`;

export const TRANSPORT = 'Time';
export const FIRST = 'First step';
export const BACK = 'Step back';
export const NEXT = 'Next step';
export const NEXT_SHORT = 'Next ▶';
export const LAST = 'Last step';
export const PLAY = 'Play';
export const PAUSE = 'Pause';
export const SCRUBBER = 'Step';

/**
 * Where the page looks: "Step 2; operation 1 of 5 of the lesson". How many steps there will be is not known.
 *
 * @param {Model} model
 */
export function position(model) {
  const { node, cursor } = model;
  const step = node === null ? undefined : model.steps.get(node);
  const depth = step?.step ?? (node === null ? undefined : model.states.get(node)?.step);
  if (depth === undefined) return '';
  const { operations = 0 } = model.scenario ?? {};
  const line = step?.line ? `; operation ${step.line} of ${operations}` : '';
  const others =
    model.ahead !== null && model.role === 'viewer' && cursor
      ? `; the class is at step ${model.steps.get(cursor.node)?.step}`
      : '';
  return `Step ${depth}${line}${others}.`;
}

/** @param {number} length */
export const count = (length) => `${length} ${length === 1 ? 'byte' : 'bytes'}`;
/** @type {Record<Origin['by'], (run: Origin) => string>} */
const WRITTEN = {
  initial: ({ process }) =>
    process ? `there from the start, of ${process}` : 'there from the start',
  cpu: ({ process, virtual }) =>
    `written by ${process}${virtual ? ` through page ${virtual.page}` : ''}`,
  dma: ({ process }) => `written by DMA for ${process}, through no page table entry`,
  kernel: () => 'written by the kernel',
};
/** @param {Origin} run */
export const history = (run) =>
  `${WRITTEN[run.by]?.(run) ?? run.by}${run.overflow ? ', overflow' : ''}`;

/**
 * What a read returned: "Read: 512 bytes written by A through page 2; 88 bytes there from the start, of B."
 *
 * @param {{origins: Origin[]}} origin
 */
export const resultSentence = ({ origins }) =>
  `Read: ${origins.map((run) => `${count(run.length)} ${history(run)}`).join('; ') || 'nothing ever written'}.`;

export const TRANSFER = 'Transfer';
/** @param {string} value */
export const transferName = (value) => value.toUpperCase();

/** The words of time: how far a step goes, where to stop, the ways not taken. */
/** @import {RunUntil} from '../app/ui.js' */
/** @import {Grain} from '../model/stepping.js' */
/** @import {Branch} from '../model/branches.js' */
/** @import {Step} from '../net/wire.js' */

export const GRAIN = 'A step is';
const GRAINS = { action: 'one action', operation: 'operation', marker: 'next mark' };
/** @param {Grain} name */
export const grain = (name) => GRAINS[name];
export const SPEED = 'Speed of playing';
/** @param {number} steps */
export const speed = (steps) => `${steps} a second`;
export const PACE = 'Pace';

export const BRANCHES = 'Other branches';
/** @param {number} count */
export const branchCount = (count) =>
  `${count} other ${count === 1 ? 'branch' : 'branches'}. Show.`;
/** @param {Record<string, unknown>|null|undefined} changed */
const settings = (changed) =>
  Object.entries(changed ?? {})
    .map(([key, value]) => `${key.replaceAll('_', ' ')} ${value}`)
    .join(', ');
/** @param {number} count */
const steps = (count) => `${count} ${count === 1 ? 'step' : 'steps'}`;

/**
 * "After step 2: 3 steps, B writes 4 bytes …; transfer dma"
 *
 * @param {Branch} branch
 * @param {Record<string, unknown>|null|undefined} now
 */
export function branch({ parent, step, steps: count, what, changed }, now) {
  const others =
    settings(changed) === settings(now)
      ? ''
      : ` (${settings(changed) || 'settings of the lesson'})`;
  return `${parent === null ? 'Another start' : `After step ${step}`}: ${steps(count)}${others}. ${what ?? ''}`;
}

export const STOP = 'Go until';
export const STOP_KIND = 'Until';
export const KINDS = {
  address: 'an address is used',
  frame: 'a frame is used',
  process: 'a process acts',
  event: 'something happens',
};
export const FIELDS = {
  process: 'process',
  page: 'page',
  line: 'line (optional)',
  frame: 'frame',
  event: 'what happens',
};
export const BACKWARDS = '◀ Back to it';
export const FORWARDS = 'Forward to it ▶';
export const CANCEL = 'Stop searching';
/** @type {Record<string, string|undefined>} */
const EVENTS = {
  BytesMoved: 'bytes are moved',
  MemberEntered: 'a process enters a group',
  MemberLeft: 'a process leaves a group',
  SemaphoreTaken: 'a semaphore is taken',
  SemaphoreHanded: 'a semaphore is passed on',
  SemaphoreReleased: 'a semaphore is released',
  DmaStarted: 'a device starts',
  DmaFinished: 'a device is done',
  ProcessSpawned: 'a process is created',
  ProcessEnded: 'a process ends',
  EntryPointed: 'an entry points to another frame',
  FrameFreed: 'a frame is freed',
};
export const EVENT_TYPES = Object.keys(EVENTS);
/** @param {string} type */
export const event = (type) =>
  EVENTS[type] ?? type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

/** @param {number} looked */
const LOOKED = (looked) => `${steps(looked)} looked at`;
/** @type {Record<NonNullable<RunUntil['outcome']>, (search: RunUntil) => string>} */
const OUTCOMES = {
  found: ({ looked }) => `Found. ${LOOKED(looked)}.`,
  none: ({ looked, direction }) =>
    `${direction < 0 ? 'No earlier step' : 'No later step'} matches. ${LOOKED(looked)}.`,
  question: ({ looked }) =>
    `There is a question here: answer or skip it, then go on. ${LOOKED(looked)}.`,
  most: ({ looked }) =>
    `Not found yet. ${LOOKED(looked)}; that is the limit of one search. Go on to search further.`,
  cancelled: ({ looked }) => `Stopped. ${LOOKED(looked)}.`,
};
/** @param {RunUntil} search */
export const searched = (search) =>
  search.running
    ? `Searching: ${LOOKED(search.looked)} so far.`
    : OUTCOMES[search.outcome ?? 'cancelled'](search);

export const ONLY_MARKED = 'Only steps with a mark';
export const NONE_MARKED = 'No step so far has a mark.';

/** @type {Record<string, string|undefined>} */
export const MARKERS = {
  incident: '⬢',
  overflow: '⬢',
  trap: '⬢',
  refusal: '■',
  block: '❙',
  fault: '▲',
  relocation: '◆',
  question: '?',
};
/** @type {Record<string, string>} */
export const MARKER_WORDS = {
  overflow: 'overflow',
  trap: 'trap',
  refusal: 'refused',
  block: 'waits',
  incident: 'incident',
  fault: 'page fault',
  relocation: 'page moved',
  question: 'question',
};
/** @param {string} kind @param {Step} step */
export const mark = (kind, step) => `Step ${step.step}: ${MARKER_WORDS[kind]}`;

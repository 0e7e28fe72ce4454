/** The words of time: how far a step goes, where to stop, the ways not taken. */

export const GRAIN = 'A step is';
const GRAINS = { action: 'one action', operation: 'operation', marker: 'next mark' };
export const grain = (name) => GRAINS[name];
export const SPEED = 'Speed of playing';
export const speed = (steps) => `${steps} a second`;
export const PACE = 'Pace';

export const BRANCHES = 'Other ways';
export const branchCount = (count) => `${count} other ${count === 1 ? 'way' : 'ways'}. Show.`;
const settings = (changed) =>
  Object.entries(changed ?? {})
    .map(([key, value]) => `${key.replaceAll('_', ' ')} ${value}`)
    .join(', ');
const steps = (count) => `${count} ${count === 1 ? 'step' : 'steps'}`;

/** "After step 2: 3 steps, B writes 4 bytes …; transfer dma" */
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
export const FORWARDS = 'On to it ▶';
export const CANCEL = 'Stop searching';
const EVENTS = {
  BytesMoved: 'bytes are moved',
  MemberEntered: 'a process enters a group',
  MemberLeft: 'a process leaves a group',
  SemaphoreTaken: 'a semaphore is taken',
  SemaphoreHanded: 'a semaphore is handed on',
  SemaphoreReleased: 'a semaphore is released',
  DmaStarted: 'a device starts',
  DmaFinished: 'a device is done',
  ProcessSpawned: 'a process is born',
  ProcessEnded: 'a process ends',
  EntryPointed: 'an entry points to another frame',
  FrameFreed: 'a frame is freed',
};
export const EVENT_TYPES = Object.keys(EVENTS);
export const event = (type) =>
  EVENTS[type] ?? type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

const LOOKED = (looked) => `${steps(looked)} looked at`;
const OUTCOMES = {
  found: ({ looked }) => `Found. ${LOOKED(looked)}.`,
  none: ({ looked, direction }) =>
    `${direction < 0 ? 'No earlier step' : 'No later step'} is such. ${LOOKED(looked)}.`,
  question: ({ looked }) =>
    `A question waits here: answer or skip it, then go on. ${LOOKED(looked)}.`,
  most: ({ looked }) =>
    `Not found yet. ${LOOKED(looked)}; that is the most for one search. Go on to search further.`,
  cancelled: ({ looked }) => `Stopped. ${LOOKED(looked)}.`,
};
export const searched = (search) =>
  search.running ? `Searching: ${LOOKED(search.looked)} so far.` : OUTCOMES[search.outcome](search);

export const ONLY_MARKED = 'Only steps with a mark';
export const NONE_MARKED = 'No step so far has a mark.';

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
export const mark = (kind, step) => `Step ${step.step}: ${MARKER_WORDS[kind]}`;

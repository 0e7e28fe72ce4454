/** The words of the page that compares machines. */

export const TITLE = 'Machines side by side';
export const TO_LESSON = 'Lesson';
export const TO_EDITOR = 'Editor';
export const NO_KEY =
  'This tab does not know that session. Open its link first, then choose “Compare” from its menu ☰.';
export const NO_DRAFT = 'There is no text in the editor. Write one at /edit, then come back.';
export const COSTS = 'Cost lab';
export const LOADING = 'Running the lesson on each machine …';
export const UNREACHED = 'The server does not answer. Check that it runs, then reload this page.';
/** @param {number} i */
export const letter = (i) => String.fromCharCode(65 + i);
export const MACHINES = 'Machines';
/** @param {number} i */
export const machine = (i) => `Machine ${letter(i)}`;
export const AS_WRITTEN = 'as the lesson says';
/** @param {string|null} title @param {Record<string, unknown>} changed */
export const machineName = (title, changed) =>
  [title, Object.keys(changed).length ? settings(changed) : title ? '' : AS_WRITTEN]
    .filter(Boolean)
    .join(', ');
/** @param {Record<string, unknown>} changed */
const settings = (changed) =>
  Object.entries(changed)
    .map(([key, value]) => `${name(key)}: ${String(value).replaceAll('_', ' ')}`)
    .join(', ');
/** @param {string} key */
const name = (key) => key.replaceAll('_', ' ');
export const CHOOSE = 'Compare';
export const PAIRS = [
  { label: 'List or descriptor', key: 'relocation', one: 'list', other: 'descriptor' },
  { label: 'CPU or DMA', key: 'transfer', one: 'cpu', other: 'dma' },
];
export const JOBS = [
  { label: 'Page or messages', one: 'verdict-hand-over-page', other: 'verdict-hand-over-messages' },
  { label: 'Page or object', one: 'verdict-hand-over-page', other: 'verdict-hand-over-object' },
];
export const WAYS_HEAD = 'Ways of sharing';
export const MITIGATIONS = 'Mitigations';
export const MITIGATIONS_HEAD = 'What may help: off on one machine, on on the other';
const dma = { transfer: 'dma' };
export const MITIGATED = [
  { key: 'probe', one: 'off', other: 'on' },
  { key: 'bounds_check', one: 'off', other: 'reject' },
  { key: 'bounds_check', one: 'off', other: 'truncate' },
  { key: 'guard_page', one: 'off', other: 'on' },
  { key: 'guard_frame', one: 'off', other: 'on', also: dma },
  { key: 'iommu', one: 'off', other: 'on', also: dma },
  { key: 'scatter_gather', one: 'off', other: 'on', also: dma },
  { key: 'bounce_buffer', one: 'off', other: 'on', also: dma },
  { key: 'hold_across_io', one: 'off', other: 'on' },
  { key: 'illegal_calls', one: 'literal', other: 'strict' },
  { key: 'abnormal_exit', one: 'literal', other: 'cleanup' },
  { key: 'holder_exit', one: 'undo', other: 'robust' },
  { key: 'busy_dissolve', one: 'force', other: 'deferred' },
  { key: 'group_ids', one: 'reused', other: 'generation' },
  { key: 'signal_by', one: 'anyone', other: 'holder' },
  { key: 'zero_fill', one: 'never', other: 'on_alloc' },
];
export const EVERY = 'Any other setting';
export const CUSTOM = 'as in the address';

export const BACK = 'Step back';
export const NEXT = 'Step on';
export const OPERATION_BACK = 'To the previous operation';
export const OPERATION_ON = 'To the next operation';
export const FIRST = 'First difference';
export const SAME = 'No difference except in costs';
export const SCRUBBER = 'Step on all machines';
export const START = 'Start: press ▶ and see where they differ.';
/**
 * @param {number} number
 * @param {number} last
 * @param {{part?: string|null, operation?: string|null}|undefined} row
 */
export const position = (number, last, row) =>
  number
    ? `${row?.part ? 'Part' : 'Operation'} ${number} of ${last}${row?.part || row?.operation ? `: ${row.part ?? row.operation}` : ''}`
    : START;
/** @param {number} operation @param {number} last @param {number} at @param {number} end */
export const value = (operation, last, at, end) =>
  `Position ${at} of ${end}, operation ${operation} of ${last}`;
export const WAITS = 'waits for the others';
/** @param {string} what */
export const differs = (what) => `Differs: ${what}.`;

export const COST = 'Costs';
export const COST_CAPTION =
  'Cost so far, and in total. Where machines carry out the same lesson, differences from the first have a dashed outline.';
export const TIME = 'time';
/** @param {number} ns */
export const time = (ns) =>
  ns >= 10000
    ? `${(ns / 1000).toLocaleString('en', { maximumFractionDigits: 2 })} µs`
    : `${ns.toLocaleString('en')} ns`;
/** @param {string} key */
export const cost = (key) => key.replaceAll('_', ' ');
/** @param {number} now @param {number} all */
export const paid = (now, all) => `${now.toLocaleString('en')} of ${all.toLocaleString('en')}`;
/** @param {number} steps */
export const cut = (steps) => `Only the first ${steps} steps of each machine are shown.`;

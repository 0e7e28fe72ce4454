/** The words of the page that compares machines. */

export const TO_LESSON = 'To the lesson';
export const COSTS = 'Cost lab';
export const LOADING = 'Running the lesson on each machine …';
export const UNREACHED = 'The server does not answer. See that it runs, then load this page again.';
export const letter = (i) => String.fromCharCode(65 + i);
export const MACHINES = 'Machines';
export const machine = (i) => `Machine ${letter(i)}`;
export const AS_WRITTEN = 'as the lesson says';
export const settings = (changed) => Object.entries(changed).map(([key, value]) => `${name(key)}: ${String(value).replaceAll('_', ' ')}`).join(', ');
const name = (key) => key.replaceAll('_', ' ');
export const CHOOSE = 'Compare with';
export const CUSTOM = 'as in the address';

export const BACK = 'Step back';
export const NEXT = 'Step on';
export const OPERATION_BACK = 'To the operation before';
export const OPERATION_ON = 'To the next operation';
export const FIRST = 'First difference';
export const SAME = 'No difference but in costs';
export const SCRUBBER = 'Step on all machines';
export const START = 'Start: the machines are equal but for their settings.';
export const position = (operation, last, words) => (operation ? `Operation ${operation} of ${last}${words ? `: ${words}` : ''}` : START);
export const value = (operation, last, at, end) => `Position ${at} of ${end}, operation ${operation} of ${last}`;
export const WAITS = 'waits for the others';
export const differs = (what) => `Differs: ${what}.`;

export const COST = 'Costs';
export const COST_CAPTION = 'Paid so far, and in all. In the picture of each further machine, what differs from the first has a dashed outline.';
export const TIME = 'time';
export const time = (ns) => (ns >= 10000 ? `${(ns / 1000).toLocaleString('en', { maximumFractionDigits: 2 })} µs` : `${ns.toLocaleString('en')} ns`);
export const cost = (key) => key.replaceAll('_', ' ');
export const paid = (now, all) => `${now.toLocaleString('en')} of ${all.toLocaleString('en')}`;
export const cut = (steps) => `Only the first ${steps} steps of each machine are shown.`;

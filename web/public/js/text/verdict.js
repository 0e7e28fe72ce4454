/** The words of the verdict. */

export const TITLE = 'The verdict';
export const INTRO =
  'Four ways for processes to exchange bytes, and what each of them costs. Every answer was just counted in a run: select it to watch that run.';
export const TO_LESSON = 'To the lesson';
export const COURSE = 'All lessons';
export const COSTS = 'Cost lab';
export const LOADING = 'Running the scenarios …';
export const UNREACHED = 'The server does not answer. Check that it runs, then reload this page.';
export const QUESTION = 'Question';
/** @type {Record<string, string>} */
export const WAYS = {
  list: 'Shared page, list',
  descriptor: 'Shared page, descriptor',
  messages: 'Messages',
  capability: 'Capabilities',
};
/** @type {Record<string, {name: string, hint: string}>} */
export const QUESTIONS = {
  use: { name: 'How much more does each use cost?', hint: 'than a use of the process’s own page' },
  relocation: {
    name: 'What does it cost to move the bytes?',
    hint: 'out of their frame, with 4 members',
  },
  overflow: {
    name: 'What happens to 600 bytes where 512 fit?',
    hint: 'bytes that end up beyond the end',
  },
  death: { name: 'What if a partner dies?', hint: 'what the kernel must clean up' },
  race: { name: 'Can one of two additions be lost?', hint: 'of all orders, those that lose one' },
};
/** @type {Record<string, string|undefined>} */
export const SETTING = {
  'relocation=descriptor_raw': 'raw descriptor',
  'relocation=descriptor': 'kept in the TLB',
};
/** @type {Record<string, string>} */
export const VERDICTS = {
  list: '“Slow and expensive”',
  descriptor: '“Not attractive”',
  messages: 'The copies are the price',
  capability: 'The way out',
};
export const CONCLUSION = 'Conclusion (in quotes: the lecture)';
export const WATCH = 'Watch this run';
/** @param {number} value @param {string} unit */
export const number = (value, unit) =>
  `${value.toLocaleString('en', { maximumFractionDigits: 2 })} ${value === 1 ? unit.replace(/^(\w+)s\b/, '$1') : unit}`;

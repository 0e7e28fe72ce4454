/** The words of the scenario editor. */

export const TITLE = 'Scenario editor';
export const TO_LESSONS = 'Lessons';
export const FILE_NAME = 'Name';
export const NEW = 'New from a template';
export const TEMPLATES = [
  { name: 'empty', title: 'Two processes, one shared page' },
  { name: 'question', title: 'A write past the end, with a question' },
  { name: 'semaphore', title: 'Two writers and a semaphore' },
  { name: 'dma', title: 'A device bypasses the MMU' },
];
export const COPY = 'Copy a lesson';
export const UPLOAD = 'Upload';
export const DOWNLOAD = 'Download';
export const OPEN = 'Open as a lesson';
export const GO_WRONG = 'Can this go wrong?';
export const COMPARE = 'Compare machines';
export const FORMER = 'Restore';
export const SCENARIO = 'Text of the scenario';
export const PROBLEMS = 'Problems';
export const PREVIEW = 'Preview';
export const CLOSE = 'Close';
export const COMPLETIONS = 'Completions';
/** @param {number} count */
export const completions = (count) =>
  `${count} ${count === 1 ? 'completion' : 'completions'}. Arrow keys choose, Enter writes it, Escape closes the list.`;

export const CHECKING = 'Checking …';
export const RIGHT = 'No problems.';
/** @param {number} count */
export const counted = (count) => `${count} ${count === 1 ? 'problem' : 'problems'}.`;
/** @param {{line: number, column: number}} number */
export const place = ({ line, column }) => `Line ${line}, column ${column}`;
/** @param {string|null|undefined} how */
export const hint = (how) => (how ? `Hint: ${how}` : '');
/** @param {number} count */
export const lineProblems = (count) => counted(count).slice(0, -1);
export const UNREACHED = {
  what: 'The server does not answer, so the text is not checked.',
  hint: 'Go on writing: it is kept in this browser and checked as soon as the server is back.',
};
export const NO_TEXT = {
  what: 'The server does not answer.',
  hint: 'Your text is unchanged. Try again.',
};
export const NOT_KEPT = {
  what: 'This browser cannot store drafts.',
  hint: 'Download your text before you close the page.',
};
export const KEPT = 'Kept in this browser.';
/** @param {number} bytes @param {number} limit */
export const tooLong = (bytes, limit) => ({
  what: `The text has ${bytes.toLocaleString('en')} bytes.`,
  hint: `A scenario has at most ${limit.toLocaleString('en')} bytes (256 KB).`,
});
/** @param {string} name */
export const NOT_TEXT = (name) => ({
  what: `${name} is not a text in UTF-8.`,
  hint: 'Choose the .yaml or .json file of a scenario.',
});
export const uploadLimit = 'a .yaml or .json file of at most 256 KB';
/** @param {string} title */
export const replacedBy = (title) => `${title} is open now; the text before it is kept.`;
export const TEMPLATE_HEAD = 'Choose …';

export const NO_PREVIEW = 'The start of the machine is shown here once the text has no problems.';
export const OUTDATED = 'From the last text without problems.';
export const BACK = 'Step back';
export const NEXT = 'Step on';
export const STEP = 'Step';
/** @param {number} step @param {number} last @param {boolean} more */
export const stepOf = (step, last, more) =>
  `Step ${step} of ${last}${more ? ' (the first ones only)' : ''}`;
export const asked = 'Asked before the next step:';
export const rightAnswer = 'right';

export const LINKS = 'Your lesson is open';
export const DRIVE = 'To present it (its holder can step the lesson)';
export const VIEW = 'To watch';
export const LINKS_NOTE =
  'The server keeps this lesson while it is open somewhere and a while longer; your text stays in this browser. Download it to keep it for good.';
export const GO = 'Present it';
export const COPY_LINK = 'Copy';
export const COPIED = 'Copied';
export const HOW = 'How to write one';
export const HOW_TEXT = [
  'machine: sets sizes and choices; processes: names them with their private pages; setup: is carried out before the first step; steps: has one operation a line.',
  'Ctrl and Space show what may be written at the caret.',
  'ask: with text, options and answer puts a question before its operation; why: gives the reason after it; expect: states what must hold, and is checked.',
];

/** The words of the course, and of the ways that lead from a lesson to other places. */

export const WAYS = 'Lessons, editor and more';
export const COURSE = 'All lessons';
export const MY_COURSE = 'All lessons and my progress';
export const GO_WRONG = 'Can this go wrong?';
export const COMPARE = 'Compare with another machine';
export const COSTS = 'What sharing costs: cost lab';
export const VERDICT = 'The verdict: four ways of sharing';
export const COST_LAB = 'Cost lab';
export const THE_VERDICT = 'Verdict';
export const PARTS = 'Meet the parts';
export const EDIT = 'Write a lesson';
export const ASK_CLASS = 'Ask the class this question';
export const CLASS = 'Invite a class: code and QR';
export const PRINT = 'Print the steps';
export const EMBED = 'Put it into another page';
export const EMBED_INTRO =
  'Copy this into the page of your course. The server must name its address: ./lab serve --embed https://moodle.example.edu';
export const EMBED_CODE = 'HTML';
export const EDIT_THIS = 'Edit a copy of this lesson';

export const TITLE = 'The course';
export const RUNNING = 'To the lesson';
export const INTRO =
  'Each lesson is a few steps long. It asks what will happen before it shows it; your answers and how far you are stay in this browser.';
/** @param {string} title */
export const GO_ON = (title) => `Go on: ${title}`;
/** @param {string} title */
export const BEGIN = (title) => `Begin: ${title}`;
export const ALL_DONE = 'You have completed the whole course.';
/** @param {{done: number, lessons: number}} number */
export const done = ({ done, lessons }) => `${done} of ${lessons} lessons done`;
/** @param {{right: number, asked: number}} number */
export const rightOf = ({ right, asked }) =>
  `${right} of ${asked} ${asked === 1 ? 'prediction' : 'predictions'} right`;
export const STATES = {
  done: { sign: '✓', word: 'done' },
  begun: { sign: '◐', word: 'started' },
  fresh: { sign: '○', word: 'not started' },
};
/** @param {{operation: number, operations: number}} number */
export const reached = ({ operation, operations }) => `operation ${operation} of ${operations}`;
export const AGAIN_TITLE = 'Worth another look';
export const AGAIN_INTRO = 'Your prediction here was wrong.';
export const FORGET = 'Delete my progress';
export const FORGET_SURE =
  'Delete your progress and answers from this browser? This cannot be undone.';
export const FORGET_YES = 'Delete it';
export const KEEP = 'Keep it';
export const UNREACHED = 'The server does not answer. Check that it runs, then reload this page.';
/** @param {string} slide */
export const SLIDE = (slide) => `Lecture: ${slide}`;

export const SUM_UP = 'Summary';
/** @param {string} title */
export const endOf = (title) => `The end of “${title}”`;
/** @param {{right: number, answered: number, asked: number}} number */
export const scored = ({ right, answered, asked }) =>
  `You predicted ${right} of ${asked} right${answered < asked ? `, and skipped ${asked - answered}` : ''}.`;
export const NO_QUESTIONS = 'You have seen no question of this lesson.';
export const YOU = 'You said';
export const OUTCOME = 'What happened';
export const SKIPPED = 'skipped';
/** @param {string} answer */
export const atFirst = (answer) => `(at first: ${answer})`;
export const LOOK = 'Show that step';
/** @param {string} title */
export const nextLesson = (title) => `Next lesson: ${title}`;
export const COURSE_END = 'The end of the course';
export const AGAIN = 'Once more';
export const CLOSE = 'Close';

export const PARTS_TITLE = 'Meet the parts';
export const PARTS_INTRO =
  'This machine has six parts. Everything that happens in a lesson is done by one of them.';
export const FIRST_LESSON = 'To the first lesson';
export const SEE_IT = 'See it at work';
export const CARDS = [
  {
    part: 'process',
    name: 'Process',
    what: 'A running program with an address space of its own: a row of numbered pages. It can name its own pages only; it never sees a frame.',
    picture:
      'A column of eight numbered pages with the letter of the process above; three of the pages have bytes.',
    lesson: 'walls',
  },
  {
    part: 'table',
    name: 'Page table',
    what: 'One entry for each mapped page: in which frame its bytes are, whether it may be written, whether it was used or modified.',
    picture: 'Two table rows: page 2 is in frame 7, page 3 is in frame 0.',
    lesson: 'two-names',
  },
  {
    part: 'mmu',
    name: 'MMU',
    what: 'The gate in the hardware. Each access of the processor goes through it: it looks up the page and either finds the frame or stops with a trap.',
    picture: 'An arrow from a page goes through a gate and comes out at a frame.',
    lesson: 'overflow-trap',
  },
  {
    part: 'frame',
    name: 'Page frame',
    what: 'A piece of physical memory as large as a page. A shared frame is mapped by pages of several processes and has a double outline.',
    picture: 'Frame 7, with a double outline, is reached from page 2 of A and page 5 of B.',
    lesson: 'two-names',
  },
  {
    part: 'semaphore',
    name: 'Semaphore',
    what: 'One for each group that shares a frame. A process that waits gets it or queues; a signal passes it on. It is a convention; the hardware does not enforce it.',
    picture: 'A pill with the count 0; A holds it and B stands in the queue.',
    lesson: 'life-cycle',
  },
  {
    part: 'dma',
    name: 'DMA device',
    what: 'It moves bytes by itself while the process sleeps. It addresses frames, not pages, and does not use the MMU.',
    picture:
      'A dashed bus enters a frame and the one behind it, beside the gate and not through it.',
    lesson: 'overflow-600-dma',
  },
];

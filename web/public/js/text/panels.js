/** The words of what is opened on demand: the side panel and the help. */
/** @import {PanelName} from '../app/ui.js' */

export * from './lesson.js';

/** @type {Record<PanelName, string>} */
export const PANEL_TITLES = {
  try: 'Try it yourself',
  events: 'Steps so far',
  bytes: 'Bytes in words',
  share: 'Share and take away',
  view: 'How it looks',
};
export const OPERATION = 'Operation';
/** @param {string} name */
export const operationName = (name) => name.toUpperCase();
/** @param {string} name */
export const optional = (name) => `${name} (optional)`;
export const DATA = 'Bytes';
export const DATA_AS = 'How the bytes are given';
/** @type {Record<string, string>} */
export const DATA_NAMES = { fill: 'fill with', text: 'text', hex: 'hex', value: 'byte value' };
export const PERFORM = 'Do it';
export const VIEW_ONLY = 'You can watch here, but not control the lesson.';

export const HELP_INTRO =
  'Each key press is one indivisible action of the machine. The left column of each process is its address space; every access of the processor goes through its page table and the MMU to a page frame. DMA does not.';
export const KEYS = [
  { keys: ['→', 'Page Down', 'j'], does: 'next step' },
  { keys: ['←', 'Page Up', 'k'], does: 'step back' },
  { keys: ['Shift →', 'Shift ←'], does: 'next or last mark' },
  { keys: ['Home', 'End'], does: 'first or last known step' },
  { keys: ['Space'], does: 'play or pause' },
  { keys: ['[', ']'], does: 'back and on within a step' },
  { keys: ['1', '2', '3'], does: 'the machine, a page, its bytes; + and − go nearer and farther' },
  { keys: ['e'], does: 'where it comes from: explain the selected object; a click does the same' },
  { keys: ['↑', '↓', '←', '→'], does: 'from object to object, once Tab has led to the picture' },
  { keys: ['Enter', 'Esc'], does: 'into the selected object, and out again' },
  { keys: ['p'], does: 'open or close the question (predict)' },
  { keys: ['b', '.'], does: 'blank the screen, and show it again' },
  { keys: ['w'], does: 'show why, where only what happens is shown' },
  { keys: ['/'], does: 'write a command' },
  { keys: ['u', 'Ctrl z'], does: 'undo: back to where you were before your last change' },
  { keys: ['q'], does: 'invite a class: join code and QR code' },
  { keys: ['f'], does: 'follow the class again' },
  { keys: ['l'], does: 'in your own class: laser pointer; a click highlights the place' },
  { keys: ['?'], does: 'this help' },
];
export const SHORTCUTS = 'Single-key shortcuts: letters and signs';
export const MOTION = 'Show motion (a system setting for reduced motion always applies)';

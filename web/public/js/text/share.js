/** The words of what is shared and taken away, and of the transcript. */
/** @import {Model} from '../model/store.js' */
/** @import {FileKind} from '../share/export.js' */
/** @import {Step} from '../net/wire.js' */

export const LINK = 'Link to this step';
export const LINK_HELP =
  'Shows the lesson with its settings at this step. Your own steps are visible only to viewers of this session.';
export const COPY_LINK = 'Copy link';
export const COPIED = 'Copied';
export const LINK_WITH = 'with the preset and colours of this page';
export const FILES = 'As a file';
/** @type {Record<FileKind, {name: string, help: string}>} */
export const KINDS = {
  png: { name: 'Picture (PNG)', help: 'this step, twice as sharp as the screen' },
  svg: { name: 'Picture (SVG)', help: 'this step, to enlarge and edit' },
  trace: { name: 'Trace (JSON Lines)', help: 'every step so far, for programs' },
  transcript: { name: 'Transcript (Markdown)', help: 'every step so far, in words' },
};
/** @type {Record<FileKind, string>} */
const ENDINGS = { svg: 'svg', png: 'png', trace: 'jsonl', transcript: 'md' };

/** @param {FileKind} kind @param {Model} model @returns {string} */
export function fileName(kind, { scenario, steps, node }) {
  const name = scenario?.name ?? 'lesson';
  const step =
    kind === 'svg' || kind === 'png'
      ? `-step-${(node !== null && steps.get(node)?.step) || 0}`
      : '';
  return `${name}${step}.${ENDINGS[kind]}`;
}

export const FAILED = {
  what: 'The file could not be created.',
  hint: 'Check that the server runs, then try again.',
};

export const START = 'Start';
export const SETTINGS = 'Settings changed';
export const LECTURE = 'Lecture';
/** @param {number} step */
export const STEP = (step) => `Step ${step}`;
export const OWN = 'of your own';

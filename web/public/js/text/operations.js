/** The words of what a person does to the machine: operations by form and by command line. */
/** @import {Fault} from '../model/command-line.js' */
/** @import {Step} from '../net/wire.js' */

export const LINE = 'Command';
export const LINE_EXAMPLE = 'write by=A page=2 bytes=600 fill=A';
export const LINE_HELP = 'Enter carries it out. Arrow keys choose a completion or an earlier line.';
export const COMPLETIONS = 'Completions';
/** @param {number} count */
export const completions = (count) => `${count} ${count === 1 ? 'completion' : 'completions'}.`;
/** @type {Record<string, string>} */
export const KIND = { operation: '', required: 'needed', optional: 'optional', value: '' };
export const BY_FORM = 'By form';
export const UNDO = 'Undo';
export const UNDO_HELP =
  'Back to where you were before your last change. What you did stays as another branch.';

export const KERNEL = 'Be the scheduler';
export const KERNEL_HELP =
  'Several activities could act now. Choose which one does; the engine reports the result.';
export const NO_CHOICE = 'There is no choice here: go on with Next.';
export const GOOD = 'Nothing has gone wrong so far on this branch.';
/**
 * What is wrong in a step is the last thing its words say.
 *
 * @param {Pick<Step, "step"|"what">} step
 */
export const judged = ({ step, what }) => `Step ${step}. ${what.split(/(?<=\.) /).at(-1)}`;

/** @type {Record<Fault, (part: string) => {what: string, hint: string}>} */
const FAULTS = {
  empty: () => ({ what: 'There is no operation.', hint: `Write one, such as ${LINE_EXAMPLE}.` }),
  quote: (part) => ({
    what: `The text ${part} has no end.`,
    hint: 'Close it with the quotation mark it began with.',
  }),
  name: (part) => ({
    what: `${part} is not a parameter.`,
    hint: 'Write each as name=value, with a space between them.',
  }),
  value: (part) => ({
    what: `${part} has no value.`,
    hint: `Write one after it, such as ${part}2.`,
  }),
};

/** @param {Fault} kind @param {string} part of the line @returns {{what: string, hint: string}} */
export const fault = (kind, part) => FAULTS[kind](part);

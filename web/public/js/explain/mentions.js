/**
 * The numbers in the narration as links to what they name: the facts are the events that the picture draws, so a number that
 * none of them knows stays a number.
 */
/** @import {State} from '../net/machine.js' */
/** @import {Step} from '../net/wire.js' */
import { moved } from '../model/geometry.js';
import { entryOf } from '../stage/subject.js';

/** What a sentence calls a thing, and which of the found parts are the words of the link. */
const NAMED =
  /\b(?:(\w+)'s )?(entry for page|page|frame|slot|lines?) (\d+)\b(?: to (\d+))?|\b(\d+) bytes?\b/gi;

/** @typedef {{words: string, ref: string|null}} Piece */

/**
 * @param {string} words
 * @param {State} state
 * @param {Step} step
 * @returns {Piece[]} the words in their order, each part with what it names
 */
export function pieces(words, state, step) {
  /** @type {Piece[]} */
  const found = [];
  let end = 0;
  for (const match of words.matchAll(NAMED)) {
    const ref = refOf(match, state, step);
    if (!ref) continue;
    const start = match.index + (match[1] ? match[1].length + 3 : 0);
    found.push(
      { words: words.slice(end, start), ref: null },
      { words: words.slice(start, match.index + match[0].length), ref },
    );
    end = match.index + match[0].length;
  }
  return [...found, { words: words.slice(end), ref: null }].filter((piece) => piece.words);
}

/** @param {RegExpMatchArray} match of NAMED @param {State} state @param {Step} step @returns {string|null} */
function refOf([, whose, named = '', digits, , bytes], state, step) {
  const kind = named.toLowerCase();
  const number = Number(digits);
  if (bytes !== undefined) return runOf(step, Number(bytes));
  if (kind === 'frame') return state.frames[number] ? `frame ${number}` : null;
  if (kind === 'slot')
    return state.disk.some((one) => one.slot === number) ? `slot ${number}` : null;
  if (kind.startsWith('line')) return lineOf(step, number);
  const process = state.processes.some((one) => one.id === whose) ? whose : processOf(step, number);
  return process && (entryOf(state, process, number) || about(step, process, number))
    ? `${kind === 'page' ? 'page' : 'entry'} ${process} ${number}`
    : null;
}

/**
 * As many bytes are a run of the step, a message of that length, or what an object was asked for.
 *
 * @param {Step} step
 * @param {number} length
 */
function runOf(step, length) {
  const [run] = moved(step).filter((event) => event.length === length);
  const other = (step.events ?? []).find(
    (event) => event.length === length && (event.mailbox ?? event.object),
  );
  return run
    ? `byte ${run.frame} ${run.frameLine}`
    : other
      ? other.mailbox
        ? `mailbox ${other.mailbox}`
        : `object ${other.object}`
      : null;
}

/**
 * A line of a frame is where a run of the step starts or ends.
 *
 * @param {Step} step
 * @param {number} line
 */
function lineOf(step, line) {
  const event = moved(step).find(
    (one) => line >= one.frameLine && line < one.frameLine + one.length,
  );
  return event ? `byte ${event.frame} ${line}` : null;
}

/**
 * Whose page of this number the step is about; an owner is as good as who acts.
 *
 * @param {Step} step
 * @param {number} page
 */
function processOf(step, page) {
  const events = step.events ?? [];
  const owners = events.flatMap((event) => event.owner ?? []);
  return (
    events.find((one) => one.page === page && one.process)?.process ??
    owners.find((one) => one.page === page && one.process)?.process ??
    events.find((event) => event.process)?.process ??
    null
  );
}

/** @param {Step} step @param {string} process @param {number} page */
const about = (step, process, page) =>
  (step.events ?? []).some((event) => event.process === process && event.page === page);

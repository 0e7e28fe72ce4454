/** Where to stop: conditions on the facts of a step, as the engine told them. What they mean for the machine is not known here. */
/** @import {Event, Step} from '../net/wire.js' */

/** The fields in which events name processes, and those in which they name frames. */
const PROCESSES = ['process', 'parent', 'by', 'from', 'to', 'victim', 'creator', 'heir'];
const FRAMES = ['frame', 'from', 'to'];

/**
 * @typedef {{kind: 'address', process: string, page: number, line: number|null} | {kind: 'frame', frame: number}
 *   | {kind: 'process', process: string} | {kind: 'event', event: string}} Stop
 *   `event` is the type of an event, or `mark:` and a marker
 */

/** @param {Stop} stop @returns {(step: Step) => boolean} whether the step is one to stop at */
export function matcher(stop) {
  return MATCHERS[stop.kind](stop);
}

const MATCHERS = {
  address: ({ process, page, line }) =>
    some(
      (event) =>
        event.process === process && event.page === page && (line === null || holds(event, line)),
    ),
  frame: ({ frame }) => some((event) => FRAMES.some((field) => event[field] === frame)),
  process:
    ({ process }) =>
    (step) =>
      step.activity === process ||
      some((event) => PROCESSES.some((field) => event[field] === process))(step),
  event: ({ event }) =>
    event.startsWith('mark:')
      ? (step) => (step.markers ?? []).includes(event.slice(5))
      : some(({ type }) => type === event),
};

const some = (test) => (step) => (step.events ?? []).some(test);

/** An event without a line is about the page as a whole. */
const holds = ({ line, length = 1 }, wanted) =>
  line === undefined || line === null || (line <= wanted && wanted < line + length);

/** @param {Iterable<Step>} steps @returns {string[]} the types of events met so far, each once, by name */
export function eventTypes(steps) {
  return [
    ...new Set([...steps].flatMap((step) => (step.events ?? []).map(({ type }) => type))),
  ].sort();
}

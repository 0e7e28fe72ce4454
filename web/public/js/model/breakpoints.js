/** Where to stop: conditions on the facts of a step, as the engine told them. What they mean for the machine is not known here. */
/** @import {Event, Step} from '../net/wire.js' */

/** The fields in which events name processes, and those in which they name frames. */
const PROCESSES = /** @type {const} */ ([
  'process',
  'parent',
  'by',
  'from',
  'to',
  'victim',
  'creator',
  'heir',
]);
const FRAMES = /** @type {const} */ (['frame', 'from', 'to']);

/**
 * @typedef {{kind: 'address', process: string, page: number, line: number|null}} AddressStop
 * @typedef {{kind: 'frame', frame: number}} FrameStop
 * @typedef {{kind: 'process', process: string}} ProcessStop
 * @typedef {{kind: 'event', event: string}} EventStop `event` is the type of an event, or `mark:` and a marker
 * @typedef {AddressStop | FrameStop | ProcessStop | EventStop} Stop
 * @typedef {(step: Step) => boolean} Test
 */

/** @param {Stop} stop @returns {Test} whether a step is one to stop at */
export function matcher(stop) {
  switch (stop.kind) {
    case 'address':
      return some(
        ({ process, page, line, length }) =>
          process === stop.process &&
          page === stop.page &&
          (stop.line === null || holds(line, length, stop.line)),
      );
    case 'frame':
      return some((event) => FRAMES.some((field) => event[field] === stop.frame));
    case 'process':
      return (step) =>
        step.activity === stop.process ||
        some((event) => PROCESSES.some((field) => event[field] === stop.process))(step);
    case 'event':
      return stop.event.startsWith('mark:')
        ? (step) => (step.markers ?? []).includes(stop.event.slice(5))
        : some(({ type }) => type === stop.event);
  }
}

/** @param {(event: Event) => boolean} test @returns {Test} */
const some = (test) => (step) => (step.events ?? []).some(test);

/**
 * An event without a line is about the page as a whole.
 *
 * @param {number|null|undefined} line @param {number|undefined} length @param {number} wanted
 */
const holds = (line, length = 1, wanted) =>
  line === undefined || line === null || (line <= wanted && wanted < line + length);

/** @param {Iterable<Step>} steps @returns {string[]} the types of events met so far, each once, by name */
export function eventTypes(steps) {
  const types = [...steps].flatMap((step) => (step.events ?? []).map(({ type }) => type));
  return [...new Set(types)].sort();
}

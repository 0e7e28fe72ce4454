/** Memory at a moment within a step: which bytes have moved already, and which are still the old ones. */
/** @import {Event, Origin, Scene} from '../protocol.js' */
import { moved } from '../geometry.js';

/** The part of a step's motion in which the way is drawn; after it the bytes move. */
const WAY = 0.3;

/**
 * Each frame's runs, and where its still unwritten bytes lie, at time t; nothing for a frame that is not in this part.
 *
 * @param {Scene} scene
 */
export function memoryAt({ state, before, step }, t, part) {
  const bytes = moved(step);
  const touched = new Set(bytes.map((event) => event.frame));
  const events = before ? bytes : [];
  return state.frames.map((frame) => {
    if (part !== 'all' && touched.has(frame.frame) !== (part === 'moving')) return null;
    const old = stale(frame.frame, events, t);
    const earlier = before?.frames[frame.frame];
    return { frame, old, earlier, read: readRange(frame.frame, bytes, t), origins: old ? blend(earlier.origins, frame.origins, old) : frame.origins };
  });
}

/** @param {number} t 0 to 1 within the step @returns {number} share of the step's bytes that have moved */
export const progress = (t) => Math.max(0, Math.min(1, (t - WAY) / (1 - WAY)));

/**
 * @template {{at: number, length: number}} Run
 * @param {Run[]} runs
 * @param {number} from first byte
 * @param {number} to byte after the last
 * @returns {Run[]} the parts of the runs that lie within
 */
export function clip(runs, from, to) {
  return runs
    .map((run) => {
      const at = Math.max(run.at, from);
      return { ...run, at, length: Math.min(run.at + run.length, to) - at };
    })
    .filter((run) => run.length > 0);
}

/**
 * @param {number} frame
 * @param {Event[]} events the step's moved runs
 * @param {number} t
 * @returns {{from: number, to: number}|null} the bytes of this frame that are still the old ones
 */
export function stale(frame, events, t) {
  const event = events.find((one) => one.frame === frame && one.access === 'write');
  if (!event || t >= 1) return null;
  return { from: event.frameLine + Math.floor(event.length * progress(t)), to: event.frameLine + event.length };
}

/** The bytes of this frame that the step has read by time t. */
function readRange(frame, events, t) {
  const event = events.find((one) => one.frame === frame && one.access === 'read');
  return event ? { from: event.frameLine, to: event.frameLine + Math.floor(event.length * progress(t)) } : null;
}

/**
 * @param {Origin[]} before
 * @param {Origin[]} after
 * @param {{from: number, to: number}|null} old
 * @returns {Origin[]}
 */
export function blend(before, after, old) {
  if (!old) return after;
  return [...clip(after, 0, old.from), ...clip(before, old.from, old.to), ...clip(after, old.to, Infinity)];
}

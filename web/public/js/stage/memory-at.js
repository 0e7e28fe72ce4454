/** Memory at a moment within a step: which bytes have moved already, and which are still the old ones. */
/** @import {Memory, Part, Range, Scene} from './scene.js' */
/** @import {Origin} from '../net/machine.js' */
/** @import {Event} from '../net/wire.js' */
import { moved } from '../model/geometry.js';
import { phasesAt, gone } from './timeline.js';

/**
 * Each frame's runs, and where its still unwritten bytes lie, at time t; nothing for a frame that is not in this part.
 *
 * @param {Pick<Scene, 'state'|'before'|'step'|'boundary'>} scene
 * @param {number} t 0 to 1 within the step
 * @param {Part} part
 * @returns {Memory}
 */
export function memoryAt(scene, t, part) {
  const { state, before, step } = scene;
  const bytes = moved(step).map((event) => ({
    ...event,
    gone: gone(state, event, phasesAt(scene, t).run),
  }));
  const touched = new Set(bytes.map((event) => event.frame));
  const events = before ? bytes : [];
  return state.frames.map((frame) => {
    if (part !== 'all' && touched.has(frame.frame) !== (part === 'moving')) return null;
    const old = stale(frame.frame, events, t);
    const earlier = before?.frames[frame.frame];
    return {
      frame,
      old,
      earlier,
      read: readRange(frame.frame, bytes),
      origins: old && earlier ? blend(earlier.origins, frame.origins, old) : frame.origins,
    };
  });
}

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
 * @param {(Event & {gone: number})[]} events the step's runs, with what of them has moved
 * @param {number} t
 * @returns {Range|null} the bytes of this frame that are still the old ones; none are left at a halt
 */
function stale(frame, events, t) {
  const event = events.find((one) => one.frame === frame && one.access === 'write');
  if (!event || t >= 1) return null;
  return { from: event.frameLine + event.gone, to: event.frameLine + event.length };
}

/**
 * The bytes of this frame that the step has read so far.
 *
 * @param {number} frame
 * @param {(Event & {gone: number})[]} events
 */
function readRange(frame, events) {
  const event = events.find((one) => one.frame === frame && one.access === 'read');
  return event ? { from: event.frameLine, to: event.frameLine + event.gone } : null;
}

/**
 * @param {Origin[]} before
 * @param {Origin[]} after
 * @param {Range|null} old
 * @returns {Origin[]}
 */
export function blend(before, after, old) {
  if (!old) return after;
  return [
    ...clip(after, 0, old.from),
    ...clip(before, old.from, old.to),
    ...clip(after, old.to, Infinity),
  ];
}

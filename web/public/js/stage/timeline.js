/**
 * When the parts of a step's motion happen: the way is drawn, then the bytes go line by line, then they halt at a seam.
 * All of it follows from the step and from t, so a moment is the same however one comes to it.
 */
/** @import {Event, State} from '../net/wire.js' */
/** @import {Scene} from './scene.js' */
import { lineLength, moved } from '../model/geometry.js';
import { isMoving } from './sprites.js';

/** Milliseconds at the usual speed: a way, a line of bytes, all lines at least, the halt at a seam, a thing, what only appears. */
const WAY = 400;
const LINE = 40;
const LEAST = 280;
const HALT = 600;
const THING = 700;
const OTHER = 350;

/** @param {State} state @param {Event} event a run of moved bytes @returns {number} lines of a byte view that it lies in */
function linesOf(state, { frameLine, length }) {
  const line = lineLength(state);
  return Math.floor((frameLine + length - 1) / line) - Math.floor(frameLine / line) + 1;
}

/** @param {Scene} scene @returns {{way: number, run: number, halt: number}} milliseconds of each part */
function plan({ state, step, lens }) {
  const bytes = moved(step);
  const lines = Math.max(0, ...bytes.map((event) => linesOf(state, event)));
  const halts = lens && (!lens.crossed || lens.trapped);
  const thing = isMoving(step) ? THING : OTHER;
  return {
    way: bytes.length || lens?.trapped ? WAY : thing,
    run: lines && Math.max(LEAST, lines * LINE),
    halt: halts ? HALT : 0,
  };
}

/** @param {Scene} scene @returns {number} milliseconds that the step's motion lasts when there is time */
export function lasts(scene) {
  const { way, run, halt } = plan(scene);
  return way + run + halt;
}

/**
 * @param {Scene} scene
 * @param {number} t 0 to 1 within the step
 * @returns {{way: number, run: number, halt: number}} how far each part has come, 0 to 1
 */
export function beat(scene, t) {
  const { way, run, halt } = plan(scene);
  const now = t * (way + run + halt);
  const share = (from, length) =>
    t >= 1 ? 1 : length ? Math.max(0, Math.min(1, (now - from) / length)) : 0;
  return { way: share(0, way), run: share(way, run), halt: share(way + run, halt) };
}

/**
 * Bytes go by whole lines.
 *
 * @param {State} state
 * @param {Event} event a run of moved bytes
 * @param {number} run how far the run has come, 0 to 1
 * @returns {number} bytes that have moved
 */
export function gone(state, event, run) {
  if (run >= 1) return event.length;
  const lines = Math.floor(run * linesOf(state, event));
  const line = lineLength(state);
  return lines && Math.min(event.length, lines * line - (event.frameLine % line));
}

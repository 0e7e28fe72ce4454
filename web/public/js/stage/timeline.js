/**
 * When the parts of a step's motion happen: the arrow is drawn, then the bytes go line by line, then they halt at a pageBoundary.
 * All of it follows from the step and from t, so a moment is the same however one comes to it.
 */
/** @import {State} from '../net/machine.js' */
/** @import {Event} from '../net/wire.js' */
/** @import {Scene} from './scene.js' */
import { lineLength, moved } from '../model/geometry.js';
import { isMoving } from './sprites.js';

/** Milliseconds at the usual speed: an arrow, a line of bytes, all lines at least, the halt at a page boundary, a sprite, what only appears. */
const ARROW = 400;
const LINE = 40;
const LEAST = 280;
const HALT = 600;
const SPRITE = 700;
const OTHER = 350;

/** @param {State} state @param {Event} event a run of moved bytes @returns {number} lines of a byte view that it lies in */
function linesOf(state, { frameLine, length }) {
  const line = lineLength(state);
  return Math.floor((frameLine + length - 1) / line) - Math.floor(frameLine / line) + 1;
}

/** @typedef {Pick<Scene, 'state'|'step'|'boundary'>} Motion what the times of a step follow from */

/** @param {Motion} scene @returns {{arrow: number, run: number, halt: number}} milliseconds of each part */
function plan({ state, step, boundary }) {
  const bytes = moved(step);
  const lines = Math.max(0, ...bytes.map((event) => linesOf(state, event)));
  const halts = boundary && (!boundary.crossed || boundary.trapped);
  const sprite = isMoving(step) ? SPRITE : OTHER;
  return {
    arrow: bytes.length || boundary?.trapped ? ARROW : sprite,
    run: lines && Math.max(LEAST, lines * LINE),
    halt: halts ? HALT : 0,
  };
}

/** @param {Motion} scene @returns {number} milliseconds that the step's motion lasts when there is time */
export function durationOf(scene) {
  const { arrow, run, halt } = plan(scene);
  return arrow + run + halt;
}

/**
 * @param {Motion} scene
 * @param {number} t 0 to 1 within the step
 * @returns {{arrow: number, run: number, halt: number}} how far each part has come, 0 to 1
 */
export function phasesAt(scene, t) {
  const { arrow, run, halt } = plan(scene);
  const now = t * (arrow + run + halt);
  /** @param {number} from @param {number} length */
  const share = (from, length) =>
    t >= 1 ? 1 : length ? Math.max(0, Math.min(1, (now - from) / length)) : 0;
  return { arrow: share(0, arrow), run: share(arrow, run), halt: share(arrow + run, halt) };
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

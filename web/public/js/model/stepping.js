/** Stepping, as decisions: where to look, and what to ask the server for. Nothing is sent or drawn here. */
/** @import {ClientMessage} from '../net/wire.js' */
/** @import {Model} from './store.js' */
import { indexOf } from './position.js';

/**
 * @typedef {'action'|'operation'|'marker'} Grain how far one step goes
 * @typedef {{look: number}} Look at a step that is known
 */

/**
 * @param {Model} model
 * @param {string|null} choice the answer chosen to an open question
 * @param {boolean} skip pass over the question whatever is chosen
 * @param {Grain} grain
 * @returns {Look|{send: ClientMessage}|null} the step that is known already, else what to ask for
 */
export function next(model, choice = null, skip = false, grain = 'action') {
  const known = ahead(model, grain);
  if (known) return known;
  if (!model.cursor || model.role === 'viewer') return grain === 'action' ? null : last(model);
  if (model.cursor.end && model.path.at(-1) === model.node) return null;
  const asked = model.cursor.question;
  const reply = !asked ? {} : choice !== null && !skip ? { answer: choice } : { skip: true };
  return { send: { type: 'next', at: model.node, granularity: grain, ...reply } };
}

/** @param {Model} model @param {Grain} grain @returns {Look|null} the step at which it ends, if it lies before the end of what is known */
function ahead(model, grain) {
  const here = indexOf(model);
  if (here < 0 || here === model.path.length - 1) return null;
  if (grain === 'marker') return mark(model, 1);
  for (let i = here + 1; i < model.path.length; i++)
    if (grain === 'action' || begins(model, i + 1)) return { look: model.path[i] };
  return null;
}

/** @param {Model} model @param {number} index in the path */
const begins = (model, index) => Boolean(model.steps.get(model.path[index])?.begins);

/** @param {Model} model @param {Grain} grain @returns {Look|null} */
export function back(model, grain = 'action') {
  if (grain === 'marker') return mark(model, -1) ?? first(model);
  let i = indexOf(model) - 1;
  while (grain === 'operation' && i > 0 && !begins(model, i + 1)) i--;
  return at(model, i);
}

/** @param {Model} model @returns {Look|null} */
export function first(model) {
  return at(model, 0);
}

/** @param {Model} model @returns {Look|null} the end of what is known */
export function last(model) {
  return at(model, model.path.length - 1);
}

/**
 * @param {Model} model
 * @param {1|-1} direction
 * @returns {Look|null} the nearest step with a mark
 */
export function mark(model, direction) {
  const here = indexOf(model);
  for (let i = here + direction; i >= 0 && i < model.path.length; i += direction)
    if (model.steps.get(model.path[i])?.markers?.length) return { look: model.path[i] };
  return null;
}

/** @param {Model} model @param {number} index in the path @returns {Look|null} */
function at(model, index) {
  const node = model.path[index];
  return node === undefined || node === model.node ? null : { look: node };
}

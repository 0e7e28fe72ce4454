/** Stepping, as decisions: where to look, and what to ask the server for. Nothing is sent or drawn here. */
/** @import {Model} from './protocol.js' */

/**
 * @param {Model} model
 * @param {string|null} choice the answer chosen to an open question
 * @param {boolean} skip pass over the question whatever is chosen
 * @returns {{look: number}|{send: object}|null} the step that is known already, else what to ask for
 */
export function next(model, choice = null, skip = false) {
  const at = model.path.indexOf(model.node);
  if (at >= 0 && at < model.path.length - 1) return { look: model.path[at + 1] };
  if (!model.cursor || model.role === 'view' || (model.cursor.end && model.cursor.node === model.node)) return null;
  const asked = model.cursor.question;
  const reply = !asked ? {} : choice !== null && !skip ? { answer: choice } : { skip: true };
  return { send: { type: 'next', at: model.node, grain: 'action', ...reply } };
}

/** @returns {{look: number}|null} */
export function back(model) {
  return at(model, model.path.indexOf(model.node) - 1);
}

/** @returns {{look: number}|null} */
export function first(model) {
  return at(model, 0);
}

/** @returns {{look: number}|null} the end of what is known */
export function last(model) {
  return at(model, model.path.length - 1);
}

/**
 * @param {Model} model
 * @param {1|-1} direction
 * @returns {{look: number}|null} the nearest step with a mark
 */
export function mark(model, direction) {
  const here = model.path.indexOf(model.node);
  for (let i = here + direction; i >= 0 && i < model.path.length; i += direction)
    if (model.steps.get(model.path[i])?.markers?.length) return { look: model.path[i] };
  return null;
}

function at(model, index) {
  const node = model.path[index];
  return node === undefined || node === model.node ? null : { look: node };
}

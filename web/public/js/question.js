/** The question that waits before an operation, and whether its card lies open. */
/** @import {Model, Ui} from './protocol.js' */
import { seam } from './geometry.js';

/** @param {Model} model @returns {{text: string, options: string[]}|null} the question that waits where the page looks */
export function asks(model) {
  return model.cursor && model.node === model.cursor.node ? model.cursor.question : null;
}

/**
 * A card opens by itself unless it would hide the boundary lens of the step before; then the person opens it.
 *
 * @param {Model} model
 * @param {Ui} ui
 * @returns {boolean}
 */
export function isOpen(model, ui) {
  if (!asks(model)) return false;
  if (ui.asking?.node === model.node) return ui.asking.open;
  const state = model.states.get(model.node);
  return !state || seam(state, model.steps.get(model.node)) === null;
}

/** The question that waits before an operation, and whether its card lies open. */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from './store.js' */
/** @import {Question} from '../net/wire.js' */
import { stepAt } from './position.js';

/** @param {Model} model @returns {Question|null} the question that waits where the page looks */
export function asks(model) {
  return model.cursor && model.node === model.cursor.node ? model.cursor.question : null;
}

/**
 * A card stands in the place of the sentence, so it opens by itself only where no step has been made; later the person has
 * read what the last step did, and opens it.
 *
 * @param {Model} model
 * @param {Ui} ui
 * @returns {boolean}
 */
export function isOpen(model, ui) {
  if (!asks(model)) return false;
  return ui.asking?.node === model.node ? ui.asking.open : !stepAt(model)?.step;
}

/** @param {string|null|undefined} chosen null where the question was skipped @param {string} right @returns {boolean} */
export const isRight = (chosen, right) => chosen === right;

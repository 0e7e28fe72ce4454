/** The question that waits before an operation, and whether its card lies open. */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from './store.js' */
/** @import {Question, Step} from '../net/wire.js' */
import { stepAt } from './position.js';
import { moved } from './geometry.js';

/** @param {Model} model @returns {Question|null} the question that waits where the page looks */
export function asks(model) {
  return model.cursor && model.node === model.cursor.node ? model.cursor.question : null;
}

/**
 * A card opens by itself unless it would hide the boundary view of the step before; then the person opens it.
 *
 * @param {Model} model
 * @param {Ui} ui
 * @returns {boolean}
 */
export function isOpen(model, ui) {
  if (!asks(model)) return false;
  if (ui.asking?.node === model.node) return ui.asking.open;
  return !isAtBoundary(stepAt(model));
}

/** @param {string|null|undefined} chosen null where the question was skipped @param {string} right @returns {boolean} */
export const isRight = (chosen, right) => chosen === right;

/** A transfer goes over an end of a page in runs; then the picture shows the page boundary. @param {Step|undefined} step */
function isAtBoundary(step) {
  const run = moved(step).at(-1);
  return run
    ? run.total > run.length
    : (step?.events ?? []).some(
        (event) => event.type === 'Trapped' && event.line === 0 && event.moved > 0,
      );
}

/** A key of the classroom, under the same rules as the other keys of the page. */
import { focusOf } from '../app/keyboard.js';

/** @param {{ui: Function}} page @param {string} key a letter @param {() => void} action */
export function onKey(page, key, action) {
  addEventListener('keydown', (press) => {
    if (press.key !== key || press.ctrlKey || press.altKey || press.metaKey || !page.ui().shortcuts)
      return;
    if (['field', 'dialog'].includes(focusOf(document.activeElement).kind)) return;
    press.preventDefault();
    action();
  });
}

/** The list of completions below the caret. Nothing in it is chosen until an arrow key chooses, so Enter stays a new line. */
/** @import {Completing, EditorCommands} from './types.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/editor.js';

const LIST = 'completions';

/** @param {number} chosen */
const idOf = (chosen) => `completion-${chosen}`;

/** The attributes by which a text field names its list. @param {Completing|null} completing */
export const describedBy = (completing) => ({
  controls: completing ? LIST : nothing,
  active: completing && completing.active >= 0 ? idOf(completing.active) : nothing,
});

/** @param {Completing|null} completing @param {EditorCommands} commands */
export function completionList(completing, commands) {
  if (!completing) return nothing;
  const { options, active, row, column, above } = completing;
  return html`<ul
    id=${LIST}
    class="completions ${above ? 'above' : ''}"
    role="listbox"
    aria-label=${text.COMPLETIONS}
    .style=${`--row: ${row}; --column: ${column}`}
  >
    ${options.map(
      (option, i) =>
        html`<li
          id=${idOf(i)}
          role="option"
          aria-selected=${String(i === active)}
          @mousedown=${(/** @type {Event} */ event) => {
            event.preventDefault();
            commands.takeCompletion(i);
          }}
        >
          <b>${option.text}</b> <span>${option.meaning}</span>
        </li>`,
    )}
  </ul>`;
}

/**
 * Acts on a key as far as it concerns the completions.
 *
 * @param {KeyboardEvent} event @param {Completing|null} completing @param {EditorCommands} commands
 * @returns {boolean} whether the key is used up
 */
export function pressed(event, completing, commands) {
  if (event.isComposing || event.altKey || event.metaKey) return false;
  if (event.ctrlKey) return event.code === 'Space' && used(event, () => commands.complete(true));
  if (!completing) return false;
  const { active, options } = completing;
  if (event.key === 'Escape') return used(event, commands.closeCompletions);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const next = active < 0 && step < 0 ? options.length - 1 : active + step;
    return used(event, () => commands.chooseCompletion(next % options.length));
  }
  if (event.key === 'Enter' && active >= 0)
    return used(event, () => commands.takeCompletion(active));
  return false;
}

/** @param {Event} event @param {() => void} act */
function used(event, act) {
  event.preventDefault();
  act();
  return true;
}

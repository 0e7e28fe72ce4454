/** The command line: an operation as one line, with completion, the lines before, and mistakes shown where they are. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Attempt, Line} from '../app/ui.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/operations.js';

const SHOWN = 8;

/** @param {Ui} ui @param {Commands} commands */
export function commandLine(ui, commands) {
  const line = ui.line;
  const options = line.options.slice(0, SHOWN);
  const wrong = ui.attempt?.source === 'line' ? ui.attempt : null;
  return html`<form
    class="line"
    @submit=${(/** @type {Event} */ event) => (event.preventDefault(), commands.lineSend())}
  >
    <label for="line">${text.LINE}</label>
    <input
      id="line"
      type="text"
      role="combobox"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength="4096"
      placeholder=${text.LINE_EXAMPLE}
      aria-expanded=${String(options.length > 0)}
      aria-controls="line-options"
      aria-autocomplete="list"
      aria-activedescendant=${line.active < 0 ? nothing : `option-${line.active}`}
      aria-invalid=${String(Boolean(wrong))}
      aria-describedby="line-said"
      .value=${line.text}
      @input=${(/** @type {Event} */ event) => typed(event, commands)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => pressed(event, line, commands)}
      @blur=${commands.lineClose}
    />
    <ul id="line-options" role="listbox" aria-label=${text.COMPLETIONS} ?hidden=${!options.length}>
      ${options.map(
        (option, i) =>
          html`<li
            id="option-${i}"
            role="option"
            aria-selected=${String(i === line.active)}
            @mousedown=${(/** @type {Event} */ event) => take(event, i, commands)}
          >
            ${option.text} <i>${text.KIND[option.kind]}</i>
          </li>`,
      )}
    </ul>
    <p id="line-said" class=${wrong ? 'wrong' : 'hint'}>
      ${wrong ? mistake(wrong, line) : text.LINE_HELP}
    </p>
  </form>`;
}

/** @param {KeyboardEvent} event @param {Line} line @param {Commands} commands */
function pressed(event, line, commands) {
  const count = Math.min(line.options.length, SHOWN);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    commands.lineMove(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter' && line.active >= 0) take(event, line.active, commands);
  else if (event.key === 'Escape' && count) {
    event.preventDefault();
    commands.lineClose();
  }
}

/** @param {Event} event @param {Commands} commands */
function typed({ target }, commands) {
  const field = /** @type {HTMLInputElement} */ (target);
  commands.typeLine(field.value, field.selectionStart ?? field.value.length);
}

/** @param {Event} event @param {number} chosen @param {Commands} commands */
function take(event, chosen, commands) {
  event.preventDefault();
  const input = /** @type {Element} */ (event.target).closest('form')?.querySelector('input');
  const caret = commands.lineTake(chosen);
  queueMicrotask(() => input?.setSelectionRange(caret, caret)); // after the line is drawn, before the next key
}

/**
 * The line as it was sent, with the part marked that could not be read.
 *
 * @param {Attempt} attempt @param {Line} line
 */
function mistake({ what, hint, key, span }, line) {
  const at = span ?? (key === null || key === undefined ? undefined : line.spans[key]);
  const shown = at
    ? html`<code
        >${line.text.slice(0, at.from)}<mark>${line.text.slice(at.from, at.to)}</mark>${line.text.slice(at.to)}</code
      >`
    : nothing;
  return html`${shown}<strong>${what}</strong> ${hint}`;
}

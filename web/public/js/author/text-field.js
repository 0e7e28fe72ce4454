/** The text with its line numbers, and the problems the server found in it. */
/** @import {Problem} from '../net/wire.js' */
/** @import {EditorCommands, Editing} from './types.js' */
import { valueOf } from '../lib/form-events.js';
import { html, nothing } from '../lib/html.js';
import * as text from '../text/editor.js';
import { completionList, describedBy, pressed } from './completion-list.js';
import { indentAt, lineCount, problemsByLine, wordAt } from './positions.js';

/** @param {Editing} state @param {EditorCommands} commands */
export function textField({ drafts: [draft], problems, checked, completing }, commands) {
  const written = draft?.text ?? '';
  const list = describedBy(completing);
  return html`<div class="paper">
    <div class="gutter" aria-hidden="true">
      <ol>
        ${gutter(written, problems)}
      </ol>
    </div>
    <div class="field">
      <textarea
        id="text"
        wrap="off"
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        aria-label=${text.SCENARIO}
        aria-describedby="problems"
        aria-invalid=${String(checked && problems.length > 0)}
        .value=${written}
        aria-autocomplete="list"
        aria-controls=${list.controls}
        aria-activedescendant=${list.active}
        @input=${(/** @type {Event} */ event) => {
          commands.write(valueOf(event));
          commands.complete(false);
        }}
        @keydown=${(/** @type {KeyboardEvent} */ event) =>
          pressed(event, completing, commands) || indent(event)}
        @click=${commands.closeCompletions}
        @blur=${commands.closeCompletions}
        @scroll=${(/** @type {Event} */ event) => {
          follow(event);
          if (completing) commands.closeCompletions();
        }}
      ></textarea>
      ${completionList(completing, commands)}
    </div>
  </div>`;
}

/** @param {string} written @param {Problem[]} problems */
function gutter(written, problems) {
  const marks = problemsByLine(problems);
  return Array.from({ length: lineCount(written) }, (_, i) => {
    const count = marks.get(i + 1);
    return html`<li
      class=${count ? 'wrong' : nothing}
      title=${count ? text.lineProblems(count) : nothing}
    >
      ${i + 1}
    </li>`;
  });
}

/**
 * Tab stays with the focus, which must be able to leave; Enter keeps the indentation, which YAML needs.
 *
 * @param {KeyboardEvent} event
 */
function indent(event) {
  const field = /** @type {HTMLTextAreaElement} */ (event.target);
  if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return;
  const blanks = indentAt(field.value, field.selectionStart);
  if (!blanks) return;
  event.preventDefault();
  // The only way of writing into a field that the browser's own undo can take back.
  document.execCommand('insertText', false, `\n${blanks}`);
}

/** The line numbers scroll with the text. @param {Event} event */
function follow({ target }) {
  const field = /** @type {HTMLTextAreaElement} */ (target);
  /** @type {HTMLElement|null|undefined} */
  const numbers = field.closest('.paper')?.querySelector('.gutter ol');
  if (numbers) numbers.style.transform = `translateY(${-field.scrollTop}px)`;
}

/** @param {Editing} state @param {EditorCommands} commands */
export function problemList({ problems, checked, checking }, commands) {
  const told = !checked
    ? text.CHECKING
    : problems.length
      ? text.counted(problems.length)
      : text.RIGHT;
  return html`<div
    id="problems"
    class="problems ${checked && problems.length ? 'some' : ''}"
    role="region"
    tabindex="0"
    aria-label=${text.PROBLEMS}
  >
    <p class="told" data-count=${checked ? problems.length : nothing}>
      ${told}${checking && checked ? html`<span class="checking" aria-hidden="true"> …</span>` : nothing}
    </p>
    ${
      problems.length
        ? html`<ul>
            ${problems.map(
              (one) =>
                html`<li>
                  <a href="#text" @click=${(/** @type {Event} */ event) => go(event, one, commands)}
                    ><b>${text.place(one)}</b> ${one.what}</a
                  >
                  <span>${text.hint(one.hint)}</span>
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </div>`;
}

/** @param {Event} event @param {Problem} problem @param {EditorCommands} commands */
function go(event, problem, commands) {
  event.preventDefault();
  commands.select(problem);
}

/** Shows and selects the place of a problem. @param {HTMLTextAreaElement} field @param {{line: number, column: number}} problem */
export function select(field, problem) {
  const [from, to] = wordAt(field.value, problem);
  field.focus();
  field.setSelectionRange(from, to);
  const height = field.scrollHeight / lineCount(field.value);
  field.scrollTop = Math.max(0, (problem.line - 4) * height);
  field.scrollLeft = Math.max(0, (problem.column - 30) * height * 0.4);
}

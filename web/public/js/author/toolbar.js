/** What can be done with the text as a whole: begin it, bring it in, take it away, open it. */
/** @import {EditorCommands, Editing, Links, Notice} from './types.js' */
import { valueOf } from '../lib/form-events.js';
import { html, nothing } from '../lib/html.js';
import * as text from '../text/editor.js';

/** @param {Editing} state @param {EditorCommands} commands */
export function bar(state, commands) {
  const [draft, former] = state.drafts;
  const wrong = !state.checked || state.problems.length > 0;
  return html`<header class="bar author-bar">
    <a class="button" href="/course">◀ ${text.TO_LESSONS}</a>
    <h1>${text.TITLE}</h1>
    ${chooser('template', text.NEW, text.TEMPLATES, commands.template)}
    ${chooser('copy', text.COPY, state.lessons, commands.copy)}
    <label class="button" title=${text.uploadLimit}
      >${text.UPLOAD}<input
        id="upload"
        class="unseen"
        type="file"
        accept=".yaml,.yml,.json,.txt"
        aria-label="${text.UPLOAD}, ${text.uploadLimit}"
        @change=${(/** @type {Event} */ event) => upload(event, commands)}
    /></label>
    <label class="file-name"
      >${text.FILE_NAME}
      <input
        type="text"
        maxlength="60"
        autocomplete="off"
        .value=${draft?.name ?? ''}
        @change=${(/** @type {Event} */ event) => commands.name(valueOf(event))}
    /></label>
    <button @click=${commands.download}>${text.DOWNLOAD}</button>
    ${former ? html`<button @click=${commands.former} title=${former.name}>${text.FORMER}</button>` : nothing}
    <button class="wrong" ?disabled=${wrong} @click=${commands.explore}>${text.GO_WRONG}</button>
    ${wrong ? nothing : html`<a class="button compare" href="/compare">${text.COMPARE}</a>`}
    <button class="primary" ?disabled=${wrong} @click=${commands.open}>${text.OPEN}</button>
  </header>`;
}

/**
 * A list whose first entry is its name, so that it can be chosen from again and again.
 *
 * @param {string} id
 * @param {string} label
 * @param {{name: string, title: string}[]} choices
 * @param {(name: string, title: string) => unknown} take
 */
function chooser(id, label, choices, take) {
  /** @param {Event} event */
  const chosen = (event) => {
    const list = /** @type {HTMLSelectElement} */ (event.target);
    const one = choices.find(({ name }) => name === list.value);
    list.value = '';
    if (one) take(one.name, one.title);
  };
  return html`<select id=${id} aria-label=${label} @change=${chosen}>
    <option value="">${label}</option>
    ${choices.map((one) => html`<option value=${one.name}>${one.title}</option>`)}
  </select>`;
}

/** @param {Event} event @param {EditorCommands} commands */
function upload(event, commands) {
  const field = /** @type {HTMLInputElement} */ (event.target);
  const [file] = field.files ?? [];
  field.value = '';
  if (file) commands.upload(file);
}

/** @param {Editing} state @param {EditorCommands} commands */
export function message({ notice, kept }, commands) {
  /** @type {Notice|null} */
  const told = notice ?? (kept ? null : text.NOT_KEPT);
  if (!told) return nothing;
  return html`<div class="notice" role="alert">
    <p><strong>${told.what}</strong> ${told.hint}</p>
    ${told.back ? html`<button @click=${commands.former}>${text.FORMER}</button>` : nothing}
    ${notice ? html`<button @click=${commands.dismiss} aria-label=${text.CLOSE}>✕</button>` : nothing}
  </div>`;
}

/** @type {{kind: keyof Links, label: string}[]} */
const KINDS = [
  { kind: 'host', label: text.DRIVE },
  { kind: 'viewer', label: text.VIEW },
];

/** @param {Editing} state @param {EditorCommands} commands */
export function links({ links: made, copied }, commands) {
  return html`<dialog id="links" aria-labelledby="links-title">
    <h2 id="links-title">${text.LINKS}</h2>
    ${
      made
        ? html`${KINDS.map(
              ({ kind, label }) =>
                html`<div class="link-row">
                  <label for="link-${kind}">${label}</label>
                  <span
                    ><input id="link-${kind}" type="text" readonly .value=${made[kind]} /><button
                      @click=${() => commands.copyLink(kind)}
                    >
                      ${copied === kind ? text.COPIED : text.COPY_LINK}
                    </button></span
                  >
                </div>`,
            )}
            <p>${text.LINKS_NOTE}</p>`
        : nothing
    }
    <form method="dialog" class="replies">
      <button>${text.CLOSE}</button
      >${made ? html`<a class="button primary" href=${made.host} target="_blank" rel="noopener">${text.GO}</a>` : nothing}
    </form>
  </dialog>`;
}

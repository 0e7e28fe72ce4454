/** The panel for links and files. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Slots} from '../app/slots.js' */
/** @import {FileKind} from '../share/export.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/share.js';
import { isChecked } from '../lib/form-events.js';

/** @param {Model} model @param {Ui} ui @param {Commands} commands @param {Slots['link']} [link] */
export const sharePanel = (model, ui, commands, link) =>
  html` <label class="above" for="link">${text.LINK}</label>
    <input id="link" type="text" readonly .value=${link?.(model, ui) ?? nothing} />
    <label class="field check"
      ><input
        type="checkbox"
        name="look"
        .checked=${Boolean(ui.linkWith)}
        @change=${(/** @type {Event} */ event) => commands.linkWith(isChecked(event))}
      />
      ${text.LINK_WITH}</label
    >
    <button class="primary wide" @click=${commands.copyLink}>
      ${ui.copied ? text.COPIED : text.COPY_LINK}
    </button>
    <p class="hint">${text.LINK_HELP}</p>
    <h3>${text.FILES}</h3>
    ${/** @type {[FileKind, {name: string, help: string}][]} */ (Object.entries(text.KINDS)).map(([kind, { name, help }]) => html`<button class="wide" data-kind=${kind} @click=${() => commands.exportFile(kind)}>${name}<small>${help}</small></button>`)}`;

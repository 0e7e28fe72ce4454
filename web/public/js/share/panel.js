/** The panel for links and files. */
/** @import {Act} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/share.js';

/** @param {Model} model @param {Ui} ui @param {Act} act */
export const sharePanel = (model, ui, act) =>
  html` <label class="above" for="link">${text.LINK}</label>
    <input id="link" type="text" readonly .value=${ui.more.link?.(model, ui) ?? nothing} />
    <label class="field check"
      ><input
        type="checkbox"
        name="look"
        .checked=${Boolean(ui.linkWith)}
        @change=${(event) => act.linkWith(event.target.checked)}
      />
      ${text.LINK_WITH}</label
    >
    <button class="primary wide" @click=${act.copyLink}>
      ${ui.copied ? text.COPIED : text.COPY_LINK}
    </button>
    <p class="hint">${text.LINK_HELP}</p>
    <h3>${text.FILES}</h3>
    ${Object.entries(text.KINDS).map(([kind, { name, help }]) => html`<button class="wide" data-kind=${kind} @click=${() => act.take(kind)}>${name}<small>${help}</small></button>`)}`;

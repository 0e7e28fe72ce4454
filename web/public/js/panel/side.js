/** The side panel: try something of one's own, the steps so far, or the bytes in words. */
import { html, nothing } from '../html.js';
import * as text from '../text.js';
import { eventList, runList } from './events.js';
import { operationForm } from './form.js';
import { settingList } from './settings.js';

const CONTENT = {
  try: (model, ui, act) => html`${operationForm(model, ui, act)}${settingList(model, act)}`,
  events: (model, ui, act) => eventList(model, act),
  bytes: () => nothing,
};

/** @param {import('../store.js').Model} model @param {import('../main.js').Ui} ui @param {import('../main.js').Act} act */
export function side(model, ui, act) {
  return html`${ui.panel
    ? html`<aside class="side" aria-label=${text.PANEL_NAMES[ui.panel]}>
        <div class="side-head"><h2>${text.PANEL_TITLES[ui.panel]}</h2><button @click=${() => act.panel(ui.panel)} aria-label=${text.CLOSE}>✕</button></div>
        <div class="side-body" tabindex="0" role="region" aria-label=${text.PANEL_TITLES[ui.panel]}>${CONTENT[ui.panel](model, ui, act)}${ui.panel === 'bytes' ? runList(model) : nothing}</div>
      </aside>`
    : nothing}
  ${ui.panel === 'bytes' ? nothing : html`<section class="unseen" aria-label=${text.PANEL_TITLES.bytes}>${runList(model)}</section>`}`;
}

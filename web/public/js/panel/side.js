/** The side panel: try something of one's own, the steps so far, or the bytes in words. Loaded when it is first opened. */
/** @import {Act, Model, Ui} from '../protocol.js' */
import { html, nothing } from '../html.js';
import * as text from '../text-more.js';
import { runList } from './say.js';
import { tryPanel } from './try.js';

const CONTENT = { try: tryPanel, events: eventList, bytes: runList };

/** @param {Model} model @param {Ui} ui @param {Act} act */
export function side(model, ui, act) {
  return html`<aside class="side" aria-label=${text.PANEL_NAMES[ui.panel]}>
    <div class="side-head"><h2>${text.PANEL_TITLES[ui.panel]}</h2><button @click=${() => act.panel(ui.panel)} aria-label=${text.CLOSE}>✕</button></div>
    <div class="side-body" tabindex="0" role="region" aria-label=${text.PANEL_TITLES[ui.panel]}>${CONTENT[ui.panel](model, ui, act)}</div>
  </aside>`;
}

/** @param {Model} model @param {Ui} ui @param {Act} act */
function eventList(model, ui, act) {
  return html`<ol class="events">${model.path.map((node) => {
    const step = model.steps.get(node);
    return html`<li><button aria-current=${node === model.node ? 'step' : nothing} data-outcome=${step?.outcome ?? nothing} @click=${() => act.go(node)}>
      <span class="number">${step?.step ?? 0}</span> ${step?.what || (step?.step > 0 ? text.silent(step) : text.beginning(model.scenario))} ${(step?.markers ?? []).map((marker) => html`<em>${text.MARKER_WORDS[marker] ?? marker}</em>`)}</button></li>`;
  })}</ol>`;
}

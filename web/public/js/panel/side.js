/** The side panel: try something of one's own, the steps so far, or the bytes in words. */
/** @import {Act, Model, Ui} from '../protocol.js' */
import { html, nothing } from '../html.js';
import * as text from '../text.js';

const CONTENT = {
  try: (model, ui, act) => ui.more.tryPanel?.(model, ui, act) ?? nothing,
  events: (model, ui, act) => eventList(model, act),
  bytes: () => nothing,
};

/** @param {Model} model @param {Ui} ui @param {Act} act */
export function side(model, ui, act) {
  return html`${ui.panel
    ? html`<aside class="side" aria-label=${text.PANEL_NAMES[ui.panel]}>
        <div class="side-head"><h2>${text.PANEL_TITLES[ui.panel]}</h2><button @click=${() => act.panel(ui.panel)} aria-label=${text.CLOSE}>✕</button></div>
        <div class="side-body" tabindex="0" role="region" aria-label=${text.PANEL_TITLES[ui.panel]}>${CONTENT[ui.panel](model, ui, act)}${ui.panel === 'bytes' ? runList(model) : nothing}</div>
      </aside>`
    : nothing}
  ${ui.panel === 'bytes' ? nothing : html`<section class="unseen" aria-label=${text.PANEL_TITLES.bytes}>${runList(model)}</section>`}`;
}

/** @param {Model} model @param {Act} act */
function eventList(model, act) {
  return html`<ol class="events">${model.path.map((node) => {
    const step = model.steps.get(node);
    return html`<li><button aria-current=${node === model.node ? 'step' : nothing} data-outcome=${step?.outcome ?? nothing} @click=${() => act.go(node)}>
      <span class="number">${step?.step ?? 0}</span> ${step?.what || (step?.step > 0 ? text.silent(step) : text.beginning(model.scenario))} ${(step?.markers ?? []).map((marker) => html`<em>${text.MARKER_WORDS[marker] ?? marker}</em>`)}</button></li>`;
  })}</ol>`;
}

/** Byte runs in words, for those who do not see the canvas and for those who want it exactly. */
function runList(model) {
  const state = model.states.get(model.node);
  if (!state) return nothing;
  return html`<ul class="runs">${state.frames.flatMap((frame) =>
    frame.origins.map(
      (run) => html`<li data-frame=${frame.frame} data-at=${run.at} data-length=${run.length} data-by=${run.by} data-process=${run.process ?? nothing}
        data-page=${run.virtual?.page ?? nothing} data-step=${run.step} data-overflow=${String(run.overflow)}>${text.runSentence(frame.frame, run)}</li>`,
    ),
  )}</ul>`;
}

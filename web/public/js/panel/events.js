/** The steps so far as a list, and the bytes of every frame as a list: the picture in words. */
import { html, nothing } from '../html.js';
import * as text from '../text.js';

/** @param {import('../store.js').Model} model @param {import('../main.js').Act} act */
export function eventList(model, act) {
  return html`<ol class="events">${model.path.map((node) => {
    const step = model.steps.get(node);
    return html`<li><button aria-current=${node === model.node ? 'step' : nothing} data-outcome=${step?.outcome ?? nothing} @click=${() => act.go(node)}>
      <span class="number">${step?.step ?? 0}</span> ${step?.what || text.beginning(model.scenario)} ${(step?.markers ?? []).map((marker) => html`<em>${text.MARKER_WORDS[marker] ?? marker}</em>`)}</button></li>`;
  })}</ol>`;
}

/** Byte runs in words, for those who do not see the canvas and for those who want it exactly. */
export function runList(model) {
  const state = model.states.get(model.node);
  if (!state) return nothing;
  return html`<ul class="runs">${state.frames.flatMap((frame) =>
    frame.origins.map(
      (run) => html`<li data-frame=${frame.frame} data-at=${run.at} data-length=${run.length} data-by=${run.by} data-process=${run.process ?? nothing}
        data-page=${run.virtual?.page ?? nothing} data-step=${run.step} data-overflow=${String(run.overflow)}>${text.runSentence(frame.frame, run)}</li>`,
    ),
  )}</ul>`;
}

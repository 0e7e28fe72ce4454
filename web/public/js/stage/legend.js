/** What colours, textures and outlines mean; it lies where the boundary lens will be. */
import { html, nothing } from '../html.js';
import * as text from '../text.js';
import { badge, box } from './spaces.js';

/** @param {import('./stage.js').Scene} scene */
export function legend({ state, place, lens }) {
  if (lens) return nothing;
  const [left] = place.lens.sides;
  return html`<div class="legend" .style=${box(left.x, place.lens.y, place.width - 2 * left.x, place.lens.h)}>
    <h2>${text.LEGEND}</h2>
    <ul>
      <li><span class="badges">${state.processes.map((process) => badge(state, process.id))}</span> ${text.LEGEND_WRITER}</li>
      ${text.LEGEND_ITEMS.map(({ sample, meaning }) => html`<li><i class="sample ${sample}"></i> ${meaning}</li>`)}
    </ul>
  </div>`;
}

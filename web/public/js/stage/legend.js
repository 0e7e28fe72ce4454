/** What colours, textures and outlines mean; it lies where the boundary view will be. */
/** @import {MachineScene} from './scene.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/lesson.js';
import { badge, box } from './address-spaces.js';
import { extras } from './lazy-extras.js';

/** @param {MachineScene} scene */
export function legend({ state, place, boundary, extras: hasExtras }) {
  const { x } = place.boundary.sides[0];
  const room = hasExtras
    ? extras.module.free(state, place)
    : { x, w: place.width - 2 * x, small: false };
  if (boundary || !place.boundary.h || !room) return nothing;
  return html`<div
    class="legend ${room.small ? 'small' : ''}"
    .style=${box(room.x, place.boundary.y, room.w, place.boundary.h)}
  >
    <h2 class="unseen">${text.LEGEND}</h2>
    <ul>
      <li>
        <span class="badges">${state.processes.map((process) => badge(state, process.id))}</span>
        ${text.LEGEND_WRITER}
      </li>
      ${text.LEGEND_ITEMS.map(({ sample, meaning }) => html`<li><i class="sample ${sample}"></i> ${meaning}</li>`)}
    </ul>
  </div>`;
}

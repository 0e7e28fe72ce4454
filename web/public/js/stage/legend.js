/** What colours, textures and outlines mean; it lies where the boundary view will be. */
/** @import {MachineScene} from './scene.js' */
/** @import {State} from '../net/machine.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/stage.js';
import { badge, box } from './address-spaces.js';
import { free } from './shelves.js';

/** Where there is room beside the shelves in use. @param {MachineScene} scene */
export function legend({ state, place, boundary }) {
  const room = free(state, place);
  if (boundary || place.shape !== 'wide' || !place.boundary.h || !room) return nothing;
  return html`<div
    class="legend ${room.small ? 'small' : ''}"
    .style=${box(room.x, place.boundary.y, room.w, place.boundary.h)}
  >
    <h2 class="unseen">${text.LEGEND}</h2>
    ${signs(state)}
  </div>`;
}

/** @param {State} state */
export const signs = (state) =>
  html`<ul>
    <li>
      <span class="badges">${state.processes.map((process) => badge(state, process.id))}</span>
      ${text.LEGEND_WRITER}
    </li>
    ${text.LEGEND_ITEMS.map(({ sample, meaning }) => html`<li><i class="sample ${sample}"></i> ${meaning}</li>`)}
  </ul>`;

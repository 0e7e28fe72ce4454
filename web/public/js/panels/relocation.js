/** The list of entries that a relocation changes lies where the legend is, which then gives way. */
/** @import {Page} from '../app/page.js' */
/** @import {State} from '../net/machine.js' */
/** @import {Row} from '../stage/relocation.js' */
/** @import {Scene} from '../stage/scene.js' */
import { stateAt } from '../model/position.js';
import { html, render } from '../lib/html.js';
import { free } from '../stage/shelves.js';
import { relocation } from '../stage/relocation.js';
import { badge, box } from '../stage/address-spaces.js';
import * as text from '../text/stage.js';

/** What a row of the list takes, and the title above them, in CSS pixels. */
const ROW = { w: 238, h: 28 };
const TITLE = 34;

/** @param {Page} page */
export function join(page) {
  const place = Object.assign(document.createElement('section'), {
    className: 'relocation',
    hidden: true,
  });

  page.mount('relocation', 'plane', 1, place);
  page.onDraw((model) => {
    const room = roomOf(page.scene());
    const state = model.node === null ? undefined : stateAt(model);
    const changes = room && relocation(model);
    place.hidden = !changes?.rows.length;
    document.documentElement.toggleAttribute('data-relocating', !place.hidden);
    page.needStates(changes?.missing ?? []);
    if (place.hidden || !room || !changes || !state) return;
    place.style.cssText = box(room.x, room.y, room.w, room.h);
    const most = Math.floor(room.w / ROW.w) * Math.floor((room.h - TITLE) / ROW.h);
    render(list(state, changes, most), place);
  });
}

/**
 * The band of the boundary view, beside the shelves in use; none where the boundary between two pages needs it.
 *
 * @param {Scene|null} scene
 */
function roomOf(scene) {
  if (!scene || scene.level !== 1 || scene.boundary || !scene.place.boundary.h) return null;
  const beside = free(scene.state, scene.place);
  return beside && { ...beside, y: scene.place.boundary.y + 4, h: scene.place.boundary.h - 8 };
}

/** @param {State} state @param {{rows: Row[], writes: number}} changes @param {number} most rows that have room */
const list = (state, { rows, writes }, most) =>
  html`<h2>${text.TABLES} <small>${text.writes(writes)}</small></h2>
    <ul>
      ${rows
        .slice(0, rows.length > most ? most - 1 : most)
        .map(
          (row) =>
            html`<li class=${row.written ? 'written' : ''}>
              ${row.process ? badge(state, row.process) : '◆'} <span>${text.rowName(row)}</span>
              <span>${row.old}</span>${row.written ? html` → <b>${row.now}</b>` : ''}
            </li>`,
        )}${rows.length > most ? html`<li>${text.more(rows.length - most + 1)}</li>` : ''}
    </ul>`;

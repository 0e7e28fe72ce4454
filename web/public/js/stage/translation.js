/** Translation: the page table of one process, row by row beside its pages, and the gate that every processor access must cross. */
/** @import {Changes, Drawn, Rect, MachineScene} from './scene.js' */
/** @import {Entry, Process} from '../net/machine.js' */
import { html, nothing, svg } from '../lib/html.js';
import * as text from '../text/lesson.js';
import { isPaint } from './layout.js';
import { cut } from './cut.js';
import { box } from './address-spaces.js';

/** Rows lower than this show no bits, only that there is an entry. */
const MIN_ROW = 15;

/** A table narrower than this leaves out the rights. */
const SLIM = 150;

/** @param {MachineScene} scene */
export function pageTable({ state, place, shown, changes, drawn }) {
  if (!place.rows || !place.gate || isPaint(place.rows[0])) return nothing;
  const process = state.processes.find((one) => one.id === shown);
  const first = place.rows[0];
  const headTop = first.y - 28;
  return html`<table
    class="ptes ${first.w < SLIM ? 'slim' : ''}"
    .style=${box(first.x, headTop, first.w, place.gate.y + place.gate.h - headTop)}
  >
    <caption class="unseen">
      ${text.pageTableOf(shown)}
    </caption>
    <thead>
      <tr>
        ${text.TABLE_HEADS.map(({ short, long }) => html`<th scope="col"><abbr title=${long}>${short}</abbr></th>`)}
      </tr>
    </thead>
    <tbody>
      ${place.rows.map((row, page) =>
        tableRow(
          row,
          page,
          process,
          process?.table.find((one) => one.page === page),
          headTop,
          changes,
          drawn,
        ),
      )}
    </tbody>
  </table>`;
}

/**
 * @param {Rect} row
 * @param {number} page
 * @param {Process|undefined} process
 * @param {Entry|undefined} entry
 * @param {number} headTop
 * @param {Changes} changes
 * @param {Drawn} drawn
 */
function tableRow(row, page, process, entry, headTop, changes, drawn) {
  const changed = changes.entries.has(`${process?.id}/${page}`);
  const active = drawn.page?.process === process?.id && drawn.page?.page === page;
  return html`<tr
    class="${entry?.kind ?? 'absent'} ${changed ? 'changed' : ''} ${active ? 'active' : ''} ${entry && !entry.present ? 'out' : ''} ${row.h < MIN_ROW ? 'tiny' : ''}"
    .style=${box(0, row.y - headTop, row.w, row.h)}
    data-process=${process?.id ?? nothing}
    data-page=${page}
    data-frame=${entry?.frame ?? nothing}
    data-group=${entry?.group ?? nothing}
  >
    <th scope="row">${page}</th>
    ${
      entry
        ? html`<td class="bits">
              ${bit('P', entry.present)}${bit('U', entry.used)}${bit('M', entry.modified)}${bit('D', entry.descriptor)}
            </td>
            <td>${entry.rights}</td>
            <td class="to">${text.target(entry)}</td>`
        : html`<td class="none" colspan="3"><span class="unseen">${text.NO_ENTRY}</span></td>`
    }
  </tr>`;
}

/** @param {string} letter @param {boolean} on */
const bit = (letter, on) => html`<span class=${on ? 'on' : 'off'}>${on ? letter : '–'}</span>`;

/** A title may reach into the space beside its region; its letters are narrower than those that are counted. */
const BESIDE = 70;

/** A letter in the gate, in bold, and the longest of its words. */
const LETTER = 10;
const WORDS = 13;
/** Where in the gate the translations begin that are remembered, and what each takes. */
export const CHIPS_FROM = 47;
export const CHIP = 20;
const MOST_CHIPS = 3;

/** @param {number} height of the gate @returns {number} translations that have room beside its words */
export const chipsIn = (height) =>
  Math.max(1, Math.min(MOST_CHIPS, Math.floor((height - CHIPS_FROM - WORDS * LETTER) / CHIP)));

/** @param {MachineScene} scene */
export function gate({ place, shown, drawn }) {
  const { translation } = place.regions;
  if (!place.gate || !translation) return nothing;
  const { x, y, w, h } = place.gate;
  const middle = x + w / 2;
  const busy = drawn.page && place.rows?.[drawn.page.page];
  const low = busy && busy.y > y + h / 2;
  const words = text.gateState(drawn.by);
  const half = (words.length * LETTER) / 2;
  const wish = y + h * (low ? 0.54 : 0.72);
  const least = y + CHIPS_FROM + chipsIn(h) * CHIP + half;
  const at = Math.max(least, Math.min(wish, y + h - half));
  return svg`
    <text class="title" x=${translation.x} y=${translation.y + 18}>${cut(text.pageTableOf(shown), translation.w + BESIDE)}<title>${text.pageTableOf(shown)}</title></text>
    <g class="gate ${drawn.by ?? ''}" role="img" aria-label=${text.gateSentence(drawn.by)}>
      <rect x=${x} y=${y} width=${w} height=${h} rx="10"></rect>
      <text x=${middle} y=${y + 24}>${text.MMU}</text>
      <text class="state" transform="translate(${middle + 6} ${at}) rotate(-90)">${words}</text>
    </g>`;
}

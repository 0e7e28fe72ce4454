/** The second level: one page table with every bit, the translations remembered, and the frame that one page leads to. */
/** @import {PagePlace, PageScene, Point, Rect} from './scene.js' */
/** @import {Entry} from '../net/machine.js' */
import { html, nothing, svg } from '../lib/html.js';
import * as text from '../text/stage.js';
import { badge, box } from './address-spaces.js';
import { pathOf } from './arrows.js';
import { crumbs, withoutPointing } from './breadcrumbs.js';
import { mappingsOf } from './aliases.js';
import { arrow, HEADS } from './page-level.js';
import { identity } from './palette.js';
import { entryOf } from './subject.js';

/** @param {PageScene} scene */
export function drawing(scene) {
  const { state, place, subject, shown } = scene;
  const { gate, card, thumb } = place;
  const process = state.processes.find((one) => one.id === shown);
  const entry = entryOf(state, shown, subject.page);
  const hue = identity(state, shown)?.hue ?? 1;
  const points = arrow(scene);
  return svg`
    ${points.length ? svg`<g class="arrow p${hue} active"><path pathLength="1" d=${pathOf(points)} marker-end="url(#head-${hue})"></path></g>` : nothing}
    ${points.length && entry?.descriptor ? diamond(points[1], entry.group ?? '') : nothing}
    ${
      gate
        ? svg`<g class="gate"><rect x=${gate.x} y=${gate.y} width=${gate.w} height=${gate.h} rx="10"></rect>
          <text x=${gate.x + gate.w / 2} y=${gate.y + 26}>${text.MMU}</text><text class="tlb-title" x=${gate.x + gate.w / 2} y=${gate.y + 50}>${process?.tlb ? text.TLB : ''}</text>
          ${(process?.tlb ?? []).slice(-Math.floor((gate.h - 70) / 26)).map(
            (
              { page, frame },
              i,
            ) => svg`<rect class="chip" x=${gate.x + 8} y=${gate.y + 58 + i * 26} width=${gate.w - 16} height="23" rx="5"></rect>
            <text x=${gate.x + gate.w / 2} y=${gate.y + 76 + i * 26}>${page} → ${frame ?? '◆'}</text>`,
          )}</g>`
        : nothing
    }
    <g class="frame ${subject.frame === null ? 'free' : state.frames[subject.frame].owner.kind}" data-frame=${subject.frame ?? nothing}>
      <rect x=${card.x} y=${card.y} width=${card.w} height=${card.h} rx="4"></rect>
      <text class="title" x=${card.x + 10} y=${card.y + 23}>${subject.frame === null ? text.NO_FRAME : text.frameName(subject.frame)}</text>
      <text x=${card.x + 10} y=${card.y + 46}>${subject.frame === null ? '' : text.ownerLabel(state.frames[subject.frame].owner, [])}</text>
      <rect class="ground" x=${thumb.x} y=${thumb.y} width=${thumb.w} height=${thumb.h}></rect>
    </g>`;
}

/**
 * The entry does not name the frame but this, and this the frame.
 *
 * @param {Point} middle
 * @param {string} group
 */
const diamond = ([x, y], group) =>
  svg`<g class="descriptor"><path d="M${x - 16} ${y}L${x} ${y - 16}L${x + 16} ${y}L${x} ${y + 16}z"></path><text x=${x} y=${y + 5}>${group.slice(0, 2)}</text></g>`;

/** A stage narrower than this has a table with short words, a column narrower than this has small ones. */
const ROOM = 640;
const ROOM_FOR_LETTERS = 200;

/** @param {PageScene} scene */
export function words(scene) {
  const { state, place, shown, subject, commands } = scene;
  const table = state.processes.find((one) => one.id === shown)?.table ?? [];
  const { reach } = place;
  const slim = place.columns > 1 || place.width < ROOM;
  return html`${place.narrow ? nothing : crumbs(scene)}
    <table class="entries ${slim ? 'slim' : ''} ${place.columnW < ROOM_FOR_LETTERS ? 'tight' : ''}">
      <caption class="unseen">
        ${text.pageTableOf(shown)}
      </caption>
      <thead>
        ${heads(place)}
      </thead>
      <tbody>
        ${place.rows.map((rect, page) =>
          entryRow(
            rect,
            page,
            table.find((one) => one.page === page),
            scene,
            slim,
          ),
        )}
      </tbody>
    </table>
    <div class="reach" .style=${box(reach.x, reach.y, reach.w, reach.h)}>
      ${
        subject.frame === null
          ? html`<p>${text.noFrame(entryOf(state, shown, subject.page))}</p>`
          : html`<h2>${text.REACHED}</h2>
              <ul>
                ${mappingsOf(state, subject.frame).entries.map(
                  ({ process, page, rights }) =>
                    html`<li>
                      <button
                        @click=${withoutPointing(() => commands.see(`entry ${process} ${page}`))}
                      >
                        ${badge(state, process)} ${text.pageCrumb(page)} <small>${rights}</small>
                      </button>
                    </li>`,
                )}
              </ul>`
      }
    </div>`;
}

/** @param {PagePlace} place */
function heads(place) {
  const { rows, columns } = place;
  const each = Math.ceil(rows.length / columns);
  return Array.from({ length: columns }, (_, i) => i * each)
    .filter((page) => rows[page])
    .map(
      (page, i) =>
        html`<tr
          aria-hidden=${i ? 'true' : nothing}
          .style=${box(rows[page].x, rows[0].y - HEADS, rows[page].w, HEADS)}
        >
          ${text.PAGE_TABLE_HEADS.map(({ short, long }) => html`<th scope="col"><abbr title=${long}>${short}</abbr></th>`)}
        </tr>`,
    );
}

/** @param {string} letter @param {boolean} on */
const bit = (letter, on) => html`<td class=${on ? 'on' : 'off'}>${on ? letter : '–'}</td>`;

/**
 * @param {Rect} rect
 * @param {number} page
 * @param {Entry|undefined} entry
 * @param {PageScene} pageScene
 * @param {boolean} slim
 */
function entryRow(rect, page, entry, { shown, subject, changes }, slim) {
  const here = subject.page === page ? 'active' : '';
  return html`<tr
    class="${entry?.kind ?? 'absent'} ${here} ${entry && !entry.present ? 'out' : ''} ${changes.entries.has(`${shown}/${page}`) ? 'changed' : ''}"
    .style=${box(rect.x, rect.y, rect.w, rect.h)}
    data-process=${shown}
    data-page=${page}
    data-frame=${entry?.frame ?? nothing}
  >
    <th scope="row">${page}</th>
    ${
      entry
        ? html`<td title=${text.whose(entry)}>${text.whose(entry, slim)}</td>
            ${bit('P', entry.present)}${bit('U', entry.used)}${bit('M', entry.modified)}${bit('D', entry.descriptor)}
            <td>${entry.rights}</td>
            <td class="to" title=${text.leadsTo(entry)}>${text.leadsTo(entry, slim)}</td>`
        : html`<td class="none" colspan="7"><span class="unseen">${text.NO_ENTRY}</span></td>`
    }
  </tr>`;
}

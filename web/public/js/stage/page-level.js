/** The second level: one page table with every bit, the translations remembered, and the frame that one page leads to. */
/** @import {Scene} from './scene.js' */
import { lineLength, pageCount, pageLines } from '../model/geometry.js';
import { html, nothing, svg } from '../lib/html.js';
import { identity } from './palette.js';
import * as text from '../text/stage.js';
import { pathOf } from './arrows.js';
import { bar } from './bytes.js';
import { caret } from './cells.js';
import { SIZE as MAP, minimap } from './minimap.js';
import { mappingsOf } from './mapping.js';
import { badge, box } from './address-spaces.js';
import { entryOf, subjectOf } from './subject.js';

const TOP = 34;
const HEADS = 26;
/** The lowest and the highest row of a page table. */
const LOWEST = 19;
const HIGHEST = 44;

/** @param {Scene} scene */
export function arrange(scene) {
  const { state, machine } = scene;
  const subject = subjectOf(scene);
  const { width, height, narrow } = machine;
  const top = narrow ? 2 : TOP;
  const pages = pageCount(state);
  const shown = subject.process ?? scene.shown;
  const tall = narrow ? height * 0.52 : height - top - 8;
  const columns = Math.max(1, Math.ceil((pages * LOWEST) / (tall - HEADS)));
  const rowsEach = Math.ceil(pages / columns);
  const pitch = Math.min(HIGHEST, (tall - HEADS) / rowsEach);
  const pad = narrow ? 8 : 14;
  const tableW = narrow ? width - 2 * pad : columns > 1 ? width * 0.6 : Math.min(560, width * 0.46);
  const columnW = (tableW - (columns - 1) * 10) / columns;
  const rows = Array.from({ length: pages }, (_, page) => ({
    x: pad + Math.floor(page / rowsEach) * (columnW + 10),
    y: top + HEADS + (page % rowsEach) * pitch,
    w: columnW,
    h: pitch - (pitch > 24 ? 5 : 1),
  }));
  const gate = narrow ? null : { x: pad + tableW + 34, y: top, w: columns > 1 ? 72 : 92, h: tall };
  const card = narrow
    ? { x: pad, y: top + tall + 8, w: width - 2 * pad, h: height - top - tall - 16 }
    : { x: gate.x + gate.w + 44, y: top, w: 0, h: tall };
  if (!narrow) card.w = width - card.x - MAP.w - 28;
  const map = narrow ? null : { x: width - MAP.w - pad, y: 44, ...MAP };
  return {
    subject,
    shown,
    place: {
      width,
      height,
      narrow,
      regions: machine.regions,
      rows,
      columns,
      columnW,
      gate,
      card,
      map,
      thumb: thumbOf(state, card, narrow),
      reach: narrow
        ? { x: card.x + card.w * 0.5 + 24, y: card.y + 30, w: card.w * 0.5 - 34, h: card.h - 36 }
        : { x: map.x, y: map.y + MAP.h + 12, w: MAP.w, h: height - map.y - MAP.h - 20 },
    },
  };
}

/** Where the bytes of the frame are drawn line by line. */
function thumbOf(state, card, narrow) {
  const lines = pageLines(state).length;
  const w = narrow ? card.w * 0.5 : card.w - 20;
  const h = Math.min(18, (card.h - 66) / lines) * lines;
  return { x: card.x + 10, y: card.y + 56, w, h };
}

/** @param {Scene} scene */
export function objects(scene) {
  const { state, place, shown, subject } = scene;
  const rows = place.rows.map((rect, page) => ({
    ref: `entry ${shown} ${page}`,
    rect,
    label: () => text.entrySentence(shown, page, entryOf(state, shown, page)),
  }));
  const frame =
    subject.frame === null
      ? []
      : [
          {
            ref: `frame ${subject.frame}`,
            rect: place.card,
            label: () => text.frameTitle(subject.frame, state.frames[subject.frame].owner),
          },
        ];
  return [
    ...rows,
    ...(place.gate
      ? [{ ref: 'gate', rect: place.gate, label: () => text.gateSentence(scene.drawn.by) }]
      : []),
    ...frame,
  ];
}

const middle = (rect) => rect.y + rect.h / 2;

/** @param {Scene} scene @returns {[number, number][]} from the entry through the gate to the frame; no points without a frame */
export function arrow({ place: { rows, gate, card, thumb }, subject }) {
  const row = rows[subject.page];
  if (!row || !gate || subject.frame === null) return [];
  const lane = gate.x + gate.w + 16;
  return [
    [row.x + row.w, middle(row)],
    [lane, middle(row)],
    [lane, middle(thumb)],
    [card.x - 2, middle(thumb)],
  ];
}

/** @param {Scene} scene */
export function drawing(scene) {
  const { state, place, subject, shown } = scene;
  const { gate, card, thumb } = place;
  const process = state.processes.find((one) => one.id === shown);
  const row = place.rows[subject.page];
  const hue = identity(state, shown)?.hue ?? 1;
  const points = arrow(scene);
  const descriptor = entryOf(state, shown, subject.page)?.descriptor;
  return svg`
    ${points.length ? svg`<g class="arrow p${hue} active"><path pathLength="1" d=${pathOf(points)} marker-end="url(#head-${hue})"></path></g>` : nothing}
    ${points.length && descriptor ? diamond(gate.x + gate.w + 16, middle(row), entryOf(state, shown, subject.page).group) : nothing}
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

/** The entry does not name the frame but this, and this the frame. */
const diamond = (x, y, group) =>
  svg`<g class="descriptor"><path d="M${x - 16} ${y}L${x} ${y - 16}L${x + 16} ${y}L${x} ${y + 16}z"></path><text x=${x} y=${y + 5}>${group.slice(0, 2)}</text></g>`;

/** @param {Scene} scene */
export function items({ state, place, subject }, memory, part) {
  const map = place.map && part !== 'moving' ? minimap(state, place.map, subject) : [];
  const one = memory[subject.frame];
  if (!one) return map;
  return [
    ...map,
    ...pageLines(state).flatMap((line, i) => lineBar(state, one, line, i, place.thumb)),
  ];
}

/** A line of the frame as a bar as long as the line is full. */
function lineBar(state, memory, line, i, thumb) {
  const h = thumb.h / pageLines(state).length;
  const cut = memory.origins.filter(
    (run) => run.at < line.at + line.length && run.at + run.length > line.at,
  );
  const column = thumb.w / lineLength(state);
  const runs = cut.flatMap((run) => {
    const from = Math.max(run.at, line.at);
    const to = Math.min(run.at + run.length, line.at + line.length);
    const [item] = bar(
      state,
      { origins: [run], old: null, read: null },
      { x: 0, y: thumb.y + i * h, w: 1, h },
    );
    return [
      {
        ...item,
        x: thumb.x + (from - line.at) * column,
        w: (to - from) * column,
        label: '',
        bare: true,
      },
    ];
  });
  return [...runs, ...caret(memory.old, line, { x: thumb.x, y: thumb.y + i * h, w: column, h })];
}

/** @param {Scene} scene */
export function words(scene) {
  const { state, place, shown, subject, act } = scene;
  const table = state.processes.find((one) => one.id === shown)?.table ?? [];
  const { reach } = place;
  const slim = place.columns > 1 || place.narrow;
  return html`${place.narrow ? nothing : scene.parts.crumbs(scene)}
    <table class="entries ${slim ? 'slim' : ''}">
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
                        @click=${(event) => event.stopPropagation() ?? act.see(`entry ${process} ${page}`)}
                      >
                        ${badge(state, process)} ${text.pageCrumb(page)} <small>${rights}</small>
                      </button>
                    </li>`,
                )}
              </ul>`
      }
    </div>`;
}

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

const bit = (letter, on) => html`<td class=${on ? 'on' : 'off'}>${on ? letter : '–'}</td>`;

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
        ? html`<td>${text.whose(entry, slim)}</td>
            ${bit('P', entry.present)}${bit('U', entry.used)}${bit('M', entry.modified)}${bit('D', entry.descriptor)}
            <td>${entry.rights}</td>
            <td class="to">${text.leadsTo(entry, slim)}</td>`
        : html`<td class="none" colspan="7"><span class="unseen">${text.NO_ENTRY}</span></td>`
    }
  </tr>`;
}

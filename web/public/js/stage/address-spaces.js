/** The address spaces: a column of page cells for each process. */
/** @import {Changes, Drawn, Rect, MachineScene} from './scene.js' */
/** @import {Entry, Process, State} from '../net/machine.js' */
import { html, nothing, svg } from '../lib/html.js';
import { identity } from './palette.js';
import * as text from '../text/lesson.js';
import { hasNumber, isPaint } from './layout.js';

/** Heads narrower than this hold the letter and nothing else. */
const NARROW_HEAD = 46;

/** Keys narrower than this can't be hit: then the picture itself is pointed at. */
const SMALLEST_KEY = 24;

/** @param {MachineScene} scene */
export function spacesSvg({ state, place, changes, drawn }) {
  const { cells } = place;
  const { spaces } = place.regions;
  if (!cells || !spaces) return nothing;
  return svg`
    <text class="title" x=${spaces.x} y=${spaces.y + 18}>${text.SPACES}</text>
    ${state.processes.map((process, column) =>
      cells[column].map((cell, page) => {
        const entry = process.table.find((one) => one.page === page);
        return isPaint(cell) ? nothing : pageCell(process, page, entry, cell, changes, drawn);
      }),
    )}`;
}

/**
 * @param {Process} process
 * @param {number} page
 * @param {Entry|undefined} entry
 * @param {Rect} cell
 * @param {Changes} changes
 * @param {Drawn} drawn
 */
function pageCell(process, page, entry, cell, changes, drawn) {
  const classes = [
    'page',
    entry?.kind ?? 'absent',
    entry && !entry.present ? 'out' : '',
    changes.entries.has(`${process.id}/${page}`) ? 'changed' : '',
  ];
  const active = drawn.page?.process === process.id && drawn.page.page === page;
  return svg`
    <g class=${[...classes, active ? 'active' : '', process.state === 'dead' ? 'dead' : ''].join(' ')} role="img" aria-label=${text.pageSentence(process.id, page, entry)}
       data-process=${process.id} data-page=${page} data-frame=${entry?.frame ?? nothing} data-group=${entry?.group ?? nothing}>
      <rect x=${cell.x} y=${cell.y} width=${cell.w} height=${cell.h} rx="3"></rect>
      ${entry?.kind === 'shared' ? svg`<rect class="inner" x=${cell.x + 3} y=${cell.y + 3} width=${cell.w - 6} height=${cell.h - 6} rx="1"></rect>` : nothing}
      ${hasNumber(cell) ? svg`<text x=${cell.x + 13} y=${cell.y + cell.h / 2 + 6}>${page}</text>` : nothing}
    </g>`;
}

/** The heads of the columns: choosing one shows that process's page table. @param {MachineScene} scene */
export function heads({ state, place, shown, commands, drawn }) {
  const { heads: places } = place;
  if (!places) return nothing;
  return state.processes.map((process, column) => {
    const { x, y, w, h } = places[column];
    const classes = `head p${identity(state, process.id)?.hue ?? 0} ${process.state === 'dead' ? 'dead' : ''} ${process.suspended ? 'suspended' : ''} ${drawn.actor === process.id ? 'active' : ''} ${w < NARROW_HEAD ? 'narrow' : ''}`;
    const label = text.processSentence(process, shown === process.id);
    if (w < SMALLEST_KEY)
      return html`<span
        class=${classes}
        .style=${box(x, y, w, h)}
        data-process=${process.id}
        role="img"
        aria-label=${label}
        >${badge(state, process.id)}</span
      >`;
    return html`<button
      class=${classes}
      .style=${box(x, y, w, h)}
      data-process=${process.id}
      aria-pressed=${String(shown === process.id)}
      title=${text.showTable(process.id)}
      aria-label=${label}
      @click=${() => commands.show(process.id)}
    >
      ${badge(state, process.id)}
      ${w > 68 && (process.suspended || process.state !== 'ready') ? html`<small aria-hidden="true">${process.suspended ? '❚❚' : text.processState(process).split(':')[0]}</small>` : nothing}
    </button>`;
  });
}

/**
 * A process's letter on its colour, with its shape, so that hue is never alone.
 *
 * @param {State} state
 * @param {string} process
 */
export function badge(state, process) {
  const who = identity(state, process);
  return html`<b
    class="badge p${who?.hue ?? 0} ${who?.shape ?? ''} ${who?.texture ?? ''}"
    title=${process}
    translate="no"
    >${process}</b
  >`;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} w
 * @param {number} h
 * @returns {string} a place on the stage as style text
 */
export const box = (x, y, w, h) => `left:${x}px;top:${y}px;width:${w}px;height:${h}px`;

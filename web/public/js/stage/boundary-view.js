/**
 * The boundary view: the boundary behind the last byte of a page, twice. On the left what comes next in the writer's address
 * space, on the right what comes next in physical memory. Only one of them gets the bytes.
 */
/** @import {Drawn, Line, MachineScene, PageBoundary, Place, Rect} from './scene.js' */
/** @import {State} from '../net/machine.js' */
import { boundaryLines, lineLength } from '../model/geometry.js';
import { nothing, svg } from '../lib/html.js';
import * as text from '../text/stage.js';
import { boundaryGrid } from './cells.js';

/**
 * @typedef {object} Side one of the two meanings of "next"
 * @property {Rect} side where it lies
 * @property {'virtual'|'physical'} kind
 * @property {string} title
 * @property {string} after words at the end of the boundary
 * @property {number|null} next the frame shown behind the boundary
 * @property {string} missing words instead of it
 */

/** A boundary view narrower than this has a short title, and one that is narrower still a short verdict. */
const ROOM_FOR_A_TITLE = 540;
const ROOM_FOR_A_VERDICT = 340;

/** @param {MachineScene} scene */
export function boundaryView({ state, place, boundary, drawn }) {
  if (!boundary || !place.boundary.h) return nothing;
  const [left, right] = place.boundary.sides;
  const short = left.w < ROOM_FOR_A_TITLE;
  /** @type {Side} */
  const virtual = {
    side: left,
    kind: 'virtual',
    title: text.nextPage(boundary, short),
    after: text.nextPageOf(boundary.label, boundary.page, boundary.nextPage, short),
    next: boundary.pageFrame,
    missing: text.noNextPage(boundary),
  };
  /** @type {Side} */
  const physical = {
    side: right,
    kind: 'physical',
    title: text.nextFrame(boundary, ownerOf(state, boundary.nextFrame), short),
    after: text.nextFrameOf(boundary.label, boundary.frame, boundary.nextFrame, short),
    next: boundary.nextFrame,
    missing: text.NO_NEXT_FRAME,
  };
  const sides = place.narrow ? [place.regions.frames ? physical : virtual] : [virtual, physical];
  return svg`<g class="boundary" role="group" aria-label=${text.BOUNDARY}>${sides.map((one) => boundarySide(one, state, place, boundary, drawn))}</g>`;
}

/** @param {State} state @param {number|null} frame */
const ownerOf = (state, frame) => state.frames.find((one) => one.frame === frame)?.owner;

/**
 * @param {Side} side
 * @param {State} state
 * @param {Place} place
 * @param {PageBoundary} boundary
 * @param {Drawn} drawn
 */
function boundarySide({ side, kind, title, after, next, missing }, state, place, boundary, drawn) {
  const lines = boundaryLines(state);
  const grid = boundaryGrid(place, side, lineLength(state), lines.after.length);
  const hit = boundary.hit !== null && next === boundary.hit;
  const { lineH } = place.boundary;
  /** @param {Rect} rect */
  const base = (rect) => rect.y + lineH * 0.76;
  /** @param {Rect} rect @param {Line} line */
  const gutter = (rect, line) =>
    svg`<text class="gutter" x=${rect.x - 6} y=${base(rect)}>${line.at}</text>`;
  return svg`
    <g class="side ${kind} ${hit ? 'hit' : ''}" data-frame=${next ?? nothing} data-hit=${hit ? 'true' : 'false'}>
      <text class="boundary-title" x=${side.x} y=${side.y + lineH * 0.82}>${title}
        <tspan class="verdict" dx="8">${text.verdict(hit, boundary, drawn.access, side.w < ROOM_FOR_A_VERDICT)}</tspan></text>
      ${gutter(grid.before, lines.before)}
      <rect class="boundary-line" x=${grid.pageBoundary.x} y=${grid.pageBoundary.y + lineH * 0.06} width=${grid.pageBoundary.w} height=${lineH * 0.88}></rect>
      <text class="boundary-label" x=${grid.pageBoundary.x + 10} y=${base(grid.pageBoundary)}>${text.boundaryLabel(boundary)}</text>
      <text class="boundary-label after" x=${grid.pageBoundary.x + grid.pageBoundary.w - 10} y=${base(grid.pageBoundary)}>${after}</text>
      ${
        next === null
          ? svg`<text class="missing" x=${grid.pageBoundary.x} y=${base(grid.after[1] ?? grid.after[0])}>${missing}</text>`
          : lines.after.map(
              (line, i) => svg`${gutter(grid.after[i], line)}
            <rect class="line" x=${grid.after[i].x} y=${grid.after[i].y} width=${grid.after[i].w * line.length} height=${lineH}></rect>`,
            )
      }
    </g>`;
}

/**
 * The boundary lens: the seam behind the last byte of a page, twice. On the left what comes next in the writer's address
 * space, on the right what comes next in physical memory. Only one of them gets the bytes.
 */
/** @import {Scene} from './scene.js' */
import { lensLines, lineLength } from '../model/geometry.js';
import { nothing, svg } from '../lib/html.js';
import * as text from '../text/stage.js';
import { lensGrid } from './cells.js';

/** A lens narrower than this has a short title. */
const ROOM_FOR_A_TITLE = 540;

/** @param {Scene} scene */
export function lensSvg({ state, place, lens, drawn }) {
  if (!lens || !place.lens.h) return nothing;
  const [left, right] = place.lens.sides;
  const short = left.w < ROOM_FOR_A_TITLE;
  const virtual = {
    side: left,
    kind: 'virtual',
    title: text.nextPage(lens, short),
    after: text.nextPageOf(lens.label, lens.page, lens.nextPage, short),
    next: lens.pageFrame,
    missing: text.noNextPage(lens),
  };
  const physical = {
    side: right,
    kind: 'physical',
    title: text.nextFrame(lens, ownerOf(state, lens.nextFrame), short),
    after: text.nextFrameOf(lens.label, lens.frame, lens.nextFrame, short),
    next: lens.nextFrame,
    missing: text.NO_NEXT_FRAME,
  };
  const sides = place.narrow ? [place.regions.frames ? physical : virtual] : [virtual, physical];
  return svg`<g class="lens" role="group" aria-label=${text.LENS}>${sides.map((one) => lensSide(one, state, place, lens, drawn))}</g>`;
}

const ownerOf = (state, frame) => state.frames.find((one) => one.frame === frame)?.owner;

function lensSide({ side, kind, title, after, next, missing }, state, place, lens, drawn) {
  const lines = lensLines(state);
  const grid = lensGrid(place, side, lineLength(state), lines.after.length);
  const hit = lens.hit !== null && next === lens.hit;
  const { lineH } = place.lens;
  const base = (rect) => rect.y + lineH * 0.76;
  const gutter = (rect, line) =>
    svg`<text class="gutter" x=${rect.x - 6} y=${base(rect)}>${line.at}</text>`;
  return svg`
    <g class="side ${kind} ${hit ? 'hit' : ''}" data-frame=${next ?? nothing} data-hit=${hit ? 'true' : 'false'}>
      <text class="lens-title" x=${side.x} y=${side.y + lineH * 0.82}>${title}
        <tspan class="verdict" dx="8">${text.verdict(hit, lens, drawn.access)}</tspan></text>
      ${gutter(grid.before, lines.before)}
      <rect class="seam" x=${grid.seam.x} y=${grid.seam.y + lineH * 0.06} width=${grid.seam.w} height=${lineH * 0.88}></rect>
      <text class="seam-label" x=${grid.seam.x + 10} y=${base(grid.seam)}>${text.seamLabel(lens)}</text>
      <text class="seam-label after" x=${grid.seam.x + grid.seam.w - 10} y=${base(grid.seam)}>${after}</text>
      ${
        next === null
          ? svg`<text class="missing" x=${grid.seam.x} y=${base(grid.after[1] ?? grid.after[0])}>${missing}</text>`
          : lines.after.map(
              (line, i) => svg`${gutter(grid.after[i], line)}
            <rect class="line" x=${grid.after[i].x} y=${grid.after[i].y} width=${grid.after[i].w * line.length} height=${lineH}></rect>`,
            )
      }
    </g>`;
}

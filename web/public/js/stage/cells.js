/** Bytes one by one: the cells of the boundary view and of the byte grids, as items of the display list. */
/** @import {Frame, State} from '../net/machine.js' */
/** @import {Item, Place, Rect, Scene} from './scene.js' */
import { boundaryLines, lineLength } from '../model/geometry.js';
import { look } from './bytes.js';
import { clip } from './memory-at.js';

/** @param {Scene} scene @param {Place} place @returns {Item[]} */
export function boundaryCells({ state, boundary }, memory, place) {
  if (!boundary || !place.boundary.h) return [];
  const lines = boundaryLines(state);
  const [virtual, physical] = place.boundary.sides;
  const left = boundarySide(
    state,
    memory,
    place,
    virtual,
    boundary.frame,
    boundary.pageFrame,
    lines,
  );
  const right = boundarySide(
    state,
    memory,
    place,
    physical,
    boundary.frame,
    boundary.nextFrame,
    lines,
  );
  if (!place.narrow) return [...left, ...right];
  return place.regions.frames ? right : left;
}

function boundarySide(state, memory, place, side, frame, next, lines) {
  const { before, after } = boundaryGrid(place, side, lineLength(state), lines.after.length);
  return [
    ...lineCells(state, memory[frame], lines.before, before),
    ...lines.after.flatMap((part, i) => lineCells(state, memory[next], part, after[i])),
  ];
}

/**
 * @returns {{before: Rect, pageBoundary: Rect, after: Rect[]}}
 *   the first cell of each line of a boundary view, and its page boundary
 */
export function boundaryGrid(place, side, columns, lines) {
  const { lineH } = place.boundary;
  const gutter = place.narrow ? 40 : 50;
  const w = Math.floor((side.w - gutter) / columns);
  const row = (n) => ({ x: side.x + gutter, y: side.y + n * lineH, w, h: lineH });
  return {
    before: row(1.2),
    pageBoundary: { x: side.x + gutter, y: side.y + 2.2 * lineH, w: w * columns, h: lineH },
    after: Array.from({ length: lines }, (_, i) => row(3.2 + i)),
  };
}

/**
 * One line of bytes.
 *
 * @param {State} state
 * @param memory a frame at time t as stage/bytes.js has it; nothing is painted without one
 * @param {{at: number, length: number}} part the bytes of the line
 * @param {Rect} first place of its first byte
 * @returns {Item[]} a cell for each byte that was ever written
 */
export function lineCells(state, memory, part, first) {
  if (!memory) return [];
  const now = memory.frame.bytes;
  const then = memory.old ? memory.earlier.bytes : now;
  const within = (range, at) => range && at >= range.from && at < range.to;
  const cells = clip(memory.origins, part.at, part.at + part.length).flatMap((run) =>
    Array.from({ length: run.length }, (_, i) => {
      const at = run.at + i;
      return {
        kind: 'cell',
        x: first.x + (at - part.at) * first.w,
        y: first.y,
        w: first.w,
        h: first.h,
        label: glyph((within(memory.old, at) ? then : now)[at]),
        read: Boolean(within(memory.read, at)),
        ...look(state, run),
      };
    }),
  );
  return [...cells, ...caret(memory.old, part, first)];
}

/** Before the next byte to come; behind the last one if the step halts there. @returns {Item[]} */
export function caret(old, part, first) {
  const column = old ? old.from - part.at : -1;
  const here =
    column >= 0 && (column < part.length || (column === part.length && old.from === old.to));
  return here
    ? [{ kind: 'caret', x: first.x + column * first.w - 1, y: first.y - 2, w: 4, h: first.h + 4 }]
    : [];
}

/**
 * @param {number} value 0..255
 * @returns {string} the character, where there is one (a space is one); otherwise two hex digits
 */
export function glyph(value) {
  return value >= 32 && value < 127
    ? String.fromCharCode(value)
    : value.toString(16).padStart(2, '0');
}

/** Bytes one by one: the cells of the boundary view and of the byte grids, as items of the display list. */
/** @import {State} from '../net/machine.js' */
/** @import {Item, Line, MachineScene, Memory, MemoryFrame, Place, Range, Rect} from './scene.js' */
import { boundaryLines, lineLength } from '../model/geometry.js';
import { look } from './bytes.js';
import { clip } from './memory-at.js';

/** @param {MachineScene} scene @param {Memory} memory @returns {Item[]} */
export function boundaryCells({ state, boundary, place }, memory) {
  if (!boundary || !place.boundary.h) return [];
  const [virtual, physical] = place.boundary.sides;
  /** @param {Rect} side @param {number|null} next */
  const cells = (side, next) => {
    const lines = boundaryLines(state);
    const { before, after } = boundaryGrid(place, side, lineLength(state), lines.after.length);
    return [
      ...lineCells(state, frameAt(memory, boundary.frame), lines.before, before),
      ...lines.after.flatMap((part, i) => lineCells(state, frameAt(memory, next), part, after[i])),
    ];
  };
  const left = cells(virtual, boundary.pageFrame);
  const right = cells(physical, boundary.nextFrame);
  if (!place.narrow) return [...left, ...right];
  return place.regions.frames ? right : left;
}

/** @param {Memory} memory @param {number|null} frame */
const frameAt = (memory, frame) => (frame === null ? null : memory[frame]);

/**
 * @param {Pick<Place, 'boundary'|'narrow'>} place
 * @param {Rect} side
 * @param {number} columns bytes in a line
 * @param {number} lines of the next page
 * @returns {{before: Rect, pageBoundary: Rect, after: Rect[]}}
 *   the first cell of each line of a boundary view, and its page boundary
 */
export function boundaryGrid(place, side, columns, lines) {
  const { lineH } = place.boundary;
  const gutter = place.narrow ? 40 : 50;
  const w = Math.floor((side.w - gutter) / columns);
  /** @param {number} n */
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
 * @param {MemoryFrame|null} memory nothing is painted without one
 * @param {Line} part the bytes of the line
 * @param {Rect} first place of its first byte
 * @returns {Item[]} a cell for each byte that was ever written
 */
export function lineCells(state, memory, part, first) {
  if (!memory) return [];
  const now = memory.frame.bytes;
  const then = memory.earlier?.bytes ?? now;
  /** @param {Range|null|undefined} range @param {number} at */
  const within = (range, at) => Boolean(range && at >= range.from && at < range.to);
  /** @type {Item[]} */
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
        read: within(memory.read, at),
        ...look(state, run),
      };
    }),
  );
  return [...cells, ...caret(memory.old, part, first)];
}

/**
 * Before the next byte to come; behind the last one if the step halts there.
 *
 * @param {Range|null|undefined} old bytes that are still the old ones
 * @param {Line} part
 * @param {Rect} first
 * @returns {Item[]}
 */
export function caret(old, part, first) {
  if (!old) return [];
  const column = old.from - part.at;
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

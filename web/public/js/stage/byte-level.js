/** The third level as data: where the grids of bytes lie, what can be pointed at, and what is painted. */
/** @import {BytePlace, ByteScene, Item, Line, MachineScene, Memory, Neighbour, Part, Subject} from './scene.js' */
/** @import {StageObject} from './objects.js' */
/** @import {State} from '../net/machine.js' */
import { lineLength, pageCount, pageLines } from '../model/geometry.js';
import * as text from '../text/stage.js';
import { glyph, lineCells } from './cells.js';
import { isSmall } from './layout.js';
import { SIZE as MAP, minimap } from './minimap.js';
import { frameOf } from './mapping.js';
import { entryOf, subjectOf } from './subject.js';

const TOP = 34;
const TITLE = 50;
const GUTTER = 48;
/** Lines that a grid shows at once, and how large a cell may get. */
const LINES = 32;
const LARGEST = 40;

/** @param {MachineScene} scene @returns {{subject: Subject, shown: string|null, place: BytePlace}} */
export function arrange(scene) {
  const { state, machine } = scene;
  const subject = subjectOf(scene, true);
  const { width, height, shape, narrow } = machine;
  const top = narrow ? 2 : TOP;
  const pad = narrow ? 8 : 14;
  const all = pageLines(state);
  const from = firstLine(scene.at, all);
  const lines = all.slice(from, from + LINES);
  const columns = lineLength(state);
  const alone = isSmall(machine);
  const free = alone ? width - 2 * pad : width - 2 * pad - MAP.w - 14;
  const room = alone ? free : (free - 2 * 16) / 3;
  const gutter = alone ? 40 : GUTTER;
  const w = Math.min(LARGEST, Math.floor((room - gutter) / columns));
  const h = Math.min(LARGEST, Math.floor((height - top - TITLE - (alone ? 34 : 8)) / lines.length));
  const grids = neighbours(state, subject)
    .slice(0, alone ? 1 : 3)
    .map((grid, i) => ({
      ...grid,
      x: pad + i * (room + 16),
      y: top,
      first: { x: pad + i * (room + 16) + gutter, y: top + TITLE, w, h },
    }));
  const map = alone ? null : { x: width - MAP.w - pad, y: 44, ...MAP };
  return {
    subject,
    shown: subject.process ?? scene.shown,
    place: {
      width,
      height,
      shape,
      narrow,
      regions: machine.regions,
      grids,
      lines,
      map,
      columns,
      pad,
    },
  };
}

/**
 * A page of more lines than fit is shown from the line looked at.
 *
 * @param {string|null} at
 * @param {Line[]} lines
 */
function firstLine(at, lines) {
  const [kind, , line] = at?.split(' ') ?? [];
  if (kind !== 'byte' || lines.length <= LINES) return 0;
  const row = lines.findIndex((one) => Number(line) < one.at + one.length);
  return Math.min(Math.floor(row / LINES) * LINES, lines.length - LINES);
}

/**
 * The page looked at, what "next" means in its address space, and what it means in physical memory.
 *
 * @param {State} state
 * @param {Subject} subject
 */
export function neighbours(state, { process, page, frame }) {
  const nextPage = page !== null && page + 1 < pageCount(state) ? page + 1 : null;
  const behind = frame !== null && state.frames[frame + 1] ? frame + 1 : null;
  return [
    { name: text.THIS, frame, page, process },
    {
      name: text.NEXT_PAGE,
      frame: nextPage === null ? null : frameOf(state, entryOf(state, process, nextPage)),
      page: nextPage,
      process,
      link: nextPage === null ? null : `page ${process} ${nextPage}`,
    },
    {
      name: text.NEXT_FRAME,
      frame: behind,
      page: null,
      process: null,
      link: behind === null ? null : `frame ${behind}`,
    },
  ];
}

/** @param {ByteScene} scene @returns {StageObject[]} */
export function objects({ state, place, at }) {
  const [grid] = place.grids;
  if (place.grids.every((one) => one.frame === null))
    return [
      { ref: at ?? '', rect: { x: grid.x, y: grid.y, w: 240, h: 48 }, label: () => text.NO_FRAME },
    ];
  return place.grids.flatMap(({ frame, first }) => {
    if (frame === null) return [];
    const { bytes, origins } = state.frames[frame];
    /** @param {number} at */
    const known = (at) => origins.some((run) => at >= run.at && at < run.at + run.length);
    return place.lines.flatMap((line, row) =>
      Array.from({ length: line.length }, (_, column) => ({
        ref: `byte ${frame} ${line.at + column}`,
        rect: { ...first, x: first.x + column * first.w, y: first.y + row * first.h },
        label: () =>
          text.byteSentence(
            frame,
            line.at + column,
            known(line.at + column) ? glyph(bytes[line.at + column]) : null,
          ),
        cell: true,
      })),
    );
  });
}

/** @param {ByteScene} scene @param {Memory} memory @param {Part} part @returns {Item[]} */
export function items({ state, place, subject }, memory, part) {
  const map = place.map && part !== 'moving' ? minimap(state, place.map, subject) : [];
  return [
    ...map,
    ...place.grids.flatMap(({ frame, first }) =>
      frame === null
        ? []
        : place.lines.flatMap((line, i) =>
            lineCells(state, memory[frame], line, { ...first, y: first.y + i * first.h }),
          ),
    ),
  ];
}

/** The second level as data: where one page table, the gate and the frame lie, what can be pointed at, and what is painted. */
/** @import {Item, Line, MachineScene, Memory, MemoryFrame, PagePlace, PageScene, Part, Point, Rect, Subject} from './scene.js' */
/** @import {StageObject} from './objects.js' */
/** @import {State} from '../net/machine.js' */
import { lineLength, pageCount, pageLines } from '../model/geometry.js';
import * as text from '../text/stage.js';
import { look } from './bytes.js';
import { caret } from './cells.js';
import { isSmall } from './layout.js';
import { clip } from './memory-at.js';
import { SIZE as MAP, minimap } from './minimap.js';
import { entryOf, subjectOf } from './subject.js';

const TOP = 34;
export const HEADS = 26;
/** The lowest and the highest row of a page table. */
const LOWEST = 19;
const HIGHEST = 44;

/** @param {MachineScene} scene @returns {{subject: Subject, shown: string|null, place: PagePlace}} */
export function arrange(scene) {
  const { state, machine } = scene;
  const subject = subjectOf(scene);
  const { width, height, shape, narrow } = machine;
  const top = narrow ? 2 : TOP;
  const pages = pageCount(state);
  const shown = subject.process ?? scene.shown;
  const small = isSmall(machine);
  const tall = small ? height * 0.52 : height - top - 8;
  const columns = Math.max(1, Math.ceil((pages * LOWEST) / (tall - HEADS)));
  const rowsEach = Math.ceil(pages / columns);
  const pitch = Math.min(HIGHEST, (tall - HEADS) / rowsEach);
  const pad = narrow ? 8 : 14;
  const tableW = small ? width - 2 * pad : columns > 1 ? width * 0.6 : Math.min(560, width * 0.46);
  const columnW = (tableW - (columns - 1) * 10) / columns;
  const rows = Array.from({ length: pages }, (_, page) => ({
    x: pad + Math.floor(page / rowsEach) * (columnW + 10),
    y: top + HEADS + (page % rowsEach) * pitch,
    w: columnW,
    h: pitch - (pitch > 24 ? 5 : 1),
  }));
  const size = { width, height, shape, narrow, regions: machine.regions };
  const besides = small
    ? belowTable({ x: pad, y: top + tall + 8, w: width - 2 * pad, h: height - top - tall - 16 })
    : besideTable(size, { x: pad + tableW + 34, y: top, w: columns > 1 ? 72 : 92, h: tall }, pad);
  const thumb = thumbOf(state, besides.card, small);
  return { subject, shown, place: { ...size, rows, columns, columnW, thumb, ...besides } };
}

/** On a small stage the frame and what reaches it lie below the table. @param {Rect} card the frame */
function belowTable(card) {
  const { x, y, w, h } = card;
  return {
    gate: null,
    card,
    map: null,
    reach: { x: x + w * 0.5 + 24, y: y + 30, w: w * 0.5 - 34, h: h - 36 },
  };
}

/** @param {{width: number, height: number}} size @param {Rect} gate @param {number} pad */
function besideTable({ width, height }, gate, pad) {
  const x = gate.x + gate.w + 44;
  const map = { x: width - MAP.w - pad, y: 44, ...MAP };
  return {
    gate,
    card: { x, y: gate.y, w: width - x - MAP.w - 28, h: gate.h },
    map,
    reach: { x: map.x, y: map.y + MAP.h + 12, w: MAP.w, h: height - map.y - MAP.h - 20 },
  };
}

/**
 * Where the bytes of the frame are drawn line by line.
 *
 * @param {State} state
 * @param {Rect} card
 * @param {boolean} small
 */
function thumbOf(state, card, small) {
  const lines = pageLines(state).length;
  const w = small ? card.w * 0.5 : card.w - 20;
  const h = Math.min(18, (card.h - 66) / lines) * lines;
  return { x: card.x + 10, y: card.y + 56, w, h };
}

/** @param {PageScene} scene @returns {StageObject[]} */
export function objects(scene) {
  const { state, place, shown, subject } = scene;
  const { frame } = subject;
  const rows = place.rows.map((rect, page) => ({
    ref: `entry ${shown} ${page}`,
    rect,
    label: () => text.entrySentence(shown ?? '', page, entryOf(state, shown, page)),
  }));
  const frames =
    frame === null
      ? []
      : [
          {
            ref: `frame ${frame}`,
            rect: place.card,
            label: () => text.frameTitle(frame, state.frames[frame].owner),
          },
        ];
  return [
    ...rows,
    ...(place.gate
      ? [{ ref: 'gate', rect: place.gate, label: () => text.gateSentence(scene.drawn.by) }]
      : []),
    ...frames,
  ];
}

/** @param {{y: number, h: number}} rect */
export const middle = (rect) => rect.y + rect.h / 2;

/** @param {PageScene} scene @returns {Point[]} from the entry through the gate to the frame; no points without a frame */
export function arrow({ place: { rows, gate, card, thumb }, subject }) {
  const row = subject.page === null ? null : rows[subject.page];
  if (!row || !gate || subject.frame === null) return [];
  const lane = gate.x + gate.w + 16;
  return [
    [row.x + row.w, middle(row)],
    [lane, middle(row)],
    [lane, middle(thumb)],
    [card.x - 2, middle(thumb)],
  ];
}

/** @param {PageScene} scene @param {Memory} memory @param {Part} part @returns {Item[]} */
export function items({ state, place, subject }, memory, part) {
  const map = place.map && part !== 'moving' ? minimap(state, place.map, subject) : [];
  const one = subject.frame === null ? null : memory[subject.frame];
  if (!one) return map;
  return [
    ...map,
    ...pageLines(state).flatMap((line, i) => lineBar(state, one, line, i, place.thumb)),
  ];
}

/**
 * A line of the frame as a bar as long as the line is full.
 *
 * @param {State} state
 * @param {MemoryFrame} memory
 * @param {Line} line
 * @param {number} i
 * @param {Rect} thumb
 */
function lineBar(state, memory, line, i, thumb) {
  const h = thumb.h / pageLines(state).length;
  const column = thumb.w / lineLength(state);
  /** @type {Item<'run'>[]} */
  const runs = clip(memory.origins, line.at, line.at + line.length).map((run) => ({
    kind: 'run',
    x: thumb.x + (run.at - line.at) * column,
    y: thumb.y + i * h,
    w: run.length * column,
    h,
    label: '',
    bare: true,
    ...look(state, run),
  }));
  return [...runs, ...caret(memory.old, line, { x: thumb.x, y: thumb.y + i * h, w: column, h })];
}

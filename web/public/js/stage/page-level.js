/** The second level as data: where one page table, the gate and the frame lie, what can be pointed at, and what is painted. */
/** @import {Scene} from './scene.js' */
import { lineLength, pageCount, pageLines } from '../model/geometry.js';
import * as text from '../text/stage.js';
import { bar } from './bytes.js';
import { caret } from './cells.js';
import { SIZE as MAP, minimap } from './minimap.js';
import { entryOf, subjectOf } from './subject.js';

const TOP = 34;
export const HEADS = 26;
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

/** @param {{y: number, h: number}} rect */
export const middle = (rect) => rect.y + rect.h / 2;

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

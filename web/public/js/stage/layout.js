/**
 * Where everything lies on the stage: numbers only, from the size of the stage and how many processes, pages and
 * frames there are. Nothing that happens in a step is known here, so no step can move an object.
 */
/** @import {Rect} from './scene.js' */

/** Below this width the stage shows one region at a time, chosen by a tab. */
const NARROW = 640;

export const REGIONS = ['spaces', 'translation', 'frames', 'sidebar'];
const SHARES = [0.285, 0.25, 0.34, 0.125];
/** The space behind each region; ways turn in the first two. */
const GAPS = [34, 26, 22];
const COLUMN_OF_FRAMES = 16;

/** Columns kept for processes: a process that is spawned later finds a place, and none has to move. */
const COLUMNS = [4, 6, 9, 12, 16];

/** Rows of pages lower than this do not pay for a band below them. */
const MIN_PITCH = 12;

const TOP = 26;
const HEAD = 30;

/**
 * @param {{width: number, height: number, processes: number, pages: number, frames: number, boundaryLines: number, tab: string, shares?: number[]}} wish
 * @returns the rectangles of the stage; `cells[process][page]`, `heads[process]`, `rows[page]` of the page table,
 *   `frames[frame]` with its `number`, `label` and `bar`; a region that is not shown is null, and a band for the boundary view
 *   that does not pay has no height
 */
export function layout({
  width,
  height,
  processes,
  pages,
  frames,
  boundaryLines,
  tab,
  shares = SHARES,
}) {
  const narrow = width < NARROW;
  const pad = narrow ? 8 : 14;
  const boundary = boundaryBand({ width, height, boundaryLines, narrow, pad, pages });
  const regions = narrow
    ? oneRegion(tab, width, boundary.y, pad)
    : allRegions(width, boundary.y, pad, shares);
  const { spaces, translation, frames: memory } = regions;
  const rows =
    (spaces ?? translation) ? rowsOf((spaces ?? translation).h, TOP + HEAD, pages) : null;
  const places =
    spaces &&
    columns(spaces, COLUMNS.find((count) => count >= processes) ?? processes).slice(0, processes);
  return {
    width,
    height,
    narrow,
    regions,
    boundary,
    titleH: TOP,
    heads: spaces && places.map((column) => ({ ...column, y: spaces.y + TOP, h: HEAD - 4 })),
    cells:
      spaces &&
      places.map((column) => rows.map((row) => ({ ...column, y: spaces.y + row.y, h: row.h }))),
    rows:
      translation &&
      rows.map((row) => ({
        x: translation.x,
        y: translation.y + row.y,
        w: tableWidth(translation, narrow),
        h: row.h,
      })),
    gate: translation && gateOf(translation, TOP, narrow),
    frames: memory && framesOf(memory, TOP, frames),
    bus: memory && {
      x: memory.x + memory.w + (narrow ? 4 : 11),
      y: memory.y + TOP,
      h: memory.h - TOP,
    },
  };
}

function boundaryBand({ width, height, boundaryLines, narrow, pad, pages }) {
  const parts = boundaryLines + 3.2;
  const lineH = Math.max(narrow ? 16 : 18, Math.min(30, Math.floor((height * 0.4) / parts)));
  const wish = Math.round(lineH * parts);
  const h = (height - wish - 8 - TOP - HEAD) / pages < MIN_PITCH ? 0 : wish;
  const y = height - h;
  const sides = narrow ? 1 : 2;
  const w = (width - pad * (sides + 1)) / sides;
  /** @param {number} i */
  const side = (i) => ({ x: pad + i * (w + pad), y, w, h });
  return { y, h, lineH, sides: narrow ? [side(0), side(0)] : [side(0), side(1)] };
}

function allRegions(width, bottom, pad, shares) {
  const free = width - 2 * pad - GAPS.reduce((sum, gap) => sum + gap);
  let x = pad;
  return Object.fromEntries(
    REGIONS.map((name, i) => {
      const w = Math.floor(free * shares[i]);
      const rect = { x, y: 0, w, h: bottom - 8 };
      x += w + GAPS[i];
      return [name, rect];
    }),
  );
}

function oneRegion(tab, width, bottom, pad) {
  return Object.fromEntries(
    REGIONS.map((name) => [
      name,
      name === tab
        ? { x: pad, y: 0, w: width - 2 * pad - (tab === 'frames' ? 8 : 0), h: bottom - 6 }
        : null,
    ]),
  );
}

function columns(region, count) {
  const gap = count > 8 ? 4 : 8;
  const w = (region.w - gap * (count - 1)) / Math.max(count, 1);
  return Array.from({ length: count }, (_, i) => ({ x: region.x + i * (w + gap), w }));
}

function rowsOf(height, top, count) {
  const pitch = (height - top) / count;
  const gap = pitch > 20 ? 7 : 1;
  return Array.from({ length: count }, (_, i) => ({ y: top + i * pitch, h: pitch - gap }));
}

function tableWidth(translation, narrow) {
  return translation.w - (narrow ? 90 : 100);
}

function gateOf(translation, top, narrow) {
  const w = narrow ? 64 : 60;
  const x = translation.x + tableWidth(translation, narrow) + 14;
  return { x, y: translation.y + top, w, h: translation.h - top };
}

function framesOf(memory, top, count) {
  const columnsNeeded = Math.ceil(count / COLUMN_OF_FRAMES);
  const each = Math.ceil(count / columnsNeeded);
  const gap = columnsNeeded > 8 ? 3 : 8;
  const w = (memory.w - gap * (columnsNeeded - 1)) / columnsNeeded;
  const pitch = (memory.h - top) / each;
  return Array.from({ length: count }, (_, i) => {
    const x = memory.x + Math.floor(i / each) * (w + gap);
    const rect = {
      x,
      y: memory.y + top + (i % each) * pitch,
      w,
      h: pitch - (pitch > 26 ? 5 : pitch > 14 ? 2 : 1),
    };
    const numberW = w > 60 ? 30 : 0;
    const labelW = w > 220 ? Math.max(w * 0.45, 155) : 0;
    return { ...rect, numberW, labelW, bar: frameBar(rect, numberW + labelW) };
  });
}

function frameBar(rect, left) {
  const inset = rect.h > 16 ? 3 : 1;
  return { x: rect.x + left, y: rect.y + inset, w: rect.w - left - 4, h: rect.h - 2 * inset };
}

/** What the number of a page takes of its cell. */
const NUMBER = 24;

/** @param {Rect} cell @returns {boolean} whether there is room for the page number */
export const hasNumber = (cell) => cell.w >= 52 && cell.h >= 15;

/** @param {Rect} cell @returns {boolean} too small to be more than paint */
export const isPaint = (cell) => cell.h < 12 || cell.w < 12;

/** Frames without room for their number are paint; there may be 256 of them. @param {{numberW: number, h: number}} frame */
export const isPaintedFrame = (frame) => !frame.numberW || isPaint(frame);

/** @param {Rect} cell @returns {Rect} where the page's bytes are drawn */
export function barOf(cell) {
  const inset = cell.h > 14 ? 5 : 1;
  const left = hasNumber(cell) ? NUMBER : inset;
  return { x: cell.x + left, y: cell.y + inset, w: cell.w - left - inset, h: cell.h - 2 * inset };
}

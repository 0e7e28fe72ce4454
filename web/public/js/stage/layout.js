/**
 * Where everything lies on the stage: numbers only, from the size of the stage and how many processes, pages and
 * frames there are. Nothing that happens in a step is known here, so no step can move an object.
 */
/** @import {FramePlace, Place, Rect, RegionName} from './scene.js' */

/** A narrower stage, or a lower one, shows one region at a time, chosen by a tab; who gives the shares needs less width. */
const WIDE = 850;
const WIDE_BY_SHARES = 640;
const LOW = 240;

/** In portrait the frames lie below the tables, with a corridor for the arrows between and a lead before the frames. */
const PORTRAIT = { from: 640, to: 1000, ratio: 0.9 };
const CORRIDOR = 34;
const LEAD = 56;
/** What the sidebar needs beside the frames. */
const LOWER = 264;

/** @type {RegionName[]} */
export const REGIONS = ['spaces', 'translation', 'frames', 'sidebar'];
const SHARES = [0.285, 0.25, 0.34, 0.125];
/** The space behind each region; ways turn in the first two. */
const GAPS = [34, 26, 22];
const COLUMN_OF_FRAMES = 16;

/** @type {Place['regions']} */
const NO_REGIONS = { spaces: null, translation: null, frames: null, sidebar: null };

/** Columns kept for processes: a process that is spawned later finds a place, and none has to move. */
const COLUMNS = [4, 6, 9, 12, 16];

/** Rows of pages lower than this do not pay for a band below them. */
const MIN_PITCH = 12;

const TOP = 26;
const HEAD = 30;

/** At the nearer levels a stage so small shows things below each other that else lie side by side. */
const SMALL = 850;
/** @param {{width: number}} size */
export const isSmall = ({ width }) => width < SMALL;

/**
 * @typedef {object} Wish
 * @property {number} width of the stage, in CSS pixels
 * @property {number} height
 * @property {number} processes
 * @property {number} pages of an address space
 * @property {number} frames
 * @property {number} boundaryLines lines of the next page in the boundary view
 * @property {string} tab the region that a narrow stage shows
 * @property {number[]} [shares] of the width, by region
 */

/** @param {Wish} wish @returns {Place} */
export function layout(wish) {
  const { width, height, processes, pages, frames, tab, shares = SHARES } = wish;
  const shape = shapeOf(wish);
  const narrow = shape === 'narrow';
  const pad = narrow ? 8 : 14;
  const lines = pages + (shape === 'portrait' ? Math.min(frames, COLUMN_OF_FRAMES) : 0);
  const boundary = boundaryBand({ ...wish, shape, pad, lines });
  const regions = {
    narrow: () => oneRegion(tab, width, boundary.y, pad),
    portrait: () => twoRows(width, boundary.y, pad, pages / lines),
    wide: () => allRegions(width, boundary.y, pad, shares),
  }[shape]();
  const { spaces, translation, frames: memory } = regions;
  const rows = rowsOf((spaces ?? translation)?.h ?? 0, TOP + HEAD, pages);
  const places = spaces
    ? columns(spaces, COLUMNS.find((count) => count >= processes) ?? processes).slice(0, processes)
    : [];
  return {
    width,
    height,
    shape,
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

/** @param {Wish} wish @returns {'narrow'|'portrait'|'wide'} */
function shapeOf({ width, height, shares }) {
  const { from, to, ratio } = PORTRAIT;
  if (width >= from && width < to && height > ratio * width) return 'portrait';
  return height < LOW || width < (shares ? WIDE_BY_SHARES : WIDE) ? 'narrow' : 'wide';
}

/**
 * @param {Wish & Pick<Place, 'shape'> & {pad: number, lines: number}} wish `lines` lie one below the other
 * @returns {Place['boundary']}
 */
function boundaryBand({ width, height, boundaryLines, shape, pad, lines }) {
  const narrow = shape === 'narrow';
  const parts = boundaryLines + 3.2;
  const share = shape === 'wide' ? 0.4 : 0.24;
  const lineH = Math.max(narrow ? 16 : 18, Math.min(30, Math.floor((height * share) / parts)));
  const wish = Math.round(lineH * parts);
  const h = (height - wish - 8 - TOP - HEAD) / lines < MIN_PITCH ? 0 : wish;
  const y = height - h;
  const sides = narrow ? 1 : 2;
  const w = (width - pad * (sides + 1)) / sides;
  /** @param {number} i */
  const side = (i) => ({ x: pad + i * (w + pad), y, w, h });
  return { y, h, lineH, sides: [side(0), side(narrow ? 0 : 1)] };
}

/** @param {number} width @param {number} bottom @param {number} pad @param {number[]} shares @returns {Place['regions']} */
function allRegions(width, bottom, pad, shares) {
  const free = width - 2 * pad - GAPS.reduce((sum, gap) => sum + gap);
  const regions = { ...NO_REGIONS };
  let x = pad;
  REGIONS.forEach((name, i) => {
    const w = Math.floor(free * shares[i]);
    regions[name] = { x, y: 0, w, h: bottom - 8 };
    x += w + GAPS[i];
  });
  return regions;
}

/**
 * @param {number} width @param {number} bottom @param {number} pad
 * @param {number} upper share of the lines that lie in the upper row
 * @returns {Place['regions']}
 */
function twoRows(width, bottom, pad, upper) {
  const [gap, , beside] = GAPS;
  const free = width - 2 * pad;
  const lines = bottom - 8 - CORRIDOR - 2 * TOP - HEAD;
  const h = TOP + HEAD + Math.min(lines * upper, lines - LOWER);
  const y = h + CORRIDOR;
  const spaces = { x: pad, y: 0, w: Math.floor(free * 0.42), h };
  const x = spaces.x + spaces.w + gap;
  const frames = { x: pad + LEAD, y, w: Math.floor(free * 0.7), h: bottom - 8 - y };
  const right = frames.x + frames.w + beside;
  return {
    spaces,
    translation: { x, y: 0, w: width - pad - 12 - x, h },
    frames,
    sidebar: { x: right, y, w: width - pad - right, h: frames.h },
  };
}

/** @param {string} tab @param {number} width @param {number} bottom @param {number} pad @returns {Place['regions']} */
function oneRegion(tab, width, bottom, pad) {
  const rect = { x: pad, y: 0, w: width - 2 * pad - (tab === 'frames' ? 8 : 0), h: bottom - 6 };
  return { ...NO_REGIONS, ...(REGIONS.some((name) => name === tab) ? { [tab]: rect } : {}) };
}

/** @param {Rect} region @param {number} count */
function columns(region, count) {
  const gap = count > 8 ? 4 : 8;
  const w = (region.w - gap * (count - 1)) / Math.max(count, 1);
  return Array.from({ length: count }, (_, i) => ({ x: region.x + i * (w + gap), w }));
}

/** @param {number} height @param {number} top @param {number} count */
function rowsOf(height, top, count) {
  const pitch = (height - top) / count;
  const gap = pitch > 20 ? 7 : 1;
  return Array.from({ length: count }, (_, i) => ({ y: top + i * pitch, h: pitch - gap }));
}

/** @param {Rect} translation @param {boolean} narrow */
function tableWidth(translation, narrow) {
  return translation.w - (narrow ? 90 : 100);
}

/** @param {Rect} translation @param {number} top @param {boolean} narrow */
function gateOf(translation, top, narrow) {
  const w = narrow ? 64 : 60;
  const x = translation.x + tableWidth(translation, narrow) + 14;
  return { x, y: translation.y + top, w, h: translation.h - top };
}

/** @param {Rect} memory @param {number} top @param {number} count */
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

/** @param {Rect} rect @param {number} left */
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

/** Frames without room for their number are paint; there may be 256 of them. @param {FramePlace} frame */
export const isPaintedFrame = (frame) => !frame.numberW || isPaint(frame);

/** @param {Rect} cell @returns {Rect} where the page's bytes are drawn */
export function barOf(cell) {
  const inset = cell.h > 14 ? 5 : 1;
  const left = hasNumber(cell) ? NUMBER : inset;
  return { x: cell.x + left, y: cell.y + inset, w: cell.w - left - inset, h: cell.h - 2 * inset };
}

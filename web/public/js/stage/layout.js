/**
 * Where everything lies on the stage: numbers only, from the size of the stage and how many processes, pages and
 * frames there are. Nothing that happens in a step is known here, so no step can move an object.
 */
/** @import {FramePlace, Place, Rect, RegionName} from './scene.js' */

/** Below this width the stage shows one region at a time, chosen by a tab. */
const NARROW = 640;

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
  const narrow = width < NARROW;
  const pad = narrow ? 8 : 14;
  const boundary = boundaryBand({ ...wish, narrow, pad });
  const regions = narrow
    ? oneRegion(tab, width, boundary.y, pad)
    : allRegions(width, boundary.y, pad, shares);
  const { spaces, translation, frames: memory } = regions;
  const rows = rowsOf((spaces ?? translation)?.h ?? 0, TOP + HEAD, pages);
  const places = spaces
    ? columns(spaces, COLUMNS.find((count) => count >= processes) ?? processes).slice(0, processes)
    : [];
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

/** @param {Wish & {narrow: boolean, pad: number}} wish @returns {Place['boundary']} */
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

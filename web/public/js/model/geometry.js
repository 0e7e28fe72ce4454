/**
 * What the size of a page means for the picture. No other module reads it: bars, lines of bytes and the boundary between
 * two pages all come from here, so that a page of 4 bytes is drawn by the same code as one of 512.
 */
/** @import {State} from '../net/machine.js' */
/** @import {Event, Step} from '../net/wire.js' */

/** Bytes in one line of a byte view; a shorter page has shorter lines. */
const LINE = 16;

/** Lines of the next page that the boundary view shows: 88 bytes are five and a half. */
const BOUNDARY_LINES = 6;

/** @param {State} state */
const pageSize = (state) => state.settings.page_size;

/** @param {State} state @returns {number} the number of the byte that would lie behind a page's last */
export const behindLast = pageSize;

/** @param {State} state @returns {number} pages in an address space */
export const pageCount = (state) => state.settings.pages;

/** @param {State} state @returns {number} bytes in one line of the byte view */
export const lineLength = (state) => Math.min(LINE, pageSize(state));

/**
 * @param {State} state
 * @param {number} at first byte of a run in its page
 * @param {number} length in bytes
 * @returns {{from: number, to: number}} the run as part of the page, 0 to 1
 */
export function share(state, at, length) {
  return { from: at / pageSize(state), to: (at + length) / pageSize(state) };
}

/** @param {State} state @param {number} part of the page, 0 to 1 @returns {number} the byte there */
export const byteAt = (state, part) =>
  Math.max(0, Math.min(pageSize(state) - 1, Math.floor(part * pageSize(state))));

/** @param {State} state @returns {{at: number, length: number}[]} the lines of a page in a byte view */
export function pageLines(state) {
  const length = lineLength(state);
  return Array.from({ length: Math.ceil(pageSize(state) / length) }, (_, i) => ({
    at: i * length,
    length,
  }));
}

/** @param {Step|undefined} step @returns {Event[]} the runs of bytes that it moved */
export const moved = (step) => (step?.events ?? []).filter((event) => event.type === 'BytesMoved');

/**
 * The lines of bytes that the boundary view shows: the last of one page and the first ones of the next.
 *
 * @param {State} state
 * @returns {{before: {at: number, length: number}, after: {at: number, length: number}[]}}
 */
export function boundaryLines(state) {
  const size = pageSize(state);
  const length = lineLength(state);
  const lines = Math.min(BOUNDARY_LINES, Math.ceil(size / length));
  const at = Math.floor((size - 1) / length) * length;
  return {
    before: { at, length: size - at },
    after: Array.from({ length: lines }, (_, i) => ({
      at: i * length,
      length: Math.min(length, size - i * length),
    })),
  };
}

/**
 * What the size of a page means for the picture. No other module reads it: bars, lines of bytes and the seam between
 * two pages all come from here, so that a page of 4 bytes is drawn by the same code as one of 512.
 */
/** @import {Event, State, Step} from './protocol.js' */

/** Bytes in one line of a byte view; a shorter page has shorter lines. */
const LINE = 16;

/** Lines of the next page that the boundary lens shows: 88 bytes are five and a half. */
const LENS_LINES = 6;

const pageSize = (state) => state.settings.page_size;

/** @param {State} state @returns {number} pages in an address space */
export const pageCount = (state) => state.settings.pages;

/** @returns {number} bytes in one line of the byte view */
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

/** @returns {Event[]} the runs of bytes that this step moved */
export const moved = (step) => (step?.events ?? []).filter((event) => event.type === 'BytesMoved');

/**
 * The seam a step crossed, was trapped at, or stopped at with bytes still to come: where "next" has two meanings.
 *
 * @param {State} state after the step
 * @param {Step|undefined} step
 * @returns {null | {process: string, by: string, crossed: boolean, trapped: boolean, length: number, label: [number, number],
 *   frame: number|null, nextFrame: number|null, page: number|null, nextPage: number|null, pageFrame: number|null, hit: number|null}}
 *   `frame` holds the byte before the seam, `nextFrame` lies behind it; `page` is the writer's page there, `nextPage`
 *   the one after it, in `pageFrame` if it has one; `hit` is the frame that got the bytes behind the seam
 */
export function seam(state, step) {
  const size = pageSize(state);
  const run = moved(step).at(-1);
  const trap = (step?.events ?? []).find((event) => event.type === 'Trapped' && event.line === 0 && event.moved > 0);
  const event = run ?? trap;
  if (!event) return null;
  const crossed = run ? run.overflow && run.frameLine === 0 : true;
  const ahead = run ? run.frameLine + run.length === size && run.length < run.total : false;
  if (!crossed && !ahead) return null;
  const back = crossed ? 1 : 0;
  const table = state.processes.find((one) => one.id === event.process)?.table ?? [];
  const dma = event.by === 'dma';
  const entry = dma ? table.find((one) => one.present && one.frame === event.frame - back) : table.find((one) => one.page === event.page - back);
  const frame = dma ? event.frame - back : (entry?.frame ?? null);
  const page = entry?.page ?? null;
  const nextPage = page !== null && page + 1 < pageCount(state) ? page + 1 : null;
  return {
    process: event.process,
    by: event.by,
    crossed,
    trapped: !run,
    length: event.length,
    label: [size - 1, size],
    frame,
    nextFrame: frame !== null && state.frames[frame + 1] ? frame + 1 : null,
    page,
    nextPage,
    pageFrame: table.find((one) => one.page === nextPage)?.frame ?? null,
    hit: run && crossed ? event.frame : null,
  };
}

/**
 * The lines of bytes that the lens shows: the last of one page and the first ones of the next.
 *
 * @param {State} state
 * @returns {{before: {at: number, length: number}, after: {at: number, length: number}[]}}
 */
export function lensLines(state) {
  const size = pageSize(state);
  const length = lineLength(state);
  const lines = Math.min(LENS_LINES, Math.ceil(size / length));
  const at = Math.floor((size - 1) / length) * length;
  return {
    before: { at, length: size - at },
    after: Array.from({ length: lines }, (_, i) => ({ at: i * length, length: Math.min(length, size - i * length) })),
  };
}

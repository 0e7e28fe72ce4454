/**
 * The display list of the byte canvas: everything painted, as plain data. A run of bytes is one rectangle however long
 * it is, so the cost follows the history of the bytes and not the size of memory.
 */
/** @import {Event, Frame, Item, Origin, Place, Rect, Seam, State, Step} from '../protocol.js' */
import { lensLines, lineLength, moved, share } from '../geometry.js';
import { identity } from '../palette.js';
import { barOf, isPaint } from './layout.js';

/** The part of a step's motion in which the way is drawn; after it the bytes move. */
const WAY = 0.3;

/**
 * @param {{state: State, before: State|undefined,
 *   step: Step|undefined, lens: Seam}} scene
 * @param {Place} place
 * @param {number} t 0 to 1 within the step
 * @returns {Item[]}
 */
export function displayList(scene, place, t) {
  const memory = memoryAt(scene, t);
  return [...tinyPages(scene.state, place), ...pageBars(scene.state, memory, place), ...frameBars(scene.state, memory, place), ...lensCells(scene, memory, place)];
}

/** Each frame's runs, and where its still unwritten bytes lie, at time t. */
function memoryAt({ state, before, step }, t) {
  const events = before ? moved(step) : [];
  return state.frames.map((frame) => {
    const old = stale(frame.frame, events, t);
    const earlier = before?.frames[frame.frame];
    return { frame, old, earlier, read: readRange(frame.frame, moved(step), t), origins: old ? blend(earlier.origins, frame.origins, old) : frame.origins };
  });
}

/** Pages too small to be elements: an outline for each space and a mark for each entry. */
function tinyPages(state, place) {
  if (!place.cells || !isPaint(place.cells[0][0])) return [];
  return state.processes.flatMap((process, column) => {
    const cells = place.cells[column];
    const [first, last] = [cells[0], cells.at(-1)];
    const space = { kind: 'box', x: first.x, y: first.y, w: first.w, h: last.y + last.h - first.y };
    return [space, ...process.table.map((entry) => ({ kind: 'box', ...cells[entry.page], shared: entry.kind === 'shared', entry: true }))];
  });
}

function pageBars(state, memory, place) {
  if (!place.cells) return [];
  return state.processes.flatMap((process, column) =>
    process.table
      .filter((entry) => entry.present && memory[entry.frame])
      .flatMap((entry) => bar(state, memory[entry.frame], barOf(place.cells[column][entry.page]))),
  );
}

function frameBars(state, memory, place) {
  if (!place.frames) return [];
  return memory.flatMap((one) => bar(state, one, place.frames[one.frame.frame].bar));
}

function bar(state, { origins, old, read }, rect) {
  const runs = origins.map((origin) => {
    const { from, to } = share(state, origin.at, origin.length);
    return {
      kind: 'run',
      x: rect.x + from * rect.w,
      y: rect.y,
      w: (to - from) * rect.w,
      h: rect.h,
      label: origin.by === 'initial' ? '' : String(origin.length),
      ...look(state, origin),
    };
  });
  if (read) {
    const { from, to } = share(state, read.from, read.to - read.from);
    runs.push({ kind: 'read', x: rect.x + from * rect.w, y: rect.y - 1, w: (to - from) * rect.w, h: rect.h + 2 });
  }
  if (!old) return runs;
  return [...runs, { kind: 'caret', x: rect.x + share(state, old.from, 0).from * rect.w, y: rect.y - 2, w: 3, h: rect.h + 4 }];
}

function look(state, origin) {
  const who = identity(state, origin.process);
  return {
    hue: who?.hue ?? 0,
    texture: who?.texture ?? 'plain',
    how: origin.by,
    overflow: origin.overflow,
    fresh: origin.by !== 'initial' && origin.step === state.step,
  };
}

function lensCells({ state, lens }, memory, place) {
  if (!lens) return [];
  const lines = lensLines(state);
  const [virtual, physical] = place.lens.sides;
  const left = lensSide(state, memory, place, virtual, lens.frame, lens.pageFrame, lines);
  const right = lensSide(state, memory, place, physical, lens.frame, lens.nextFrame, lines);
  if (!place.narrow) return [...left, ...right];
  return place.regions.frames ? right : left;
}

function lensSide(state, memory, place, side, frame, next, lines) {
  const { before, after } = lensGrid(place, side, lineLength(state), lines.after.length);
  return [
    ...line(state, memory[frame], lines.before, before),
    ...lines.after.flatMap((part, i) => line(state, memory[next], part, after[i])),
  ];
}

/**
 * @returns {{before: Rect, seam: Rect, after: Rect[]}}
 *   the first cell of each line of a lens, and its seam
 */
export function lensGrid(place, side, columns, lines) {
  const { lineH } = place.lens;
  const gutter = place.narrow ? 40 : 50;
  const w = Math.floor((side.w - gutter) / columns);
  const row = (n) => ({ x: side.x + gutter, y: side.y + n * lineH, w, h: lineH });
  return {
    before: row(1.2),
    seam: { x: side.x + gutter, y: side.y + 2.2 * lineH, w: w * columns, h: lineH },
    after: Array.from({ length: lines }, (_, i) => row(3.2 + i)),
  };
}

function line(state, memory, part, first) {
  if (!memory) return [];
  const now = bytesOf(memory.frame);
  const then = memory.old ? bytesOf(memory.earlier) : now;
  const within = (range, at) => range && at >= range.from && at < range.to;
  return clip(memory.origins, part.at, part.at + part.length).flatMap((run) =>
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
}

/** @type {WeakMap<Frame, Uint8Array>} a frame is never changed in place */
const decoded = new WeakMap();

function bytesOf(frame) {
  if (!decoded.has(frame)) decoded.set(frame, Uint8Array.from(atob(frame.bytes), (char) => char.charCodeAt(0)));
  return decoded.get(frame);
}

/**
 * @param {number} value 0..255
 * @returns {string} the character, where there is one (a space is one); otherwise two hex digits
 */
function glyph(value) {
  return value >= 32 && value < 127 ? String.fromCharCode(value) : value.toString(16).padStart(2, '0');
}

/** @param {number} t 0 to 1 within the step @returns {number} share of the step's bytes that have moved */
export const progress = (t) => Math.max(0, Math.min(1, (t - WAY) / (1 - WAY)));

/**
 * @template {{at: number, length: number}} Run
 * @param {Run[]} runs
 * @param {number} from first byte
 * @param {number} to byte after the last
 * @returns {Run[]} the parts of the runs that lie within
 */
export function clip(runs, from, to) {
  return runs
    .map((run) => {
      const at = Math.max(run.at, from);
      return { ...run, at, length: Math.min(run.at + run.length, to) - at };
    })
    .filter((run) => run.length > 0);
}

/**
 * @param {number} frame
 * @param {Event[]} events the step's moved runs
 * @param {number} t
 * @returns {{from: number, to: number}|null} the bytes of this frame that are still the old ones
 */
export function stale(frame, events, t) {
  const event = events.find((one) => one.frame === frame && one.access === 'write');
  if (!event || t >= 1) return null;
  return { from: event.frameLine + Math.floor(event.length * progress(t)), to: event.frameLine + event.length };
}

/** The bytes of this frame that the step has read by time t. */
function readRange(frame, events, t) {
  const event = events.find((one) => one.frame === frame && one.access === 'read');
  return event ? { from: event.frameLine, to: event.frameLine + Math.floor(event.length * progress(t)) } : null;
}

/**
 * @param {Origin[]} before
 * @param {Origin[]} after
 * @param {{from: number, to: number}|null} old
 * @returns {Origin[]}
 */
export function blend(before, after, old) {
  if (!old) return after;
  return [...clip(after, 0, old.from), ...clip(before, old.from, old.to), ...clip(after, old.to, Infinity)];
}

/**
 * The display list of the byte canvas: everything painted, as plain data. A run of bytes is one rectangle however long
 * it is, so the cost follows the history of the bytes and not the size of memory.
 *
 * @typedef {import('./layout.js').Rect & {kind: 'run'|'cell'|'caret', hue?: number, texture?: string, how?: string,
 *   overflow?: boolean, label?: string, fresh?: boolean}} Item
 */
import { decode, glyph } from '../bytes.js';
import { lensLines, lineLength, moved, share } from '../geometry.js';
import { identity } from '../palette.js';
import { barOf } from './cell.js';
import { blend, clip, stale } from './runs.js';

/**
 * @param {{state: import('../protocol.js').State, before: import('../protocol.js').State|undefined,
 *   step: import('../protocol.js').Step|undefined, lens: ReturnType<typeof import('../geometry.js').seam>}} scene
 * @param {ReturnType<typeof import('./layout.js').layout>} place
 * @param {number} t 0 to 1 within the step
 * @returns {Item[]}
 */
export function displayList(scene, place, t) {
  const memory = memoryAt(scene, t);
  return [...pageBars(scene.state, memory, place), ...frameBars(scene.state, memory, place), ...lensCells(scene, memory, place)];
}

/** Each frame's runs, and where its still unwritten bytes lie, at time t. */
function memoryAt({ state, before, step }, t) {
  const events = before ? moved(step) : [];
  return state.frames.map((frame) => {
    const old = stale(frame.frame, events, t);
    const earlier = before?.frames[frame.frame];
    return { frame, old, earlier, origins: old ? blend(earlier.origins, frame.origins, old) : frame.origins };
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

function bar(state, { origins, old }, rect) {
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
 * @returns {{before: import('./layout.js').Rect, seam: import('./layout.js').Rect, after: import('./layout.js').Rect[]}}
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
  const now = decode(memory.frame.bytes);
  const then = memory.old ? decode(memory.earlier.bytes) : now;
  const isOld = (at) => memory.old && at >= memory.old.from && at < memory.old.to;
  return clip(memory.origins, part.at, part.at + part.length).flatMap((run) =>
    Array.from({ length: run.length }, (_, i) => {
      const at = run.at + i;
      return {
        kind: 'cell',
        x: first.x + (at - part.at) * first.w,
        y: first.y,
        w: first.w,
        h: first.h,
        label: glyph((isOld(at) ? then : now)[at]),
        ...look(state, run),
      };
    }),
  );
}

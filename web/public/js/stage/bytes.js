/**
 * The display list of the byte canvas: everything painted, as plain data. A run of bytes is one rectangle however long
 * it is, so the cost follows the history of the bytes and not the size of memory.
 */
/** @import {Origin, State} from '../net/wire.js' */
/** @import {Item, Place, Rect, Scene} from './scene.js' */
import { share } from '../model/geometry.js';
import { identity } from './palette.js';
import { barOf } from './layout.js';
import { frameOf } from './mapping.js';

/**
 * @param {Scene} scene
 * @param {Place} place
 * @param {number} t 0 to 1 within the step
 * @param {'all'|'still'|'moving'} part what stands during this step's motion, what does not, or both
 * @param {(ref: string) => Rect|null} [rectOf] where an element lies
 * @returns {Item[]}
 */
export function displayList(scene, place, t, part = 'all', rectOf = undefined) {
  const { parts, level = 1 } = scene;
  const memory = parts
    ? parts.memoryAt(scene, t, part)
    : scene.state.frames.map((frame) => ({ frame, origins: frame.origins }));
  const moving = part === 'still' ? [] : (parts?.motion(scene, t, rectOf) ?? []);
  if (level > 1) return [...parts.LEVELS[level].items(scene, memory, part), ...moving];
  const boxes = part === 'moving' ? [] : (parts?.tiny(scene, place) ?? []);
  return [
    ...boxes,
    ...pageBars(scene.state, memory, place),
    ...frameBars(scene.state, memory, place),
    ...(parts?.boundaryCells(scene, memory, place) ?? []),
    ...moving,
  ];
}

function pageBars(state, memory, place) {
  if (!place.cells) return [];
  return state.processes.flatMap((process, column) =>
    process.table
      .filter((entry) => memory[frameOf(state, entry)])
      .flatMap((entry) =>
        bar(state, memory[frameOf(state, entry)], barOf(place.cells[column][entry.page])),
      ),
  );
}

function frameBars(state, memory, place) {
  if (!place.frames) return [];
  return memory.flatMap((one) => (one ? bar(state, one, place.frames[one.frame.frame].bar) : []));
}

/** Written bytes are at least this wide in a bar, so that a few of them are seen from the last row. */
const THIN = 6;

/** The bytes of one page as a bar, from its first line to its last. @param {State} state @returns {Item[]} */
export function bar(state, { origins, old, read }, rect) {
  const runs = [...origins]
    .sort((a, b) => isFirst(b) - isFirst(a))
    .map((origin) => {
      const { from, to } = share(state, origin.at, origin.length);
      const w = Math.max((to - from) * rect.w, isFirst(origin) ? 0 : Math.min(THIN, rect.w));
      return {
        kind: 'run',
        x: Math.min(rect.x + from * rect.w, rect.x + rect.w - w),
        y: rect.y,
        w,
        h: rect.h,
        label: origin.by === 'initial' ? '' : String(origin.length),
        ...look(state, origin),
      };
    });
  if (read) {
    const { from, to } = share(state, read.from, read.to - read.from);
    runs.push({
      kind: 'read',
      x: rect.x + from * rect.w,
      y: rect.y - 1,
      w: (to - from) * rect.w,
      h: rect.h + 2,
    });
  }
  if (!old) return runs;
  return [
    ...runs,
    {
      kind: 'caret',
      x: rect.x + share(state, old.from, 0).from * rect.w,
      y: rect.y - 2,
      w: 3,
      h: rect.h + 4,
    },
  ];
}

const isFirst = ({ by }) => by === 'initial';

/** How a run of one history is painted. @param {State} state @param {Origin} origin */
export function look(state, origin) {
  const who = identity(state, origin.process);
  return {
    hue: who?.hue ?? 0,
    texture: who?.texture ?? 'plain',
    how: origin.by,
    overflow: origin.overflow,
    fresh: origin.by !== 'initial' && origin.step === state.step,
  };
}

/**
 * The display list of the byte canvas: everything painted, as plain data. A run of bytes is one rectangle however long
 * it is, so the cost follows the history of the bytes and not the size of memory.
 */
/** @import {FrameMemory, Item, Place, Rect, Scene} from './scene.js' */
/** @import {State} from '../net/machine.js' */
import { bar } from './bytes.js';
import { barOf } from './layout.js';
import { canvasExtras } from './lazy-extras.js';
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
  const { level = 1 } = scene;
  const more = scene.extras ? canvasExtras.module : null;
  const memory = more
    ? more.memoryAt(scene, t, part)
    : scene.state.frames.map((frame) => ({ frame, origins: frame.origins }));
  const moving = part === 'still' ? [] : (more?.motion(scene, t, rectOf) ?? []);
  if (more && level > 1) return [...more.LEVELS[level].items(scene, memory, part), ...moving];
  const boxes = part === 'moving' ? [] : (more?.tiny(scene, place) ?? []);
  return [
    ...boxes,
    ...pageBars(scene.state, memory, place),
    ...frameBars(scene.state, memory, place),
    ...(more?.boundaryCells(scene, memory, place) ?? []),
    ...moving,
  ];
}

/** @param {State} state @param {FrameMemory[]} memory @param {Place} place */
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

/** @param {State} state @param {FrameMemory[]} memory @param {Place} place */
function frameBars(state, memory, place) {
  if (!place.frames) return [];
  return memory.flatMap((one) => (one ? bar(state, one, place.frames[one.frame.frame].bar) : []));
}

/**
 * The display list of the byte canvas: everything painted, as plain data. A run of bytes is one rectangle however long
 * it is, so the cost follows the history of the bytes and not the size of memory.
 */
/** @import {Item, MachineScene, Memory, Part, RectOf, Scene} from './scene.js' */
import { bar } from './bytes.js';
import { barOf } from './layout.js';
import { canvasExtras } from './lazy-extras.js';
import { frameOf } from './mapping.js';

/**
 * @param {Scene} scene
 * @param {number} t 0 to 1 within the step
 * @param {Part} [part]
 * @param {RectOf} [rectOf]
 * @returns {Item[]}
 */
export function displayList(scene, t, part = 'all', rectOf = undefined) {
  const more = scene.extras ? canvasExtras.module : null;
  /** @type {Memory} */
  const memory = more
    ? more.memoryAt(scene, t, part)
    : scene.state.frames.map((frame) => ({ frame, origins: frame.origins }));
  const moving = part === 'still' ? [] : (more?.motion(scene, t, rectOf) ?? []);
  if (scene.level !== 1) return [...(more?.itemsOf(scene, memory, part) ?? []), ...moving];
  const boxes = part === 'moving' ? [] : (more?.tiny(scene) ?? []);
  return [
    ...boxes,
    ...pageBars(scene, memory),
    ...frameBars(scene, memory),
    ...(more?.boundaryCells(scene, memory) ?? []),
    ...moving,
  ];
}

/** @param {MachineScene} scene @param {Memory} memory @returns {Item[]} */
function pageBars({ state, place: { cells } }, memory) {
  if (!cells) return [];
  return state.processes.flatMap((process, column) =>
    process.table.flatMap((entry) => {
      const frame = frameOf(state, entry);
      const one = frame === null ? null : memory[frame];
      return one ? bar(state, one, barOf(cells[column][entry.page])) : [];
    }),
  );
}

/** @param {MachineScene} scene @param {Memory} memory @returns {Item[]} */
function frameBars({ state, place: { frames } }, memory) {
  if (!frames) return [];
  return memory.flatMap((one) => (one ? bar(state, one, frames[one.frame.frame].bar) : []));
}

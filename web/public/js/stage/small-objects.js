/** Pages, entries and frames too small to be elements. */
/** @import {Entry} from '../net/machine.js' */
/** @import {Item, MachineScene, Rect} from './scene.js' */
import { isPaint, isPaintedFrame } from './layout.js';

/** @param {MachineScene} scene @returns {Item<'box'>[]} */
export const tiny = (scene) => [...tinyPages(scene), ...tinyRows(scene), ...tinyFrames(scene)];

/**
 * Pages too small to be elements: an outline for each space and a mark for each entry.
 *
 * @param {MachineScene} scene
 * @returns {Item<'box'>[]}
 */
function tinyPages({ state, place }) {
  if (!place.cells?.length || !isPaint(place.cells[0][0])) return [];
  return place.cells.slice(0, state.processes.length).flatMap((cells, column) => {
    const [first, last] = [cells[0], cells[cells.length - 1]];
    return [
      { kind: 'box', x: first.x, y: first.y, w: first.w, h: last.y + last.h - first.y },
      ...state.processes[column].table.map((entry) => entryBox(entry, cells[entry.page])),
    ];
  });
}

/** @param {Entry} entry @param {Rect} rect @returns {Item<'box'>} */
const entryBox = (entry, rect) => ({
  kind: 'box',
  ...rect,
  shared: entry.kind === 'shared',
  entry: true,
  out: !entry.present,
});

/** @param {MachineScene} scene @returns {Item<'box'>[]} */
function tinyRows({ state, shown, drawn, place: { rows } }) {
  if (!rows || !isPaint(rows[0])) return [];
  const table = state.processes.find((one) => one.id === shown)?.table ?? [];
  /** @param {Entry} entry */
  const active = (entry) => drawn.page?.process === shown && drawn.page?.page === entry.page;
  return [
    ...rows.map((row) => /** @type {const} */ ({ kind: 'box', ...row })),
    ...table.map((entry) => ({
      ...entryBox(entry, rows[entry.page]),
      full: true,
      active: active(entry),
    })),
  ];
}

/** @param {MachineScene} scene @returns {Item<'box'>[]} */
function tinyFrames({ state, drawn, place: { frames } }) {
  if (!frames || !isPaintedFrame(frames[0])) return [];
  return state.frames.map(({ frame, owner }) => {
    const { x, y, w, h } = frames[frame];
    return {
      kind: 'box',
      x,
      y,
      w,
      h,
      shared: owner.kind === 'shared',
      entry: owner.kind !== 'free',
      active: drawn.frames.has(frame),
    };
  });
}

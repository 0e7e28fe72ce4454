/** Pages, entries and frames too small to be elements. */
/** @import {Item, Place, Rect, Scene} from './scene.js' */
/** @import {Entry, State} from '../net/machine.js' */
import { isPaint, isPaintedFrame } from './layout.js';

/** @param {Scene} scene @param {Place} place @returns {Item[]} */
export const tiny = (scene, place) => [
  ...tinyPages(scene.state, place),
  ...tinyRows(scene, place),
  ...tinyFrames(scene, place),
];

/**
 * Pages too small to be elements: an outline for each space and a mark for each entry.
 *
 * @param {State} state
 * @param {Place} place
 */
function tinyPages(state, place) {
  if (!place.cells?.length || !isPaint(place.cells[0][0])) return [];
  return state.processes.flatMap((process, column) => {
    const cells = place.cells[column];
    const [first, last] = [cells[0], cells.at(-1)];
    const space = { kind: 'box', x: first.x, y: first.y, w: first.w, h: last.y + last.h - first.y };
    return [space, ...process.table.map((entry) => entryBox(entry, cells[entry.page]))];
  });
}

/** @param {Entry|undefined} entry @param {Rect} rect */
const entryBox = (entry, rect) => ({
  kind: 'box',
  ...rect,
  shared: entry.kind === 'shared',
  entry: true,
  out: !entry.present,
});

/** @param {Scene} scene @param {Place} place */
function tinyRows({ state, shown, drawn }, place) {
  if (!place.rows || !isPaint(place.rows[0])) return [];
  const table = state.processes.find((one) => one.id === shown)?.table ?? [];
  /** @param {Entry|undefined} entry */
  const active = (entry) => drawn?.page?.process === shown && drawn.page.page === entry.page;
  return [
    ...place.rows.map((row) => ({ kind: 'box', ...row })),
    ...table.map((entry) => ({
      ...entryBox(entry, place.rows[entry.page]),
      full: true,
      active: active(entry),
    })),
  ];
}

/** @param {Scene} scene @param {Place} place */
function tinyFrames({ state, drawn }, place) {
  if (!place.frames || !isPaintedFrame(place.frames[0])) return [];
  return state.frames.map(({ frame, owner }) => ({
    kind: 'box',
    ...place.frames[frame],
    shared: owner.kind === 'shared',
    entry: owner.kind !== 'free',
    active: drawn?.frames.has(frame),
  }));
}

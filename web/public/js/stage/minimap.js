/** The map in the corner of the nearer levels: the whole machine in a few pixels, with what the stage shows outlined. */
/** @import {Item, Items, Rect, Subject} from './scene.js' */
/** @import {State} from '../net/machine.js' */
import { pageCount } from '../model/geometry.js';
import { frameOf } from './mapping.js';

/** How much room it takes. */
export const SIZE = { w: 146, h: 120 };

/**
 * @param {State} state
 * @param {Rect} rect
 * @param {Subject} subject
 * @returns {Item[]}
 */
export function minimap(state, rect, subject) {
  const spaces = { x: rect.x, y: rect.y, w: rect.w * 0.55, h: rect.h };
  const memory = { x: rect.x + rect.w * 0.64, y: rect.y, w: rect.w * 0.36, h: rect.h };
  const columnW = spaces.w / state.processes.length;
  const rowH = spaces.h / pageCount(state);
  const columns = Math.ceil(state.frames.length / 16);
  const each = Math.ceil(state.frames.length / columns);
  /** @param {number} frame */
  const frameRect = (frame) => ({
    x: memory.x + (Math.floor(frame / each) * memory.w) / columns,
    y: memory.y + ((frame % each) * memory.h) / each,
    w: memory.w / columns,
    h: memory.h / each,
  });
  /** @param {Rect} area @param {Items['dot']} more @returns {Item<'dot'>} */
  const dot = (area, more) => ({ kind: 'dot', ...area, ...more });
  const pages = state.processes.flatMap((process, column) =>
    process.table.map((entry) =>
      dot(
        { x: spaces.x + column * columnW, y: spaces.y + entry.page * rowH, w: columnW, h: rowH },
        {
          hue: (column % 4) + 1,
          shared: entry.kind === 'shared',
          hollow: frameOf(state, entry) === null,
          here: process.id === subject.process && entry.page === subject.page,
        },
      ),
    ),
  );
  const frames = state.frames
    .filter(({ owner, frame }) => owner.kind !== 'free' || frame === subject.frame)
    .map(({ frame, owner }) =>
      dot(frameRect(frame), {
        hue: 0,
        shared: owner.kind === 'shared',
        here: frame === subject.frame,
      }),
    );
  return [{ kind: 'box', ...spaces }, { kind: 'box', ...memory }, ...pages, ...frames];
}

/** How bytes are painted: those of a page as one bar, those of one history in one colour and texture. */
/** @import {Origin, State} from '../net/machine.js' */
/** @import {Item, Look, MemoryFrame, Rect} from './scene.js' */
import { share } from '../model/geometry.js';
import { identity } from './palette.js';

/** Written bytes are at least this wide in a bar, so that a few of them are seen from the last row. */
const THIN = 6;

/**
 * The bytes of one page as a bar, from its first line to its last.
 *
 * @param {State} state
 * @param {Pick<MemoryFrame, 'origins'|'old'|'read'>} memory
 * @param {Rect} rect
 * @returns {Item[]}
 */
export function bar(state, { origins, old, read }, rect) {
  /** @type {Item[]} */
  const runs = [...origins]
    .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)))
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

/** @param {Origin} origin */
const isFirst = ({ by }) => by === 'initial';

/** How a run of one history is painted. @param {State} state @param {Origin} origin @returns {Look} */
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

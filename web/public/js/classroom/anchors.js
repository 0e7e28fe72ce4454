/**
 * Places on the picture. What the stage calls `page A 2` is `entries/A/2` on the wire: a place is of the model, not of a
 * window, so each page finds it where it lies in its own picture.
 */
/** @import {State} from '../net/machine.js' */
/** @import {Rect, Scene} from '../stage/scene.js' */
/** @import {Anchor} from '../net/wire.js' */
import { share } from '../model/geometry.js';
import { objectsOf } from '../stage/levels.js';
import { mappingsOf } from '../stage/aliases.js';
import { frameOf } from '../stage/mapping.js';
import { entryOf } from '../stage/subject.js';

/** @type {Record<string, string|undefined>} the list of the state, by the kind of an object of the stage */
const KEYS = {
  process: 'processes',
  page: 'entries',
  entry: 'entries',
  arrow: 'entries',
  frame: 'frames',
  semaphore: 'groups',
  descriptor: 'groups',
  channel: 'dma',
  mailbox: 'mailboxes',
  slot: 'disk',
  object: 'objects',
};
/** @type {Record<string, string[]|undefined>} the other way round */
const REFS = {
  processes: ['process'],
  entries: ['page', 'entry'],
  frames: ['frame'],
  groups: ['semaphore', 'descriptor'],
  dma: ['channel'],
  mailboxes: ['mailbox'],
  disk: ['slot'],
  objects: ['object'],
};

/** Pixels of a byte at least, where a whole frame is a bar. */
const NARROWEST = 8;

/** @param {string|null} ref as stage/objects.js names things @returns {Anchor|null} */
export function placeOf(ref) {
  const [kind, ...names] = ref?.split(' ') ?? [];
  if (kind === 'byte') return { key: `frames/${names[0]}`, line: Number(names[1]) };
  return KEYS[kind] ? { key: [KEYS[kind], ...names].join('/') } : null;
}

/** @param {Anchor} place @param {State} state @returns {string[]} what the stage may call it, the best first; the last ones lead to it */
export function refsOf({ key, line }, state) {
  const [kind, ...names] = key.split('/');
  const own = (REFS[kind] ?? []).map((one) => [one, ...names].join(' '));
  const byte = kind === 'frames' && line !== undefined ? [`byte ${names[0]} ${line}`] : [];
  return [...byte, ...own, ...leading(kind, names, state)];
}

/**
 * On a phone a frame may lie behind another tab than the pages it is seen through, and a page behind another than its frame.
 *
 * @param {string} kind @param {string[]} names @param {State} state @returns {string[]}
 */
function leading(kind, names, state) {
  if (kind === 'frames')
    return mappingsOf(state, state.frames[Number(names[0])] ? Number(names[0]) : null).entries.map(
      ({ process, page }) => `page ${process} ${page}`,
    );
  const frame =
    kind === 'entries' ? frameOf(state, entryOf(state, names[0], Number(names[1]))) : null;
  return frame === null ? [] : [`frame ${frame}`];
}

/**
 * @param {Scene} scene
 * @param {Anchor} place
 * @param {Element} plane of the stage
 * @returns {Rect|null} where it lies in the plane now; null if it is not to be seen
 */
export function rectOf(scene, place, plane) {
  const objects = objectsOf(scene);
  for (const ref of refsOf(place, scene.state)) {
    const one = objects.find((/** @type {{ref: string}} */ other) => other.ref === ref);
    const rect = one && (one.rect ?? elementRect(plane, ref));
    if (rect)
      return ref.startsWith('frame') && place.line !== undefined
        ? byteRect(scene, rect, place)
        : rect;
  }
  return null;
}

/** @param {Scene} scene @param {Rect} rect of the frame @param {Anchor} anchor @returns {Rect} of its byte */
function byteRect({ level, place: layout, state }, rect, { key, line = 0 }) {
  const bar = level === 1 ? layout.frames?.[Number(key.split('/')[1])]?.bar : null;
  if (!bar) return rect;
  const { from, to } = share(state, line, 1);
  return {
    x: bar.x + bar.w * from - NARROWEST / 2,
    y: bar.y,
    w: Math.max(NARROWEST, bar.w * (to - from)),
    h: bar.h,
  };
}

/** @param {Element} plane @param {string} ref @returns {Rect|null} */
function elementRect(plane, ref) {
  const element = plane.querySelector(`[data-ref="${CSS.escape(ref)}"]`)?.getBoundingClientRect();
  if (!element?.width) return null;
  const own = plane.getBoundingClientRect();
  const zoom = own.width / plane.clientWidth || 1;
  return {
    x: (element.x - own.x) / zoom,
    y: (element.y - own.y) / zoom,
    w: element.width / zoom,
    h: element.height / zoom,
  };
}

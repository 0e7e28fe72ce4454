/**
 * Things that move in a step, by event: an entry's arrow, a page, a badge, an envelope, a ticket. Where a thing is at u in
 * [0,1]: at 0 where it was before the step, at 1 where the picture shows it anyway.
 */
/** @import {Arrow, Item, Point, Rect, RectOf, Scene} from './scene.js' */
/** @import {Event, Step} from '../net/wire.js' */
import { identity } from './palette.js';
import { descriptorPlace } from './arrows.js';
import { entryOf } from './subject.js';
import { frameOf } from './mapping.js';

/** The way a thing goes: it starts slowly and arrives slowly. @param {number} u 0 to 1 */
export const eased = (u) => u * u * (3 - 2 * u);

/** @param {number} from @param {number} to @param {number} u */
const mix = (from, to, u) => from + (to - from) * u;
/** @param {Rect} rect @returns {Point} */
const middle = (rect) => [rect.x + rect.w / 2, rect.y + rect.h / 2];
/** @param {Rect} from @param {Rect} to @param {number} u */
const between = (from, to, u) => {
  const [[x1, y1], [x2, y2]] = [middle(from), middle(to)];
  return { x: mix(x1, x2, eased(u)), y: mix(y1, y2, eased(u)) };
};

/** @param {Step|undefined} step @returns {boolean} whether sprites move in it that take their time */
export const isMoving = (step) => (step?.events ?? []).some((event) => event.type in SPRITES);

/**
 * @param {Pick<Scene, 'before'|'step'>} scene
 * @param {Arrow} arrow
 * @returns {boolean} whether an arrow leads elsewhere than before the step; it comes with the motion
 */
export const isFreshArrow = ({ before, step }, { process, page, frame }) =>
  Boolean(before && step) && oldFrame({ before }, process, page) !== frame;

/** @typedef {(scene: Scene, event: Event, u: number, rectOf: RectOf) => Item[]} Sprite where a thing is at u, 0 to 1 */

/** @type {Sprite} */
export const sprites = (scene, event, u, rectOf) =>
  SPRITES[event.type]?.(scene, event, u, rectOf) ?? [];

/**
 * @param {(scene: Scene, event: Event & {from: string, to: string}, u: number, rectOf: RectOf) => Item[]} draw
 * @returns {Sprite} of a type whose `from` and `to` are processes
 */
const ofProcesses = (draw) => (scene, event, u, rectOf) =>
  draw(scene, /** @type {Event & {from: string, to: string}} */ (event), u, rectOf);

/**
 * @param {(scene: Scene, event: Event & {from: number, to: number}, u: number) => Item[]} draw
 * @returns {Sprite} of a type whose `from` and `to` are frames
 */
const ofFrames = (draw) => (scene, event, u) =>
  draw(scene, /** @type {Event & {from: number, to: number}} */ (event), u);

/** @type {Record<string, Sprite|undefined>} by type of event: what it looks like on its way */
const SPRITES = {
  EntryPointed: (scene, { process, page, frame }, u) => [
    ...flash(scene, process, page, u),
    ...swing(scene, process, rowOf(scene, process, page), oldFrame(scene, process, page), frame, u),
  ],
  EntryInvalidated: (scene, { process, page }, u) => [
    ...flash(scene, process, page, u),
    ...swing(scene, process, rowOf(scene, process, page), oldFrame(scene, process, page), null, u),
  ],
  MemberEntered: (scene, { process, page, frame, descriptor }, u) => [
    ...flash(scene, process, page, u),
    ...(descriptor ? [] : swing(scene, process, rowOf(scene, process, page), null, frame, u)),
  ],
  DescriptorPointed: (scene, { owner, frame }, u) =>
    swing(scene, null, diamond(scene, owner.group), oldDescriptor(scene, owner.group), frame, u),
  DescriptorInvalidated: (scene, { owner }, u) =>
    swing(scene, null, diamond(scene, owner.group), oldDescriptor(scene, owner.group), null, u),
  FrameCopied: ofFrames((scene, { from, to }, u) =>
    ghost(frameRect(scene, from), frameRect(scene, to), u),
  ),
  PageWritten: (scene, { frame, slot }, u, rectOf) =>
    ghost(frameRect(scene, frame), rectOf(`slot ${slot}`) ?? rectOf('store'), u),
  PageFetched: (scene, { frame, slot }, u, rectOf) =>
    ghost(rectOf(`slot ${slot}`) ?? rectOf('store'), frameRect(scene, frame), u),
  SemaphoreTaken: (scene, { process, group }, u, rectOf) =>
    badge(scene, process, head(scene, process), rectOf(`semaphore ${group}`), u),
  Blocked: (scene, { process, on, group }, u, rectOf) =>
    on === 'semaphore' || on === 'units'
      ? badge(scene, process, head(scene, process), rectOf(`semaphore ${group}`), u)
      : [],
  SemaphoreReleased: (scene, { process, group }, u, rectOf) =>
    badge(scene, process, rectOf(`semaphore ${group}`), head(scene, process), u),
  SemaphoreHanded: ofProcesses((scene, { from, to, group }, u, rectOf) => [
    ...badge(scene, from, rectOf(`semaphore ${group}`), head(scene, from), u),
    ...badge(scene, to, head(scene, to), rectOf(`semaphore ${group}`), u),
  ]),
  MessageSent: (scene, { process, mailbox, length }, u, rectOf) =>
    letter(scene, process, String(length), head(scene, process), rectOf(`mailbox ${mailbox}`), u),
  MessageDropped: (scene, { process, mailbox, length }, u, rectOf) =>
    letter(scene, process, `${length} ✕`, head(scene, process), rectOf(`mailbox ${mailbox}`), u),
  MessageReceived: ofProcesses((scene, { process, from, mailbox, length }, u, rectOf) =>
    letter(scene, from, String(length), rectOf(`mailbox ${mailbox}`), head(scene, process), u),
  ),
  CapabilityCopied: ofProcesses((scene, { from, to, object, rights }, u) =>
    ticket(scene, from, `${object} ${rights}`, head(scene, from), head(scene, to), u),
  ),
  CapabilityMoved: ofProcesses((scene, { from, to, object, rights }, u) =>
    ticket(scene, from, `${object} ${rights}`, head(scene, from), head(scene, to), u),
  ),
  ObjectFound: (scene, { process, object }, u, rectOf) =>
    ticket(scene, process, object, head(scene, process), rectOf(`object ${object}`), u),
  CapabilityTrapped: (scene, { process, object, length, limit }, u, rectOf) =>
    ticket(
      scene,
      process,
      length > limit && limit > 0 ? `${length} > ${limit}` : '✕',
      head(scene, process),
      rectOf(`object ${object}`),
      u,
    ),
  DmaStarted: (scene, { process, channel }, u, rectOf) =>
    badge(scene, process, head(scene, process), rectOf(`channel ${channel}`), u),
};

/** @param {Scene} scene @param {string|null} process */
const head = ({ state, level, place }, process) =>
  (level === 1 && place.heads?.[state.processes.findIndex((one) => one.id === process)]) || null;

/**
 * @param {Scene} scene
 * @param {number|null} frame
 * @returns {Rect|null} the frame, or what the nearer levels show of it
 */
export function frameRect({ level, place, subject }, frame) {
  if (frame === null) return null;
  if (level === 1) return place.frames?.[frame] ?? null;
  if (level === 2) return frame === subject.frame ? place.card : null;
  const first = place.grids.find((one) => one.frame === frame)?.first;
  return first ? { ...first, w: first.w * place.columns, h: first.h * place.lines.length } : null;
}

/** @param {Scene} scene @param {string|null} process */
const hueOf = ({ state }, process) => identity(state, process)?.hue ?? 0;

/**
 * The row of the page table if that table is shown, else the cell of the page.
 *
 * @param {Scene} scene
 * @param {string} process
 * @param {number} page
 * @returns {Rect|null}
 */
function rowOf({ state, level, place, shown }, process, page) {
  if (level === 3) {
    const grid = place.grids.find((one) => one.process === process && one.page === page);
    return grid ? { x: grid.x, y: grid.y + 26, w: place.columns * grid.first.w, h: 20 } : null;
  }
  if (process === shown && place.rows) return place.rows[page];
  if (level === 2) return null;
  return place.cells?.[state.processes.findIndex((one) => one.id === process)]?.[page] ?? null;
}

/** @param {Scene} scene @param {string|null} group */
const diamond = ({ state, level, place }, group) =>
  level === 1 ? descriptorPlace(state, place, group) : null;
/** @param {Pick<Scene, 'before'>} scene @param {string} process @param {number} page */
const oldFrame = ({ before }, process, page) =>
  before ? frameOf(before, entryOf(before, process, page)) : null;
/** @param {Scene} scene @param {string|null} group */
const oldDescriptor = ({ before }, group) => {
  const one = before?.groups.find((other) => other.id === group)?.descriptor;
  return one?.present ? one.frame : null;
};

/**
 * The entry lights up once.
 *
 * @param {Scene} scene
 * @param {string} process
 * @param {number} page
 * @param {number} u 0 to 1
 * @returns {Item[]}
 */
function flash(scene, process, page, u) {
  const rect = rowOf(scene, process, page);
  return rect ? [{ kind: 'flash', ...rect, share: Math.sin(Math.PI * u) }] : [];
}

/**
 * The end of an arrow goes from the old frame to the new one; without an old one it grows, without a new one it shrinks.
 *
 * @param {Scene} scene
 * @param {string|null} process
 * @param {Rect|null} from where the arrow begins
 * @param {number|null} old frame
 * @param {number|null} next frame
 * @param {number} u 0 to 1
 * @returns {Item[]}
 */
function swing(scene, process, from, old, next, u) {
  const [before, after] = [frameRect(scene, old), frameRect(scene, next)];
  const [first, last] = [before ?? after, after ?? before];
  if (!from || !first || !last || scene.level === 3) return [];
  const [x, y] = [from.x + from.w, from.y + from.h / 2];
  const reach = before && after ? 1 : before ? 1 - eased(u) : eased(u);
  const endX = mix(first.x, last.x, eased(u));
  const endY = mix(first.y + first.h / 2, last.y + last.h / 2, eased(u));
  return [
    {
      kind: 'swing',
      x,
      y,
      w: (endX - x) * reach,
      h: (endY - y) * reach,
      hue: hueOf(scene, process),
    },
  ];
}

/** A page on its way. @param {Rect|null} from @param {Rect|null} to @param {number} u @returns {Item[]} */
function ghost(from, to, u) {
  if (!from || !to) return [];
  const w = mix(from.w, Math.min(from.w, to.w), eased(u));
  const { x, y } = between(from, to, u);
  return [{ kind: 'ghost', x: x - w / 2, y: y - 9, w, h: 18 }];
}

/**
 * A process on its way: into a queue, out of it, to a device.
 *
 * @param {Scene} scene
 * @param {string} process
 * @param {Rect|null} from
 * @param {Rect|null} to
 * @param {number} u 0 to 1
 */
const badge = (scene, process, from, to, u) =>
  carried(scene, 'badge', process, process, from, to, u, { w: 26, h: 24 });

/**
 * A message on its way.
 *
 * @param {Scene} scene
 * @param {string} process the sender
 * @param {string} label
 * @param {Rect|null} from
 * @param {Rect|null} to
 * @param {number} u 0 to 1
 */
const letter = (scene, process, label, from, to, u) =>
  carried(scene, 'letter', process, label, from, to, u, { w: 58, h: 36 });

/**
 * A capability on its way, or shown to the kernel.
 *
 * @param {Scene} scene
 * @param {string} process that holds it
 * @param {string} label
 * @param {Rect|null} from
 * @param {Rect|null} to
 * @param {number} u 0 to 1
 */
const ticket = (scene, process, label, from, to, u) =>
  carried(scene, 'ticket', process, label, from, to, u, { w: 16 + 10 * label.length, h: 28 });

/**
 * @param {Scene} scene
 * @param {'badge'|'letter'|'ticket'} kind
 * @param {string} process
 * @param {string} label
 * @param {Rect|null} from
 * @param {Rect|null} to
 * @param {number} u 0 to 1
 * @param {{w: number, h: number}} size
 * @returns {Item[]}
 */
function carried(scene, kind, process, label, from, to, u, size) {
  if (!from || !to) return [];
  return [{ kind, ...between(from, to, u), ...size, hue: hueOf(scene, process), label }];
}

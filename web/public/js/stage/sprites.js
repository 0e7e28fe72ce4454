/**
 * Things that move in a step, by event: an entry's arrow, a page, a badge, an envelope, a ticket. Where a thing is at u in
 * [0,1]: at 0 where it was before the step, at 1 where the picture shows it anyway.
 */
/** @import {Event, Step} from '../net/wire.js' */
/** @import {Item, Rect, Scene} from './scene.js' */
import { identity } from './palette.js';
import { descriptorPlace } from './arrows.js';
import { entryOf } from './subject.js';
import { frameOf } from './mapping.js';

/** The way a thing goes: it starts slowly and arrives slowly. @param {number} u 0 to 1 */
export const eased = (u) => u * u * (3 - 2 * u);

/** @param {number} from @param {number} to @param {number} u */
const mix = (from, to, u) => from + (to - from) * u;
/** @param {Rect} rect */
const middle = (rect) => [rect.x + rect.w / 2, rect.y + rect.h / 2];
/** @param {number} from @param {number} to @param {number} u */
const between = (from, to, u) => {
  const [[x1, y1], [x2, y2]] = [middle(from), middle(to)];
  return { x: mix(x1, x2, eased(u)), y: mix(y1, y2, eased(u)) };
};

/** @param {Step|undefined} step @returns {boolean} whether sprites move in it that take their time */
export const isMoving = (step) => (step?.events ?? []).some((event) => event.type in SPRITES);

/** @returns {boolean} whether a way leads elsewhere than before the step; it comes with the motion */
export const isFreshArrow = ({ before, step }, { process, page, frame }) =>
  Boolean(before && step) && oldFrame({ before }, process, page) !== frame;

/**
 * @param {Scene} scene
 * @param {Event} event
 * @param {number} u 0 to 1
 * @param {(ref: string) => Rect|null} rectOf where an element of the sidebar or the shelves lies
 * @returns {Item[]}
 */
export const sprites = (scene, event, u, rectOf) =>
  SPRITES[event.type]?.(scene, event, u, rectOf) ?? [];

/** By type of event: what it looks like on its way. */
const SPRITES = {
  EntryPointed: (scene, { process, page, frame }, u) => [
    ...flash(scene, process, page, u),
    ...swing(scene, process, rowOf(scene, process, page), oldFrame(scene, process, page), frame, u),
  ],
  EntryInvalidated: (scene, { process, page }, u) => [
    ...flash(scene, process, page, u),
    ...swing(scene, process, rowOf(scene, process, page), oldFrame(scene, process, page), null, u),
  ],
  MemberEntered: (scene, { process, page, frame }, u) => [
    ...flash(scene, process, page, u),
    ...swing(scene, process, rowOf(scene, process, page), null, frame, u),
  ],
  DescriptorPointed: (scene, { owner, frame }, u) =>
    swing(scene, null, diamond(scene, owner.group), oldDescriptor(scene, owner.group), frame, u),
  DescriptorInvalidated: (scene, { owner }, u) =>
    swing(scene, null, diamond(scene, owner.group), oldDescriptor(scene, owner.group), null, u),
  FrameCopied: (scene, { from, to }, u) =>
    ghost(scene, frameRect(scene, from), frameRect(scene, to), u),
  PageWritten: (scene, { frame, slot }, u, rectOf) =>
    ghost(scene, frameRect(scene, frame), rectOf(`slot ${slot}`) ?? rectOf('store'), u),
  PageFetched: (scene, { frame, slot }, u, rectOf) =>
    ghost(scene, rectOf(`slot ${slot}`) ?? rectOf('store'), frameRect(scene, frame), u),
  SemaphoreTaken: (scene, { process, group }, u, rectOf) =>
    badge(scene, process, head(scene, process), rectOf(`semaphore ${group}`), u),
  Blocked: (scene, { process, on, group }, u, rectOf) =>
    on === 'semaphore'
      ? badge(scene, process, head(scene, process), rectOf(`semaphore ${group}`), u)
      : [],
  SemaphoreReleased: (scene, { process, group }, u, rectOf) =>
    badge(scene, process, rectOf(`semaphore ${group}`), head(scene, process), u),
  SemaphoreHanded: (scene, { from, to, group }, u, rectOf) => [
    ...badge(scene, from, rectOf(`semaphore ${group}`), head(scene, from), u),
    ...badge(scene, to, head(scene, to), rectOf(`semaphore ${group}`), u),
  ],
  MessageSent: (scene, { process, mailbox, length }, u, rectOf) =>
    letter(scene, process, String(length), head(scene, process), rectOf(`mailbox ${mailbox}`), u),
  MessageDropped: (scene, { process, mailbox, length }, u, rectOf) =>
    letter(scene, process, `${length} ✕`, head(scene, process), rectOf(`mailbox ${mailbox}`), u),
  MessageReceived: (scene, { process, from, mailbox, length }, u, rectOf) =>
    letter(scene, from, String(length), rectOf(`mailbox ${mailbox}`), head(scene, process), u),
  CapabilityCopied: (scene, { from, to, object, rights }, u) =>
    ticket(scene, from, `${object} ${rights}`, head(scene, from), head(scene, to), u),
  CapabilityMoved: (scene, { from, to, object, rights }, u) =>
    ticket(scene, from, `${object} ${rights}`, head(scene, from), head(scene, to), u),
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

/** @param {Scene} scene @param {string} process */
const head = ({ state, place }, process) =>
  place.heads?.[state.processes.findIndex((one) => one.id === process)] ?? null;

/** The frame, or what the nearer levels show of it. @param {Scene} scene @param {number} frame */
export function frameRect({ place, subject }, frame) {
  if (place.frames) return place.frames[frame] ?? null;
  if (place.card) return frame === subject.frame ? place.card : null;
  const grid = place.grids?.find((one) => one.frame === frame);
  return grid && frame !== null
    ? { ...grid.first, w: grid.first.w * place.columns, h: grid.first.h * place.lines.length }
    : null;
}

/** @param {Scene} scene @param {string} process */
const hueOf = ({ state }, process) => identity(state, process)?.hue ?? 0;

/**
 * The row of the page table if that table is shown, else the cell of the page.
 *
 * @param {Scene} scene
 * @param {string} process
 * @param {number} page
 */
function rowOf({ state, place, shown }, process, page) {
  if (process === shown && place.rows) return place.rows[page];
  const grid = place.grids?.find((one) => one.process === process && one.page === page);
  if (grid) return { x: grid.x, y: grid.y + 26, w: place.columns * grid.first.w, h: 20 };
  return place.cells?.[state.processes.findIndex((one) => one.id === process)]?.[page] ?? null;
}

/** @param {Scene} scene @param {string} group */
const diamond = ({ state, place }, group) =>
  place.gate && place.frames ? descriptorPlace(state, place, group) : null;
/** @param {Scene} scene @param {string} process @param {number} page */
const oldFrame = ({ before }, process, page) => frameOf(before, entryOf(before, process, page));
/** @param {Scene} scene @param {string} group */
const oldDescriptor = ({ before }, group) => {
  const one = before.groups.find((other) => other.id === group)?.descriptor;
  return one?.present ? one.frame : null;
};

/**
 * The entry lights up once.
 *
 * @param {Scene} scene
 * @param {string} process
 * @param {number} page
 * @param {number} u
 */
function flash(scene, process, page, u) {
  const rect = rowOf(scene, process, page);
  return rect ? [{ kind: 'flash', ...rect, share: Math.sin(Math.PI * u) }] : [];
}

/** The end of an arrow goes from the old frame to the new one; without an old one it grows, without a new one it shrinks. */
function swing(scene, process, from, old, next, u) {
  const [before, after] = [frameRect(scene, old), frameRect(scene, next)];
  if (!from || !(before ?? after) || scene.place.grids) return [];
  const start = [from.x + from.w, from.y + from.h / 2];
  const ends = [before ?? after, after ?? before].map((rect) => [rect.x, rect.y + rect.h / 2]);
  const reach = before && after ? 1 : before ? 1 - eased(u) : eased(u);
  const end = [0, 1].map((i) => mix(start[i], mix(ends[0][i], ends[1][i], eased(u)), reach));
  return [
    {
      kind: 'swing',
      x: start[0],
      y: start[1],
      w: end[0] - start[0],
      h: end[1] - start[1],
      hue: hueOf(scene, process),
    },
  ];
}

/**
 * A page on its way.
 *
 * @param {Scene} scene
 * @param {number} from
 * @param {number} to
 * @param {number} u
 */
function ghost(scene, from, to, u) {
  if (!from || !to) return [];
  const w = mix(from.w, Math.min(from.w, to.w), eased(u));
  const { x, y } = between(from, to, u);
  return [{ kind: 'ghost', x: x - w / 2, y: y - 9, w, h: 18 }];
}

/**
 * @param {Scene} scene
 * @param {string} process
 * @param {number} from
 * @param {number} to
 * @param {number} u
 */
function badge(scene, process, from, to, u) {
  return from && to
    ? [
        {
          kind: 'badge',
          ...between(from, to, u),
          w: 26,
          h: 24,
          hue: hueOf(scene, process),
          label: process,
        },
      ]
    : [];
}

/**
 * @param {Scene} scene
 * @param {string} process
 * @param {string} label
 * @param {number} from
 * @param {number} to
 * @param {number} u
 */
function letter(scene, process, label, from, to, u) {
  return from && to
    ? [{ kind: 'letter', ...between(from, to, u), w: 58, h: 36, hue: hueOf(scene, process), label }]
    : [];
}

/**
 * @param {Scene} scene
 * @param {string} process
 * @param {string} label
 * @param {number} from
 * @param {number} to
 * @param {number} u
 */
function ticket(scene, process, label, from, to, u) {
  return from && to
    ? [
        {
          kind: 'ticket',
          ...between(from, to, u),
          w: 16 + 10 * label.length,
          h: 28,
          hue: hueOf(scene, process),
          label,
        },
      ]
    : [];
}

/**
 * What moves besides bytes, as a pure function of t in [0,1]: at 0 all stands as before the step, at 1 nothing of this is
 * left, for the picture itself shows the end. So pausing, scrubbing within a step and a wish for no motion are one code.
 */
/** @import {Event, Item, Rect, Scene} from '../protocol.js' */
import { identity } from '../palette.js';
import { descriptorPlace } from './arrows.js';
import { entryOf } from './subject.js';
import { frameOf } from './reach.js';

/** The way a thing goes: it starts slowly and arrives slowly. @param {number} t 0 to 1 */
const eased = (t) => t * t * (3 - 2 * t);

const mix = (from, to, t) => from + (to - from) * t;
const middle = (rect) => [rect.x + rect.w / 2, rect.y + rect.h / 2];
const between = (from, to, t) => {
  const [[x1, y1], [x2, y2]] = [middle(from), middle(to)];
  return { x: mix(x1, x2, eased(t)), y: mix(y1, y2, eased(t)) };
};

/** @returns {boolean} whether the step has a motion that takes its time */
export const isMoving = (step) => (step?.events ?? []).some((event) => event.type in MOTIONS);

/** @returns {boolean} whether a way leads elsewhere than before the step; it comes with the motion */
export const isFreshWay = ({ before, step }, { process, page, frame }) => Boolean(before && step) && oldFrame({ before }, process, page) !== frame;

/**
 * @param {Scene} scene
 * @param {number} t
 * @param {(ref: string) => Rect|null} spot where an element of the rail or the bays lies
 * @returns {Item[]} nothing at rest, nor for a step whose beginning is not on the screen
 */
export function motion(scene, t, spot = () => null) {
  if (t >= 1 || !scene.before || scene.level > 1) return [];
  return (scene.step?.events ?? []).flatMap((event) => MOTIONS[event.type]?.(scene, event, t, spot) ?? []);
}

/** By type of event: what it looks like on its way. */
const MOTIONS = {
  EntryPointed: (scene, { process, page, frame }, t) => [...flash(scene, process, page, t), ...swing(scene, process, rowOf(scene, process, page), oldFrame(scene, process, page), frame, t)],
  EntryInvalidated: (scene, { process, page }, t) => [...flash(scene, process, page, t), ...swing(scene, process, rowOf(scene, process, page), oldFrame(scene, process, page), null, t)],
  MemberEntered: (scene, { process, page, frame }, t) => [...flash(scene, process, page, t), ...swing(scene, process, rowOf(scene, process, page), null, frame, t)],
  DescriptorPointed: (scene, { owner, frame }, t) => swing(scene, null, diamond(scene, owner.group), oldDescriptor(scene, owner.group), frame, t),
  DescriptorInvalidated: (scene, { owner }, t) => swing(scene, null, diamond(scene, owner.group), oldDescriptor(scene, owner.group), null, t),
  FrameCopied: (scene, { from, to }, t) => ghost(scene, frameRect(scene, from), frameRect(scene, to), t),
  PageWritten: (scene, { frame, slot }, t, spot) => ghost(scene, frameRect(scene, frame), spot(`slot ${slot}`) ?? spot('store'), t),
  PageFetched: (scene, { frame, slot }, t, spot) => ghost(scene, spot(`slot ${slot}`) ?? spot('store'), frameRect(scene, frame), t),
  SemaphoreTaken: (scene, { process, group }, t, spot) => badge(scene, process, head(scene, process), spot(`semaphore ${group}`), t),
  Blocked: (scene, { process, on, group }, t, spot) => (on === 'semaphore' ? badge(scene, process, head(scene, process), spot(`semaphore ${group}`), t) : []),
  SemaphoreReleased: (scene, { process, group }, t, spot) => badge(scene, process, spot(`semaphore ${group}`), head(scene, process), t),
  SemaphoreHanded: (scene, { from, to, group }, t, spot) => [
    ...badge(scene, from, spot(`semaphore ${group}`), head(scene, from), t),
    ...badge(scene, to, head(scene, to), spot(`semaphore ${group}`), t),
  ],
  MessageSent: (scene, { process, mailbox, length }, t, spot) => letter(scene, process, String(length), head(scene, process), spot(`mailbox ${mailbox}`), t),
  MessageDropped: (scene, { process, mailbox, length }, t, spot) => letter(scene, process, `${length} ✕`, head(scene, process), spot(`mailbox ${mailbox}`), t),
  MessageReceived: (scene, { process, from, mailbox, length }, t, spot) => letter(scene, from, String(length), spot(`mailbox ${mailbox}`), head(scene, process), t),
  CapabilityCopied: (scene, { from, to, object, rights }, t) => ticket(scene, from, `${object} ${rights}`, head(scene, from), head(scene, to), t),
  CapabilityMoved: (scene, { from, to, object, rights }, t) => ticket(scene, from, `${object} ${rights}`, head(scene, from), head(scene, to), t),
  ObjectFound: (scene, { process, object }, t, spot) => ticket(scene, process, object, head(scene, process), spot(`object ${object}`), t),
  CapabilityTrapped: (scene, { process, object, length, limit }, t, spot) => ticket(scene, process, length > limit && limit > 0 ? `${length} > ${limit}` : '✕', head(scene, process), spot(`object ${object}`), t),
  DmaStarted: (scene, { process, channel }, t, spot) => badge(scene, process, head(scene, process), spot(`channel ${channel}`), t),
  BytesMoved: (scene, event, t) => (event.by === 'dma' ? alongBus(scene, event, t) : []),
};

const head = ({ state, place }, process) => place.heads?.[state.processes.findIndex((one) => one.id === process)] ?? null;
const frameRect = ({ place }, frame) => place.frames?.[frame] ?? null;
const hueOf = ({ state }, process) => identity(state, process)?.hue ?? 0;

/** The row of the page table if that table is shown, else the cell of the page. */
function rowOf({ state, place, shown }, process, page) {
  if (process === shown && place.rows) return place.rows[page];
  return place.cells?.[state.processes.findIndex((one) => one.id === process)]?.[page] ?? null;
}

const diamond = ({ state, place }, group) => (place.gate && place.frames ? descriptorPlace(state, place, group) : null);
const oldFrame = ({ before }, process, page) => frameOf(before, entryOf(before, process, page));
const oldDescriptor = ({ before }, group) => {
  const one = before.groups.find((other) => other.id === group)?.descriptor;
  return one?.present ? one.frame : null;
};

/** The entry lights up once. */
function flash(scene, process, page, t) {
  const rect = rowOf(scene, process, page);
  return rect ? [{ kind: 'flash', ...rect, share: Math.sin(Math.PI * t) }] : [];
}

/** The end of an arrow goes from the old frame to the new one; without an old one it grows, without a new one it shrinks. */
function swing(scene, process, from, old, next, t) {
  const [before, after] = [frameRect(scene, old), frameRect(scene, next)];
  if (!from || !(before ?? after)) return [];
  const start = [from.x + from.w, from.y + from.h / 2];
  const ends = [before ?? after, after ?? before].map((rect) => [rect.x, rect.y + rect.h / 2]);
  const reach = before && after ? 1 : before ? 1 - eased(t) : eased(t);
  const end = [0, 1].map((i) => mix(start[i], mix(ends[0][i], ends[1][i], eased(t)), reach));
  return [{ kind: 'swing', x: start[0], y: start[1], w: end[0] - start[0], h: end[1] - start[1], hue: hueOf(scene, process) }];
}

/** A page on its way. */
function ghost(scene, from, to, t) {
  if (!from || !to) return [];
  const w = mix(from.w, Math.min(from.w, to.w), eased(t));
  const { x, y } = between(from, to, t);
  return [{ kind: 'ghost', x: x - w / 2, y: y - 9, w, h: 18 }];
}

function badge(scene, process, from, to, t) {
  return from && to ? [{ kind: 'badge', ...between(from, to, t), w: 26, h: 24, hue: hueOf(scene, process), label: process }] : [];
}

function letter(scene, process, label, from, to, t) {
  return from && to ? [{ kind: 'letter', ...between(from, to, t), w: 58, h: 36, hue: hueOf(scene, process), label }] : [];
}

function ticket(scene, process, label, from, to, t) {
  return from && to ? [{ kind: 'ticket', ...between(from, to, t), w: 16 + 10 * label.length, h: 28, hue: hueOf(scene, process), label }] : [];
}

/** Down the bus and into the frame, past the gate. */
function alongBus({ place }, { frame, length }, t) {
  const rect = place.frames?.[frame];
  if (!rect || !place.bus) return [];
  const [x, top] = [place.bus.x, place.bus.y + 16];
  const end = rect.y + rect.h / 2;
  const down = Math.min(1, t / 0.3);
  return t < 0.3 ? [{ kind: 'badge', x, y: mix(top, end, down), w: 44, h: 22, hue: 0, label: String(length) }] : [];
}

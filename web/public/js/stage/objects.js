/**
 * The objects of the stage in reading order, each with a name of its own (a *reference* such as `page A 2`, `frame 7` or
 * `byte 7 511`) and, where it is drawn by numbers, its rectangle. Pointing, walking with the keys and the outlines of
 * aliases all look here; no picking library, no element for what is only paint.
 */
/** @import {MachineScene, Point, Rect, Scene} from './scene.js' */
/** @import {State} from '../net/machine.js' */
import { byteAt, boundaryLines, lineLength } from '../model/geometry.js';
import { membersOf } from '../model/members.js';
import * as text from '../text/stage.js';
import { descriptorPlace, arrowsOf } from './arrows.js';
import { boundaryGrid } from './cells.js';
import { barOf } from './layout.js';
import { frameOf } from './mapping.js';
import { entryOf } from './subject.js';

/**
 * @typedef {{ref: string, label: () => string, rect: Rect|null, cell?: boolean}} StageObject an object without a rectangle is an
 *   element with `data-ref`; cells make a grid, in which the arrows go up and down by lines
 */

/** @typedef {'up'|'down'|'left'|'right'|'start'|'end'} Direction */

/** @param {MachineScene} scene @returns {StageObject[]} */
export function machineObjects(scene) {
  const { state, place, shown } = scene;
  const { heads, cells, rows, gate, frames } = place;
  /** @param {string} ref @param {Rect|null} rect @param {() => string} label @returns {StageObject} */
  const object = (ref, rect, label) => ({ ref, rect, label });
  const processes = (heads ? state.processes : []).flatMap((process, column) => [
    object(`process ${process.id}`, heads?.[column] ?? null, () =>
      text.processSentence(process, shown === process.id),
    ),
    ...(cells?.[column] ?? []).map((cell, page) =>
      object(`page ${process.id} ${page}`, cell, () =>
        text.pageSentence(process.id, page, entryOf(state, process.id, page)),
      ),
    ),
  ]);
  const descriptors = frames && gate ? state.groups.filter((group) => group.descriptor) : [];
  return [
    ...processes,
    ...(rows ?? []).map((row, page) =>
      object(`entry ${shown} ${page}`, row, () =>
        text.entrySentence(shown ?? '', page, entryOf(state, shown, page)),
      ),
    ),
    ...(gate ? [object('gate', gate, () => text.gateSentence(scene.drawn.by))] : []),
    ...descriptors.map((group) =>
      object(`descriptor ${group.id}`, descriptorPlace(state, place, group.id), () =>
        text.descriptorSentence(group.id, group.descriptor),
      ),
    ),
    ...(frames ?? []).map((rect, frame) =>
      object(`frame ${frame}`, rect, () =>
        text.frameSentence(state.frames[frame], membersOf(state, state.frames[frame].owner)),
      ),
    ),
    ...(place.narrow && !place.regions.sidebar ? [] : elements(state)),
  ];
}

/**
 * What stands in the sidebar and in the shelves: elements that know their own place.
 *
 * @param {State} state
 * @returns {StageObject[]}
 */
function elements(state) {
  /** @param {string} ref */
  const object = (ref) => ({ ref, rect: null, label: () => '' });
  return [
    ...state.dma.map((channel) => object(`channel ${channel.channel}`)),
    ...state.groups.slice(0, 5).map((group) => object(`semaphore ${group.id}`)),
    object('time'),
    ...state.mailboxes.map((box) => object(`mailbox ${box.id}`)),
    ...state.objects.map((one) => object(`object ${one.id}`)),
    ...state.disk.map((one) => object(`slot ${one.slot}`)),
  ];
}

/** @param {Rect} rect @param {number} x @param {number} y */
const inside = (rect, x, y) =>
  x >= rect.x && x <= rect.x + rect.w && y >= rect.y && y <= rect.y + rect.h;
/** @param {Rect} rect */
const area = (rect) => rect.w * rect.h;

/** How far beside an arrow a finger may land, in CSS pixels. */
const NEAR = 7;

/**
 * @param {Scene} scene
 * @param {StageObject[]} objects of this level of zoom
 * @param {number} x in CSS pixels of the plane @param {number} y
 * @returns {string|null} the reference of what lies there: a byte before its frame, an object before an arrow
 */
export function pick(scene, objects, x, y) {
  const hit = objects
    .flatMap(({ ref, rect }) => (rect && inside(rect, x, y) ? { ref, rect } : []))
    .sort((a, b) => area(a.rect) - area(b.rect))[0];
  if (scene.level !== 1) return hit?.ref ?? null;
  const byte = boundaryByte(scene, x, y) ?? (hit && barByte(scene, hit, x, y));
  return byte ?? hit?.ref ?? arrowAt(scene, x, y);
}

/**
 * @param {Scene} scene
 * @param {StageObject[]} objects of this level of zoom
 * @param {Element} plane of the stage @param {MouseEvent} event in it
 * @returns {string|null} the reference of what is pointed at
 */
export function refAt(scene, objects, plane, event) {
  const named =
    event.target instanceof Element
      ? event.target.closest('[data-ref]')?.getAttribute('data-ref')
      : null;
  const box = plane.getBoundingClientRect();
  const zoom = box.width / plane.clientWidth || 1;
  return (
    named ??
    pick(scene, objects, (event.clientX - box.left) / zoom, (event.clientY - box.top) / zoom)
  );
}

/**
 * A place in the bar of a page or a frame is a byte.
 *
 * @param {MachineScene} scene
 * @param {{ref: string, rect: Rect}} hit a page or a frame; other objects have no bar
 * @param {number} x
 * @param {number} y
 */
function barByte({ state, place }, hit, x, y) {
  const [kind, ...names] = hit.ref.split(' ');
  const frame =
    kind === 'frame'
      ? Number(names[0])
      : kind === 'page'
        ? frameOf(state, entryOf(state, names[0], Number(names[1])))
        : null;
  if (frame === null) return null;
  const rect = kind === 'frame' ? place.frames?.[frame].bar : barOf(hit.rect);
  if (!rect || !inside(rect, x, y)) return null;
  const at = byteAt(state, (x - rect.x) / rect.w);
  return written(state, frame, at) ? `byte ${frame} ${at}` : null;
}

/** @param {State} state @param {number} frame @param {number} at */
const written = (state, frame, at) =>
  state.frames[frame].origins.some((run) => at >= run.at && at < run.at + run.length);

/** @param {MachineScene} scene @param {number} x @param {number} y */
function boundaryByte({ state, place, boundary }, x, y) {
  if (!boundary || !place.boundary.h || y < place.boundary.y) return null;
  const lines = boundaryLines(state);
  const columns = lineLength(state);
  const [left, right] = place.boundary.sides;
  const virtual = { side: left, next: boundary.pageFrame };
  const physical = { side: right, next: boundary.nextFrame };
  const sides = place.narrow ? [place.regions.frames ? physical : virtual] : [virtual, physical];
  for (const { side, next } of sides) {
    const grid = boundaryGrid(place, side, columns, lines.after.length);
    const rows = [
      { frame: boundary.frame, part: lines.before, first: grid.before },
      ...lines.after.map((part, i) => ({ frame: next, part, first: grid.after[i] })),
    ];
    for (const { frame, part, first } of rows)
      if (frame !== null && inside({ ...first, w: first.w * part.length }, x, y))
        return `byte ${frame} ${part.at + Math.min(part.length - 1, Math.floor((x - first.x) / first.w))}`;
  }
  return null;
}

/** @param {MachineScene} scene @param {number} x @param {number} y */
function arrowAt({ state, step, place, shown }, x, y) {
  const near = arrowsOf(state, step, place, shown).find((arrow) =>
    arrow.parts.some((points) =>
      points.some((point, i) => i > 0 && distance(points[i - 1], point, x, y) < NEAR),
    ),
  );
  return near ? `arrow ${near.process} ${near.page}` : null;
}

/** Of a point from a line. @param {Point} from @param {Point} to its ends @param {number} x @param {number} y */
function distance([x1, y1], [x2, y2], x, y) {
  const long = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const part = long
    ? Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / long))
    : 0;
  return Math.hypot(x - x1 - part * (x2 - x1), y - y1 - part * (y2 - y1));
}

/**
 * @param {StageObject[]} objects in reading order
 * @param {string|null} at
 * @param {Direction} direction up and down follow the reading order, left and right the picture
 * @returns {string|null} where the focus goes
 */
export function walk(objects, at, direction) {
  const here = objects.findIndex((one) => one.ref === at);
  if (direction === 'start' || here < 0) return objects[0]?.ref ?? null;
  if (direction === 'end') return objects[objects.length - 1].ref;
  if (direction === 'up' || direction === 'down')
    if (!objects[here].cell) return objects[here + (direction === 'down' ? 1 : -1)]?.ref ?? at;
  return beside(objects, objects[here], direction) ?? at;
}

const TO = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/**
 * The nearest object on that side; being out of line counts four times.
 *
 * @param {StageObject[]} objects
 * @param {StageObject} from
 * @param {keyof typeof TO} direction
 */
function beside(objects, from, direction) {
  const { rect: here } = from;
  if (!here) return null;
  const [dx, dy] = TO[direction];
  /** @param {Rect} rect */
  const middle = (rect) => [rect.x + rect.w / 2, rect.y + rect.h / 2];
  const [x, y] = middle(here);
  /** @param {Rect|null} rect */
  const far = (rect) => {
    if (!rect) return Infinity;
    const [ox, oy] = middle(rect);
    const ahead = dx * (ox - x) + dy * (oy - y);
    const astray = Math.abs(dx ? oy - y : ox - x);
    return ahead > Math.min(dx ? rect.w : rect.h, dx ? here.w : here.h) / 2
      ? ahead + 4 * astray
      : Infinity;
  };
  /** @type {{distance: number, ref: string|null}} */
  let near = { distance: Infinity, ref: null };
  for (const { ref, rect } of objects) {
    const distance = far(rect);
    if (distance < near.distance) near = { distance, ref };
  }
  return near.ref;
}

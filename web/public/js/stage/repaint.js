/** Puts a display list on a canvas that has one already: what differs is painted, with whatever lies there, and nothing else. */
/** @import {Brushes, Colours, Item, Rect} from './scene.js' */
import { forget } from './brushes.js';
import { brush, contextOf, paint } from './paint.js';

/** No brush reaches farther than this beyond its item, in CSS pixels. */
const REACH = 9;

/** @type {WeakMap<HTMLCanvasElement, {items: Item[], ground: unknown[]}>} what lies on each canvas, and on what it depends besides */
const known = new WeakMap();

/**
 * As `paint` of stage/paint.js, which is what it comes to; the cost follows what changed.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {Item[]} items
 * @param {{width: number, height: number}} size in CSS pixels
 * @param {Colours} colours
 * @param {Brushes} [brushes]
 */
export function repaint(canvas, items, size, colours, brushes = {}) {
  const last = known.get(canvas);
  const now = {
    items,
    ground: [size.width, size.height, globalThis.devicePixelRatio, canvas.dataset.sharp, colours],
  };
  known.set(canvas, now);
  if (!last || now.ground.some((one, i) => one !== last.ground[i]))
    return paint(canvas, items, size, colours, brushes);
  const changed = [...without(last.items, now.items), ...without(now.items, last.items)];
  if (changed.length)
    repaintRegion(
      contextOf(canvas),
      items,
      joined(changed.map(reach), canvas.width / size.width),
      colours,
      brushes,
    );
}

/** @param {Item[]} some @param {Item[]} others @returns {Item[]} the items that have no equal among the others */
function without(some, others) {
  /** @type {Map<number, Item[]>} by a number made of the place, so that few are compared */
  const near = new Map();
  for (const item of others) near.set(placeOf(item), [...(near.get(placeOf(item)) ?? []), item]);
  return some.filter((item) => !near.get(placeOf(item))?.some((other) => isEqual(item, other)));
}

/** @param {Item} item */
const placeOf = ({ x, y }) => x * 8192 + y;

/** @param {Item} one @param {Item} other */
function isEqual(one, other) {
  const keys = /** @type {(keyof Item)[]} */ (Object.keys(one));
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/**
 * @param {CanvasRenderingContext2D} ctx @param {Item[]} items @param {Rect[]} places
 * @param {Colours} colours @param {Brushes} brushes
 */
function repaintRegion(ctx, items, places, colours, brushes) {
  ctx.save();
  ctx.beginPath();
  for (const { x, y, w, h } of places) ctx.rect(x, y, w, h);
  ctx.clip();
  for (const { x, y, w, h } of places) ctx.clearRect(x, y, w, h);
  for (const item of items)
    if (places.some((place) => meet(place, reach(item)))) brush(brushes, ctx, item, colours);
  ctx.restore();
  forget(ctx);
}

/**
 * Where an item may have left paint; some items are given by their middle, some go to the left.
 *
 * @param {Rect} rect
 * @returns {Rect}
 */
function reach({ x, y, w = 0, h = 0 }) {
  const [left, top] = [
    Math.min(x, x + w, x - w / 2) - REACH,
    Math.min(y, y + h, y - h / 2) - REACH,
  ];
  return {
    x: left,
    y: top,
    w: Math.max(x, x + w) + REACH - left,
    h: Math.max(y, y + h) + REACH - top,
  };
}

/** @param {Rect} a @param {Rect} b */
const meet = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Places that meet are one; their edges are edges of pixels. @param {Rect[]} places @param {number} ratio device pixels per CSS pixel @returns {Rect[]} */
function joined(places, ratio) {
  /** @type {Rect[]} */
  const found = [];
  for (let one of places) {
    for (let i = found.length - 1; i >= 0; i--)
      if (meet(found[i], one)) one = around(one, found.splice(i, 1)[0]);
    found.push(one);
  }
  if (found.length < places.length) return joined(found, ratio);
  return found.map((one) => {
    const [x, y, right, bottom] = [
      Math.floor(one.x * ratio),
      Math.floor(one.y * ratio),
      Math.ceil((one.x + one.w) * ratio),
      Math.ceil((one.y + one.h) * ratio),
    ];
    return { x: x / ratio, y: y / ratio, w: (right - x) / ratio, h: (bottom - y) / ratio };
  });
}

/** @param {Rect} a @param {Rect} b */
function around(a, b) {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}

/** Puts a display list on a canvas. What is there before the first step is plain; the other brushes come with stage/brushes.js. */
/** @import {Brushes, Colours, Item, Items} from './scene.js' */

/** More device pixels than this per CSS pixel cost time and cannot be seen. */
const MAX_RATIO = 2;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Item[]} items
 * @param {{width: number, height: number}} size in CSS pixels
 * @param {Colours} colours
 * @param {Brushes} [brushes] an item without a brush is not painted
 */
export function paint(canvas, items, { width, height }, colours, brushes = PLAIN) {
  const ratio =
    Number(canvas.dataset?.sharp) || Math.min(MAX_RATIO, globalThis.devicePixelRatio || 1);
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const ctx = contextOf(canvas);
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, width, height);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  for (const item of items) brush(brushes, ctx, item, colours);
}

/** @param {HTMLCanvasElement} canvas */
export function contextOf(canvas) {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no 2D context for a canvas');
  return context;
}

/**
 * @template {keyof Items} K
 * @param {Brushes} brushes
 * @param {CanvasRenderingContext2D} ctx
 * @param {Item<K>} item
 * @param {Colours} colours
 */
export const brush = (brushes, ctx, item, colours) => brushes[item.kind]?.(ctx, item, colours);

/** @type {Brushes} */
const PLAIN = {
  run(ctx, item, colours) {
    ctx.fillStyle = tone(item, colours, 'pale');
    ctx.fillRect(item.x, item.y, item.w, item.h);
    ctx.strokeStyle = tone(item, colours, 'line');
    ctx.lineWidth = 1;
    ctx.strokeRect(item.x + 0.5, item.y + 0.5, Math.max(1, item.w - 1), item.h - 1);
  },
};

/**
 * @param {{hue: number}} item
 * @param {Colours} colours
 * @param {'fill'|'pale'|'line'} kind
 * @returns {string} the colour of its writer
 */
export const tone = (item, colours, kind) =>
  item.hue ? colours[`p${item.hue}-${kind}`] : colours.muted;

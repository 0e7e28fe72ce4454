/** Puts a display list on a canvas. What is there before the first step is plain; the other brushes come with stage/brushes.js. */
/** @import {Colours, Item} from './scene.js' */

/** More device pixels than this per CSS pixel cost time and cannot be seen. */
const MAX_RATIO = 2;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Item[]} items
 * @param {{width: number, height: number}} size in CSS pixels
 * @param {Record<string, string>} colours by token name
 * @param {Record<string, (ctx: CanvasRenderingContext2D, item: Item, colours: Record<string, string>) => void>} brushes by kind of item
 */
export function paint(canvas, items, { width, height }, colours, brushes = PLAIN) {
  const ratio =
    Number(canvas.dataset?.sharp) || Math.min(MAX_RATIO, globalThis.devicePixelRatio || 1);
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const ctx = canvas.getContext('2d');
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, width, height);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  for (const item of items) brushes[item.kind](ctx, item, colours);
}

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
 * @param {Item} item
 * @param {Colours} colours
 * @param {string} kind
 * @returns {string} the colour of its writer
 */
export const tone = (item, colours, kind) =>
  item.hue ? colours[`p${item.hue}-${kind}`] : colours.muted;

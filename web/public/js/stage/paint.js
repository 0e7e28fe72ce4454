/** Puts a display list on a canvas. Textures are drawn once per colour and kept. */
/** @import {Item} from '../protocol.js' */

/** More device pixels than this per CSS pixel cost time and cannot be seen. */
const MAX_RATIO = 2;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Item[]} items
 * @param {{width: number, height: number}} size in CSS pixels
 * @param {Record<string, string>} colours by token name
 */
export function paint(canvas, items, { width, height }, colours) {
  const ratio = Number(canvas.dataset?.sharp) || Math.min(MAX_RATIO, globalThis.devicePixelRatio || 1);
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    fonts.delete(canvas.getContext('2d'));
  }
  const ctx = canvas.getContext('2d');
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, width, height);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  for (const item of items) PAINTERS[item.kind](ctx, item, colours);
}

/** @type {WeakMap<CanvasRenderingContext2D, string>} */
const fonts = new WeakMap();

const PAINTERS = {
  box(ctx, item, colours) {
    ctx.strokeStyle = item.shared ? colours.shared : item.entry ? colours.ink : colours.rule;
    ctx.lineWidth = item.shared ? 2 : 1;
    ctx.strokeRect(item.x + 0.5, item.y + 0.5, Math.max(1, item.w - 1), Math.max(1, item.h - 1));
  },
  run(ctx, item, colours) {
    fill(ctx, item, colours);
    ctx.strokeStyle = item.overflow ? colours.overflow : line(item, colours);
    ctx.lineWidth = item.fresh || item.overflow ? 2 : 1;
    ctx.strokeRect(item.x + 0.5, item.y + 0.5, Math.max(1, item.w - 1), item.h - 1);
    label(ctx, item, colours);
  },
  cell(ctx, item, colours) {
    fill(ctx, item, colours);
    ctx.strokeStyle = item.read ? colours.ink : colours.paper;
    ctx.lineWidth = item.read ? 2 : 1;
    ctx.strokeRect(item.x + 0.5, item.y + 0.5, item.w - 1, item.h - 1);
    const size = Math.min(20, Math.round(item.h * 0.92));
    write(ctx, `500 ${size}px monospace`);
    ctx.fillStyle = plated(ctx, item, item.x + item.w / 2, item.y + item.h / 2, size * 0.62, colours);
    ctx.fillText(item.label, item.x + item.w / 2, item.y + item.h / 2 + 1);
  },
  read(ctx, item, colours) {
    ctx.strokeStyle = colours.ink;
    ctx.lineWidth = 3;
    ctx.strokeRect(item.x + 1, item.y, Math.max(1, item.w - 2), item.h);
  },
  caret(ctx, item, colours) {
    ctx.fillStyle = colours.ink;
    ctx.fillRect(item.x - 1, item.y, item.w, item.h);
  },
};

function fill(ctx, item, colours) {
  ctx.fillStyle = tone(item, colours, item.how === 'initial' ? 'pale' : 'fill');
  ctx.fillRect(item.x, item.y, item.w, item.h);
  const texture = item.texture !== 'plain' && texturePattern(ctx, item.texture, line(item, colours));
  const means = item.how === 'dma' && !item.overflow && texturePattern(ctx, 'stripes', textOn(item, colours));
  const spill = item.overflow && texturePattern(ctx, 'hatch', colours.overflow, colours.paper);
  for (const pattern of [texture, means, spill].filter(Boolean)) {
    ctx.fillStyle = pattern;
    ctx.fillRect(item.x, item.y, item.w, item.h);
  }
}

/** Width of a bold digit, as part of the size of the letters. */
const DIGIT = 0.62;

/** Smaller numbers than this are left out. */
const SMALLEST = 10;

/** Choosing a font is dear, even the one in use. */
function write(ctx, font) {
  if (fonts.get(ctx) === font) return;
  fonts.set(ctx, font);
  ctx.font = font;
}

function label(ctx, item, colours) {
  if (!item.label) return;
  const size = Math.floor(Math.min(18, item.h, (item.w - 4) / (item.label.length * DIGIT)));
  if (size < SMALLEST) return;
  const x = item.x + item.w / 2;
  const y = item.y + item.h / 2 + 1;
  write(ctx, `700 ${size}px sans-serif`);
  ctx.fillStyle = plated(ctx, item, x, y - 1, item.label.length * size * DIGIT + 4, colours);
  ctx.fillText(item.label, x, y);
}

/** Clears the texture behind a text where there is one. @returns {string} the colour the text can be read in */
function plated(ctx, item, x, y, w, colours) {
  const textured = item.overflow || item.how === 'dma' || item.texture !== 'plain';
  if (textured) {
    ctx.fillStyle = tone(item, colours, item.how === 'initial' ? 'pale' : 'fill');
    ctx.fillRect(x - w / 2, y - item.h / 2 + 2, w, item.h - 4);
  }
  return textOn(item, colours);
}

const tone = (item, colours, kind) => (item.hue ? colours[`p${item.hue}-${kind}`] : colours.muted);
const line = (item, colours) => tone(item, colours, 'line');
const textOn = (item, colours) => (item.how === 'initial' || !item.hue ? colours.ink : colours[`p${item.hue}-text`]);

const TILE = 12;
const SLANT = [[-3, 15, 15, -3], [-9, 9, 9, -9], [3, 21, 21, 3]];
const DRAW = {
  hatch(c, colour, edge) {
    c.strokeStyle = edge;
    stroke(c, 4.5, SLANT);
    c.strokeStyle = colour;
    stroke(c, 3, SLANT);
  },
  stripes: (c) => stroke(c, 1, [2.5, 6.5, 10.5].map((y) => [0, y, TILE, y])),
  dots: (c) => [[1, 1], [7, 1], [4, 7], [10, 7]].forEach(([x, y]) => c.fillRect(x, y, 2, 2)),
  bars: (c) => stroke(c, 1.5, [3, 9].map((x) => [x, 0, x, TILE])),
  grid: (c) => stroke(c, 1, [[4, 0, 4, TILE], [0, 4, TILE, 4], [10, 0, 10, TILE], [0, 10, TILE, 10]]),
};
/** @type {Map<string, CanvasPattern>} */
const patterns = new Map();

function texturePattern(ctx, name, colour, edge = '') {
  const key = `${name} ${colour} ${edge}`;
  if (!patterns.has(key)) {
    const tile = document.createElement('canvas');
    tile.width = tile.height = TILE;
    const c = tile.getContext('2d');
    c.strokeStyle = c.fillStyle = colour;
    DRAW[name](c, colour, edge);
    patterns.set(key, ctx.createPattern(tile, 'repeat'));
  }
  return patterns.get(key);
}

function stroke(c, width, lines) {
  c.lineWidth = width;
  c.beginPath();
  for (const [x1, y1, x2, y2] of lines) {
    c.moveTo(x1, y1);
    c.lineTo(x2, y2);
  }
  c.stroke();
}

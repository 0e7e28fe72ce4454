/** The textures of bytes: drawn once per colour, and kept. */
/** @import {Texture} from './scene.js' */
import { contextOf } from './paint.js';

/** Side of the square that is repeated, in CSS pixels. */
const TILE = 12;
const SLANT = [
  [-3, 15, 15, -3],
  [-9, 9, 9, -9],
  [3, 21, 21, 3],
];
/** @typedef {Exclude<Texture, 'plain'>|'hatch'|'stripes'} Pattern */

/** @type {Record<Pattern, (c: CanvasRenderingContext2D, colour: string, edge: string) => void>} */
const DRAW = {
  hatch(c, colour, edge) {
    c.strokeStyle = edge;
    stroke(c, 4.5, SLANT);
    c.strokeStyle = colour;
    stroke(c, 3, SLANT);
  },
  stripes: (c) =>
    stroke(
      c,
      1,
      [2.5, 6.5, 10.5].map((y) => [0, y, TILE, y]),
    ),
  dots: (c) =>
    [
      [1, 1],
      [7, 1],
      [4, 7],
      [10, 7],
    ].forEach(([x, y]) => c.fillRect(x, y, 2, 2)),
  bars: (c) =>
    stroke(
      c,
      1.5,
      [3, 9].map((x) => [x, 0, x, TILE]),
    ),
  grid: (c) =>
    stroke(c, 1, [
      [4, 0, 4, TILE],
      [0, 4, TILE, 4],
      [10, 0, 10, TILE],
      [0, 10, TILE, 10],
    ]),
};
/** @type {Map<string, CanvasPattern>} */
const patterns = new Map();

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Pattern} name
 * @param {string} colour
 * @param {string} [edge]
 * @returns {CanvasPattern}
 */
export function texturePattern(ctx, name, colour, edge = '') {
  const key = `${name} ${colour} ${edge}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    const tile = document.createElement('canvas');
    tile.width = tile.height = TILE;
    const c = contextOf(tile);
    c.strokeStyle = c.fillStyle = colour;
    DRAW[name](c, colour, edge);
    pattern = /** @type {CanvasPattern} */ (ctx.createPattern(tile, 'repeat'));
    patterns.set(key, pattern);
  }
  return pattern;
}

/** @param {CanvasRenderingContext2D} c @param {number} width @param {number[][]} lines */
function stroke(c, width, lines) {
  c.lineWidth = width;
  c.beginPath();
  for (const [x1, y1, x2, y2] of lines) {
    c.moveTo(x1, y1);
    c.lineTo(x2, y2);
  }
  c.stroke();
}

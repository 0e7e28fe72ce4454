/** How each kind of item is painted. */
/** @import {Brushes, Colours, Item, Labelled, Look, Point, Rect} from './scene.js' */
/** @import {Pattern} from './textures.js' */
import { tone } from './paint.js';
import { texturePattern } from './textures.js';

/** @type {WeakMap<CanvasRenderingContext2D, string>} */
const fonts = new WeakMap();

/** @type {Required<Brushes>} */
export const BRUSHES = {
  box(ctx, item, colours) {
    if (item.full) {
      ctx.fillStyle = item.shared ? colours.shared : colours.rule;
      ctx.fillRect(item.x, item.y, item.out ? 4 : item.w, item.h);
    }
    ctx.strokeStyle = item.shared ? colours.shared : item.entry ? colours.ink : colours.rule;
    ctx.lineWidth = item.active ? 4 : item.shared ? 2 : 1;
    ctx.setLineDash(item.out ? [3, 3] : []);
    ctx.strokeRect(item.x + 0.5, item.y + 0.5, Math.max(1, item.w - 1), Math.max(1, item.h - 1));
    ctx.setLineDash([]);
  },
  dot(ctx, item, colours) {
    ctx.fillStyle = item.shared ? colours.shared : tone(item, colours, 'line');
    const [x, y, w, h] = [
      item.x + 0.5,
      item.y + 0.5,
      Math.max(1, item.w - 1),
      Math.max(1, item.h - 1),
    ];
    if (!item.hollow) ctx.fillRect(x, y, w, h);
    if (!item.here) return;
    ctx.strokeStyle = colours.ink;
    ctx.lineWidth = 3;
    ctx.strokeRect(x - 2, y - 2, w + 4, h + 4);
  },
  run(ctx, item, colours) {
    fill(ctx, item, colours);
    if (item.bare) return;
    ctx.strokeStyle = item.overflow ? colours.overflow : line(item, colours);
    ctx.lineWidth = item.fresh || item.overflow ? 2 : 1;
    ctx.strokeRect(item.x + 0.5, item.y + 0.5, Math.max(1, item.w - 1), item.h - 1);
    label(ctx, item, colours);
  },
  cell(ctx, item, colours) {
    fill(ctx, item, colours);
    ctx.strokeStyle = item.read
      ? colours.ink
      : item.overflow && item.w < 16
        ? colours.overflow
        : colours.paper;
    ctx.lineWidth = item.read ? 2 : 1;
    ctx.strokeRect(item.x + 0.5, item.y + 0.5, item.w - 1, item.h - 1);
    const size = Math.min(20, Math.round(item.h * 0.92));
    write(ctx, `500 ${size}px monospace`);
    ctx.fillStyle = plated(
      ctx,
      item,
      item.x + item.w / 2,
      item.y + item.h / 2,
      item.w < 16 ? item.w - 4 : size * 0.62 + 2,
      colours,
    );
    ctx.fillText(item.label, item.x + item.w / 2, item.y + item.h / 2 + 1);
  },
  read(ctx, item, colours) {
    ctx.strokeStyle = colours.ink;
    ctx.lineWidth = 3;
    ctx.strokeRect(item.x + 1, item.y, Math.max(1, item.w - 2), item.h);
  },
  flash(ctx, item, colours) {
    ctx.globalAlpha = item.share;
    ctx.strokeStyle = colours.ink;
    ctx.lineWidth = 6;
    ctx.strokeRect(item.x - 2, item.y - 2, item.w + 4, item.h + 4);
    ctx.globalAlpha = 1;
  },
  thicken(ctx, item, colours) {
    ctx.strokeStyle = colours.ink;
    ctx.lineWidth = 10 * item.share;
    ctx.strokeRect(item.x, item.y, item.w, item.h);
  },
  swing(ctx, item, colours) {
    ctx.strokeStyle = ctx.fillStyle = item.hue ? tone(item, colours, 'line') : colours.shared;
    ctx.lineWidth = 5;
    ctx.beginPath();
    ctx.moveTo(item.x, item.y);
    ctx.lineTo(item.x + item.w, item.y + item.h);
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(item.x + item.w, item.y + item.h, 8, 0, 2 * Math.PI);
    ctx.fill();
  },
  ghost(ctx, item, colours) {
    ctx.globalAlpha = 0.85;
    ctx.fillStyle = colours.paper;
    ctx.strokeStyle = colours.ink;
    ctx.lineWidth = 3;
    ctx.setLineDash([6, 4]);
    ctx.fillRect(item.x, item.y, item.w, item.h);
    ctx.strokeRect(item.x, item.y, item.w, item.h);
    ctx.setLineDash([]);
    ctx.globalAlpha = 1;
  },
  badge(ctx, item, colours) {
    plate(ctx, item, colours, item.hue ? tone(item, colours, 'fill') : colours.ink);
    caption(ctx, item, item.hue ? colours[`p${item.hue}-text`] : colours.paper, item.y);
  },
  letter(ctx, item, colours) {
    const [x, y] = plate(ctx, item, colours, colours.paper);
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(item.x, item.y);
    ctx.lineTo(x + item.w, y);
    ctx.stroke();
    caption(ctx, item, colours.ink, item.y + 8);
  },
  ticket(ctx, item, colours) {
    plate(ctx, item, colours, colours.paper);
    caption(ctx, item, colours.ink, item.y);
  },
  caret(ctx, item, colours) {
    ctx.fillStyle = colours.ink;
    ctx.fillRect(item.x - 1, item.y, item.w, item.h);
  },
};

/** @param {CanvasRenderingContext2D} ctx @param {Rect & Look} item @param {Colours} colours */
function fill(ctx, item, colours) {
  ctx.fillStyle = tone(item, colours, item.how === 'initial' ? 'pale' : 'fill');
  ctx.fillRect(item.x, item.y, item.w, item.h);
  /** @param {Pattern} name @param {string} colour @param {string} [edge] */
  const cover = (name, colour, edge) => {
    ctx.fillStyle = texturePattern(ctx, name, colour, edge);
    ctx.fillRect(item.x, item.y, item.w, item.h);
  };
  if (item.texture !== 'plain') cover(item.texture, line(item, colours));
  if (item.how === 'dma' && !item.overflow) cover('stripes', textOn(item, colours));
  if (item.overflow) cover('hatch', colours.overflow, colours.paper);
}

/**
 * A thing on its way, about its middle.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Rect & Labelled} item
 * @param {Colours} colours
 * @param {string} fill
 * @returns {Point} its upper left corner
 */
function plate(ctx, item, colours, fill) {
  const [x, y] = [item.x - item.w / 2, item.y - item.h / 2];
  ctx.fillStyle = fill;
  ctx.strokeStyle = item.hue ? tone(item, colours, 'line') : colours.ink;
  ctx.lineWidth = 3;
  ctx.fillRect(x, y, item.w, item.h);
  ctx.strokeRect(x, y, item.w, item.h);
  return [x, y];
}

/** @param {CanvasRenderingContext2D} ctx @param {Rect & Labelled} item @param {string} colour @param {number} y */
function caption(ctx, item, colour, y) {
  write(ctx, '700 16px sans-serif');
  ctx.fillStyle = colour;
  ctx.fillText(item.label, item.x, y);
}

/** Width of a bold digit, as part of the size of the letters. */
const DIGIT = 0.62;

/** Smaller numbers than this are left out. */
const SMALLEST = 10;

/**
 * Choosing a font takes long, even the one in use; a canvas of another size has forgotten its own.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} font
 */
function write(ctx, font) {
  const key = `${font} ${ctx.canvas.width} ${ctx.canvas.height}`;
  if (fonts.get(ctx) === key) return;
  fonts.set(ctx, key);
  ctx.font = font;
}

/**
 * A canvas that was put back into an earlier state has another font than it was given last.
 *
 * @param {CanvasRenderingContext2D} ctx
 */
export const forget = (ctx) => fonts.delete(ctx);

/** @param {CanvasRenderingContext2D} ctx @param {Item<'run'>} item @param {Colours} colours */
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

/**
 * Clears the texture behind a text where there is one.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Rect & Look} item
 * @param {number} x
 * @param {number} y
 * @param {number} w
 * @param {Colours} colours
 * @returns {string} the colour the text can be read in
 */
function plated(ctx, item, x, y, w, colours) {
  const textured = item.overflow || item.how === 'dma' || item.texture !== 'plain';
  if (textured) {
    ctx.fillStyle = tone(item, colours, item.how === 'initial' ? 'pale' : 'fill');
    ctx.fillRect(x - w / 2, y - item.h / 2 + 2, w, item.h - 4);
  }
  return textOn(item, colours);
}

/** @param {Look} item @param {Colours} colours */
const line = (item, colours) => tone(item, colours, 'line');
/** @param {Look} item @param {Colours} colours */
const textOn = (item, colours) =>
  item.how === 'initial' || !item.hue ? colours.ink : colours[`p${item.hue}-text`];

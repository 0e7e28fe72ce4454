/**
 * The picture as one SVG that stands alone: what the page draws with HTML, SVG and a canvas is read off the screen, so
 * that whatever the stage shows is in the file as well. Nothing in it refers to anything outside.
 */
/** @import {Model} from '../model/store.js' */
import { stepAt } from '../model/position.js';
import { position } from '../text/lesson.js';

const NS = 'http://www.w3.org/2000/svg';
const SHARP = 2;
const CAPTION = 74;

/** An image with its address would be loaded here at once, which the page's security policy forbids. */
const LATER = 'data-href';

/** What a style sheet may say about an SVG element. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-opacity',
  'opacity',
  'visibility',
  'display',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'marker-end',
  'letter-spacing',
  'transform',
  'transform-origin',
  'transform-box',
];

/** @param {Model} model @returns {string} the stage with a caption, as an SVG document */
export function drawing(model) {
  const stage = /** @type {HTMLElement} */ (document.getElementById('stage'));
  const area = stage.getBoundingClientRect();
  const page = getComputedStyle(document.body);
  const root = make('svg', {
    xmlns: NS,
    width: area.width,
    height: area.height + CAPTION,
    viewBox: `0 0 ${area.width} ${area.height + CAPTION}`,
  });
  root.append(make('rect', { width: '100%', height: '100%', fill: page.backgroundColor }));
  const picture = make('g', { transform: `translate(${-area.left} ${-area.top})` });
  draw(stage, picture);
  const step = stepAt(model);
  root.append(
    picture,
    ...caption(
      [step?.what ?? '', [model.scenario?.title, position(model)].filter(Boolean).join('. ')],
      area,
      page,
    ),
  );
  return new XMLSerializer().serializeToString(root).replaceAll(` ${LATER}=`, ' href=');
}

/** @param {SVGSVGElement} svg on the page @param {string} title @returns {string} the same as a document, on the page's paper */
export function alone(svg, title) {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svgCopy(svg);
  for (const [name, value] of Object.entries({
    xmlns: NS,
    x: 0,
    y: 0,
    viewBox: `0 0 ${width} ${height}`,
  }))
    copy.setAttribute(name, String(value));
  copy.prepend(
    make('title', {}, title),
    make('rect', { width, height, fill: getComputedStyle(document.body).backgroundColor }),
  );
  return new XMLSerializer().serializeToString(copy);
}

/** @param {string} name @param {Record<string, string | number>} attributes @param {string} [words] @returns {SVGElement} */
function make(name, attributes, words) {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (words !== undefined) element.textContent = words;
  return element;
}

/** @param {[string, string]} lines @param {DOMRect} area @param {CSSStyleDeclaration} page @returns {SVGElement[]} */
function caption([what, where], { width, height }, { color, fontFamily }) {
  const size = Math.max(9, Math.min(20, (width - 28) / (what.length * 0.58 || 1)));
  /** @param {string} words @param {number} y @param {number} fontSize @param {number} weight */
  const line = (words, y, fontSize, weight) =>
    make(
      'text',
      {
        x: 14,
        y: height + y,
        fill: color,
        'font-family': fontFamily,
        'font-size': fontSize,
        'font-weight': weight,
      },
      words,
    );
  return [line(what, 30, size, 700), line(where, 58, 16, 500)];
}

/**
 * Box, then what is in it, in the order in which the browser paints ordinary content.
 *
 * @param {Element} element @param {SVGElement} into
 */
function draw(element, into) {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
  if (element instanceof SVGSVGElement) return into.append(svgCopy(element));
  const style = getComputedStyle(element);
  const area = element.getBoundingClientRect();
  if (area.width <= 1) return;
  if (element instanceof HTMLCanvasElement)
    return into.append(
      make('image', {
        x: area.x,
        y: area.y,
        width: area.width,
        height: area.height,
        [LATER]: element.toDataURL(),
      }),
    );
  into.append(...box(style, area));
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, into);
    else if (child instanceof Text) into.append(...lines(child, style));
  }
}

/** @param {CSSStyleDeclaration} style @param {DOMRect} area @returns {SVGElement[]} */
function box(style, { x, y, width, height }) {
  const thick = parseFloat(style.borderTopWidth);
  const bordered =
    thick > 0 && style.borderTopStyle !== 'none' && parseFloat(style.borderLeftWidth) > 0;
  const filled = !/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
  if (!bordered && !filled) return [];
  const inset = bordered ? thick / 2 : 0;
  /** @type {Record<string, string>} */
  const dashes = style.borderTopStyle === 'dashed' ? { 'stroke-dasharray': '6 4' } : {};
  return [
    make('rect', {
      x: x + inset,
      y: y + inset,
      width: Math.max(0, width - 2 * inset),
      height: Math.max(0, height - 2 * inset),
      rx: Math.min(parseFloat(style.borderTopLeftRadius) || 0, height / 2),
      fill: filled ? style.backgroundColor : 'none',
      stroke: bordered ? style.borderTopColor : 'none',
      'stroke-width': thick,
      ...dashes,
    }),
  ];
}

/**
 * Words that stand on one line are one text, at the place where the browser has put them.
 *
 * @param {Text} node @param {CSSStyleDeclaration} style @returns {SVGElement[]}
 */
function lines(node, style) {
  const range = document.createRange();
  /** @type {Map<number, {x: number, y: number, height: number, words: string[]}>} */
  const found = new Map();
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const { x, y, height } = range.getBoundingClientRect();
    if (height === 0) continue;
    const line = found.get(y) ?? { x, y, height, words: [] };
    found.set(y, { ...line, words: [...line.words, word] });
  }
  const size = parseFloat(style.fontSize);
  return [...found.values()].map(({ x, y, height, words }) =>
    make(
      'text',
      {
        x,
        y: y + height / 2 + size * 0.35,
        fill: style.color,
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
      },
      words.join(' '),
    ),
  );
}

/** @param {SVGSVGElement} svg @returns {SVGSVGElement} a copy with every style that it has from elsewhere written into it */
function svgCopy(svg) {
  const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true));
  const { x, y, width, height } = svg.getBoundingClientRect();
  const from = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(from[i]);
    element.removeAttribute('class');
    for (const name of STYLES) {
      const value = style.getPropertyValue(name).replace(/url\("?[^#"]*(#[^")]+)"?\)/, 'url($1)');
      if (name !== 'transform' || value !== 'none') element.setAttribute(name, value);
    }
  });
  for (const comment of comments(copy)) comment.remove();
  for (const [name, value] of Object.entries({ x, y, width, height }))
    copy.setAttribute(name, String(value));
  return copy;
}

/** @param {Element} element @returns {Comment[]} what the template engine leaves between elements; it means nothing in a file */
function comments(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_COMMENT);
  /** @type {Comment[]} */
  const found = [];
  while (walker.nextNode()) found.push(/** @type {Comment} */ (walker.currentNode));
  return found;
}

/** @param {string} svg @returns {Promise<Blob>} the same as a PNG, twice as sharp */
export async function pixels(svg) {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.naturalWidth * SHARP,
      height: image.naturalHeight * SHARP,
    });
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

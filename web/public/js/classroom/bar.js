/** The bar of a class, under the bar of the page: for those who follow, and for who has a class. */
/** @import {Page} from '../app/page.js' */
import { html, render } from '../lib/html.js';
import * as text from '../text/classroom.js';

/** @typedef {() => unknown} Piece a template, or null where it has nothing to say */

/**
 * @typedef {object} ClassBar
 * @property {(piece: Piece) => void} add at the end
 * @property {() => void} draw
 */

/** @param {Page} page @returns {ClassBar} */
export function classBar(page) {
  /** @type {Piece[]} */
  const pieces = [];
  const place = Object.assign(document.createElement('div'), {
    className: 'class-bar',
    role: 'region',
    ariaLabel: text.CLASS_BAR,
  });
  /** @type {'no'|'coming'|'yes'} */
  let styled = 'no';

  const draw = () => {
    const filled = pieces.map((piece) => piece()).filter(Boolean);
    if (!filled.length && !place.isConnected) return;
    if (styled === 'no') {
      styled = 'coming';
      page.during(page.style('/css/class-bar.css')).then(() => {
        styled = 'yes';
        draw();
      });
    }
    if (styled !== 'yes') return;
    if (!place.isConnected) document.querySelector('main')?.before(place);
    document.documentElement.toggleAttribute('data-class', filled.length > 0);
    render(html`${filled}`, place);
  };
  page.onDraw(draw);
  return { add: (piece) => pieces.push(piece), draw };
}

/**
 * The bar of a class, under the bar of the page: for those who follow, and for who has a class. What stands in it, other
 * guests say: `page.bar.add(piece)`, a piece being a function that gives a template, or null where it has nothing to say.
 */
import { html, render } from '../lib/html.js';
import * as text from '../text/classroom.js';

/** @param {{guest: Function, during: Function}} page @param {{style: Function}} act */
export function join(page, act) {
  const pieces = [];
  const place = Object.assign(document.createElement('div'), {
    className: 'class-bar',
    role: 'region',
    ariaLabel: text.CLASS_BAR,
  });
  let styled = null;

  const draw = () => {
    const filled = pieces.map((piece) => piece()).filter(Boolean);
    if (!filled.length && !place.isConnected) return;
    styled ??= page.during(act.style('/css/class-bar.css').then(() => (styled = true))).then(draw);
    if (styled !== true) return;
    const main = document.querySelector('main');
    if (!place.isConnected) main.before(place);
    document.documentElement.toggleAttribute('data-class', filled.length > 0);
    render(html`${filled}`, place);
  };
  page.bar = { add: (piece) => pieces.push(piece), draw };
  page.guest({ drawn: draw });
}

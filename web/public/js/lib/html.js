/** The one door to lit-html, so that the library's address is written once and pure modules stay free of it. */
import { render as draw } from '/lib/lit-html/lit-html.js';

export { html, svg, nothing, noChange } from '/lib/lit-html/lit-html.js';

/**
 * A browser that translates the page puts its words in place of text nodes, in elements of its own. The library would change
 * the nodes that are no longer there, so its words become text nodes again, to be changed, and translated anew.
 *
 * @param {unknown} value @param {HTMLElement|DocumentFragment} container
 */
export function render(value, container) {
  for (const one of container.querySelectorAll('font')) one.replaceWith(one.textContent ?? '');
  return draw(value, container);
}

/** A layer over the picture, for what the class adds to it. It lets every click through. */
/** @import {Page} from '../app/page.js' */

/**
 * @param {Page} page
 * @param {string} name of its style
 * @param {number} order among what lies over the picture
 * @returns {{plane: () => HTMLElement, element: HTMLElement}}
 */
export function overlay(page, name, order) {
  const element = Object.assign(document.createElement('div'), {
    className: `over ${name}`,
    ariaHidden: 'true',
  });
  page.mount(name, 'plane', order, element);
  const plane = () => /** @type {HTMLElement} */ (document.querySelector('.plane'));
  return { plane, element };
}

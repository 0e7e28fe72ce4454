/** How much a page cell can say: that depends on the pixels it has, not on the device. */

const NUMBER = 24;

/** @param {import('./layout.js').Rect} cell @returns {boolean} whether there is room for the page number */
export const hasNumber = (cell) => cell.w >= 52 && cell.h >= 15;

/** @param {import('./layout.js').Rect} cell @returns {boolean} too small to be more than paint */
export const isPaint = (cell) => cell.h < 12 || cell.w < 12;

/** @param {import('./layout.js').Rect} cell @returns {import('./layout.js').Rect} where the page's bytes are drawn */
export function barOf(cell) {
  const inset = cell.h > 14 ? 5 : 1;
  const left = hasNumber(cell) ? NUMBER : inset;
  return { x: cell.x + left, y: cell.y + inset, w: cell.w - left - inset, h: cell.h - 2 * inset };
}

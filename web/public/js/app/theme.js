/** The theme of the page: `data-theme` chooses the tokens, and the canvas reads its colours off them. */
/** @import {PageState} from './state.js' */

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/**
 * @param {PageState} state
 * @param {(dark: boolean) => void} recolour the canvas
 * @param {() => void} redraw called when the choice of the system changes
 * @returns {() => void} brings the document in line with the theme chosen
 */
export function theme(state, recolour, redraw) {
  const root = document.documentElement;
  /** @type {boolean|null} */
  let wasDark = null;
  prefersDark.addEventListener('change', redraw);
  return () => {
    const name = state.ui.theme;
    const isDark = name === 'dark' || (name === 'auto' && prefersDark.matches);
    if (root.dataset.theme === name && wasDark === isDark) return;
    root.dataset.theme = name;
    wasDark = isDark;
    recolour(isDark);
  };
}

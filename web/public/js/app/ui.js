/** What is open and chosen on this page; the server knows nothing of it. */
import * as preferences from './preferences.js';

/** @typedef {ReturnType<typeof firstUi>} Ui */

export function firstUi() {
  return {
    ...preferences.load(location.search),
    stage: { width: 0, height: 0 },
    shown: null,
    tab: null,
    panel: null,
    menu: false,
    choice: null,
    asking: null,
    operation: null,
    values: {},
    more: {},
    busy: false,
    level: 1,
    at: null,
    turn: 0,
  };
}

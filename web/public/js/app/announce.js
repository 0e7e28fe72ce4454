/**
 * Whether the page is *settled*: the newest step is drawn and nothing is in progress. `html[data-settled]` says so to tests and
 * to pages around an embedded lesson; screen readers hear of a step only then.
 */
/** @import {Model} from '../model/store.js' */
/** @import {PageState} from './state.js' */
import { statusText } from '../panels/narration.js';
import { isLacking } from '../stage/stage.js';

/**
 * @param {PageState} state
 * @param {() => Model} model of the session on the screen
 * @param {() => boolean} isMoving whether a command to move is still to be sent
 * @param {() => void} first called when the page is settled for the first time
 * @returns {() => void} looks whether it is, and says so
 */
export function settled(state, model, isMoving, first) {
  const root = document.documentElement;
  const status = document.getElementById('status');

  const isSettled = () =>
    state.frame === 0 &&
    state.t === 1 &&
    state.drawn !== null &&
    state.drawn === model().node &&
    model().waiting.size === 0 &&
    !state.ui.busy &&
    !isMoving() &&
    state.fontsReady &&
    state.loading === 0 &&
    !isLacking(state.scene);

  return () => {
    const now = isSettled();
    root.dataset.node = String(state.drawn ?? '');
    root.dataset.settled = String(now);
    if (!now || state.announced === state.drawn) return;
    state.announced = state.drawn;
    if (status) status.textContent = statusText(model(), state.ui.tells);
    if (state.pluginsAsked) return;
    state.pluginsAsked = true;
    performance.mark('usable');
    first();
  };
}

/** How a stage is looked at that is not the lesson's own: whole and from the start, with nothing to point at. */
import { loadExtras } from './lazy-extras.js';

await loadExtras();

/** @import {StageUi} from './scene.js' */
/** @type {StageUi} */
export const PLAIN_VIEW = {
  stage: { width: 0, height: 0 },
  shown: null,
  tab: null,
  level: 1,
  at: null,
  turn: 0,
  extras: true,
  focusable: false,
};

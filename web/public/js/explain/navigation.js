/** What pointing, the arrows and the zoom keys do: small changes of the selection. The page's state comes as an argument. */
/** @import {Page} from '../app/page.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Direction, StageObject} from '../stage/objects.js' */
import { objectsOf } from '../stage/levels.js';
import { nearest } from '../stage/cursor.js';
import { refAt, walk } from '../stage/objects.js';

const FARTHEST = 1;
const NEAREST = 3;

/** The part of a step's motion for each press of [ or ]. */
const PART = 0.1;

/** @param {Page} page @param {number} level */
const zoomTo = (page, level) =>
  page.setUi({ level: /** @type {1|2|3} */ (Math.max(FARTHEST, Math.min(NEAREST, level))) });
/** @param {Page} page @returns {StageObject[]} */
function shownObjects(page) {
  const scene = page.scene();
  return scene ? objectsOf(scene) : [];
}

/** @param {Page} page @param {string|null} at @param {Partial<Ui>} [more] */
function look(page, at, more = {}) {
  page.setUi({ at, turn: page.ui().turn + 1, ...more });
}

/**
 * The object looked at gets the focus once it is drawn.
 *
 * @param {Page} page @param {string|null} at @param {Partial<Ui>} [more]
 */
function lookAndFocus(page, at, more) {
  look(page, at, more);
  queueMicrotask(() => focused(at)?.focus({ preventScroll: true }));
}

/** @param {string|null} at @returns {HTMLElement|null} */
const focused = (at) =>
  document.querySelector(`#stage [data-ref="${at}"]`) ?? document.querySelector('#stage .cursor');

/** @param {Direction} direction @returns {(page: Page) => void} */
const go = (direction) => (page) => {
  if (!page.scene()) return;
  const { at } = page.ui();
  const objects = shownObjects(page);
  const from =
    [at, at && nearest(at)].find((ref) => objects.some((one) => one.ref === ref)) ??
    objects[0]?.ref;
  lookAndFocus(page, walk(objects, from ?? null, direction));
};

/** @param {Page} page @param {number} level */
export const zoom = (page, level) => zoomTo(page, level);
/** @param {Page} page */
export const nearer = (page) => zoomTo(page, page.ui().level + 1);
/** @param {Page} page */
export const farther = (page) => zoomTo(page, page.ui().level - 1);
/** @param {Page} page */
export const machine = (page) => zoomTo(page, 1);
/** @param {Page} page */
export const pages = (page) => zoomTo(page, 2);
/** @param {Page} page */
export const bytes = (page) => zoomTo(page, 3);
export const up = go('up');
export const down = go('down');
export const left = go('left');
export const right = go('right');
export const start = go('start');
export const end = go('end');

/** Into what has the focus; what has no inside is explained. @param {Page} page */
export function dive(page) {
  const { at, level } = page.ui();
  const inside =
    !at || ['process', 'page', 'entry', 'arrow', 'frame', 'byte'].includes(at.split(' ')[0]);
  if (!inside) return explain(page);
  return level < NEAREST ? zoomTo(page, level + 1) : explain(page);
}

/** Out again: first the explanation closes, then the picture gets farther. @param {Page} page */
export function surface(page) {
  if (page.ui().panel === 'explain') return lookAndFocus(page, page.ui().at, { panel: null });
  if (page.ui().level > FARTHEST) return zoomTo(page, page.ui().level - 1);
  return page.setUi({ at: null });
}

/** @param {Page} page */
export function explain(page) {
  const open = page.ui().panel !== 'explain';
  lookAndFocus(page, page.ui().at ?? shownObjects(page)[0]?.ref ?? null, {
    panel: open ? 'explain' : null,
  });
}

/** @param {Page} page @param {string} at */
export const see = (page, at) => look(page, at);

/** A click explains, a double click dives. @param {Page} page @param {MouseEvent} event in the plane */
export function point(page, event) {
  const scene = page.scene();
  const plane = document.querySelector('.plane');
  const target = /** @type {Element} */ (event.target);
  if (target.closest('button:not(.head)') || !scene || !plane) return;
  if (event.detail === 2 && page.ui().at) return dive(page);
  const ref = refAt(scene, shownObjects(page), plane, event);
  if (ref) lookAndFocus(page, ref, { panel: 'explain' });
  else look(page, null, page.ui().panel === 'explain' ? { panel: null } : {});
}

/** @param {number} change @returns {(page: Page) => void} */
const within = (change) => (page) => {
  if (page.scene()?.before) page.setTime(Math.max(0, Math.min(1, page.time() + change)));
};
export const earlier = within(-PART);
export const later = within(PART);

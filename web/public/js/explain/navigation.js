/** What pointing, the arrows and the zoom keys do: small changes of what is looked at. The page's state comes as an argument. */
import { LEVELS } from '../stage/levels.js';
import { nearest } from '../stage/cursor.js';
import { refAt, walk } from '../stage/objects.js';

const FARTHEST = 1;
const NEAREST = 3;

/** A moment of the step for each press of [ or ]. */
const MOMENT = 0.1;

/** @param {number} page @param {number} level */
const zoomTo = (page, level) => page.setUi({ level: Math.max(FARTHEST, Math.min(NEAREST, level)) });
/** @param {number} page */
const objectsOf = (page) => LEVELS[page.scene().level].objects(page.scene());

function look(page, at, more = {}) {
  page.setUi({ at, turn: page.ui().turn + 1, ...more });
}

/** The object looked at gets the focus once it is drawn. */
function lookAndFocus(page, at, more) {
  look(page, at, more);
  queueMicrotask(() => focused(at)?.focus({ preventScroll: true }));
}

/** @param {number} at */
const focused = (at) =>
  document.querySelector(`#stage [data-ref="${at}"]`) ?? document.querySelector('#stage .cursor');

const go = (direction) => (page) => {
  if (!page.scene()) return;
  const { at } = page.ui();
  const objects = objectsOf(page);
  const from =
    [at, at && nearest(at)].find((ref) => objects.some((one) => one.ref === ref)) ??
    objects[0]?.ref;
  lookAndFocus(page, walk(objects, from, direction));
};

/** @param {number} page @param {number} level */
export const zoom = (page, level) => zoomTo(page, level);
/** @param {number} page */
export const nearer = (page) => zoomTo(page, page.ui().level + 1);
/** @param {number} page */
export const farther = (page) => zoomTo(page, page.ui().level - 1);
/** @param {number} page */
export const machine = (page) => zoomTo(page, 1);
/** @param {number} page */
export const pages = (page) => zoomTo(page, 2);
/** @param {number} page */
export const bytes = (page) => zoomTo(page, 3);
export const [up, down, left, right, start, end] = [
  'up',
  'down',
  'left',
  'right',
  'start',
  'end',
].map(go);

/** Into what has the focus; what has no inside is explained. @param {number} page */
export function dive(page) {
  const { at, level } = page.ui();
  const inside =
    !at || ['process', 'page', 'entry', 'arrow', 'frame', 'byte'].includes(at.split(' ')[0]);
  if (!inside) return explain(page);
  return level < NEAREST ? zoomTo(page, level + 1) : explain(page);
}

/** Out again: first the explanation closes, then the picture gets farther. @param {number} page */
export function surface(page) {
  if (page.ui().panel === 'explain') return lookAndFocus(page, page.ui().at, { panel: null });
  if (page.ui().level > FARTHEST) return zoomTo(page, page.ui().level - 1);
  return page.setUi({ at: null });
}

/** @param {number} page */
export function explain(page) {
  const open = page.ui().panel !== 'explain';
  lookAndFocus(page, page.ui().at ?? objectsOf(page)[0]?.ref ?? null, {
    panel: open ? 'explain' : null,
  });
}

/** @param {number} page @param {number} at */
export const see = (page, at) => look(page, at);

/** A click explains, a double click dives. @param {MouseEvent} event in the plane */
export function point(page, event) {
  if (event.target.closest('button:not(.head)') || !page.scene()) return;
  if (event.detail === 2 && page.ui().at) return dive(page);
  const ref = refAt(page.scene(), objectsOf(page), document.querySelector('.plane'), event);
  if (ref) lookAndFocus(page, ref, { panel: 'explain' });
  else look(page, null, page.ui().panel === 'explain' ? { panel: null } : {});
}

const within = (change) => (page) =>
  page.scene()?.before && page.setTime(Math.max(0, Math.min(1, page.time() + change)));
export const [earlier, later] = [-MOMENT, MOMENT].map(within);

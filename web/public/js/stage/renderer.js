/** The picture at a time t in [0,1] within a step, and the one clock that moves t; at rest nothing asks for frames. */
/** @import {Colours, Item, Scene} from './scene.js' */
import { colours } from './palette.js';
import { displayList } from './display-list.js';
import { canvasExtras } from './lazy-extras.js';
import { paint } from './paint.js';

/**
 * What stands during a motion is painted once, on a canvas of its own, so a frame of the motion costs what moves in it.
 *
 * @param {Element} root the page, whose tokens hold the colours
 * @returns {{draw: (scene: Scene|null, t: number) => void, recolour: (dark: boolean) => void}}
 */
export function renderer(root) {
  /** @type {Colours} */
  let palette = {};
  /** @type {Scene|null} whose still part lies on the first canvas */
  let standing = null;
  /** @type {unknown[]} */
  let painted = [];
  /** @type {NodeListOf<HTMLElement>|HTMLElement[]} */
  let arrows = [];
  return {
    draw(scene, t) {
      /** @type {HTMLElement|null} */
      const plane = root.querySelector('.plane');
      const [still, moving] = plane?.querySelectorAll('canvas') ?? [];
      const wish = [scene, t, still, palette];
      if (!scene || !plane || !still || wish.every((one, i) => one === painted[i])) return;
      if (scene !== painted[0]) arrows = plane.querySelectorAll('.arrow.active, .fresh, .dot');
      painted = wish;
      /** @param {string} ref */
      const rectOf = (ref) => measuredRect(plane, ref);
      /** @param {HTMLCanvasElement} canvas @param {Item[]} items */
      const put = (canvas, items) =>
        scene.extras
          ? canvasExtras.module.repaint(
              canvas,
              items,
              scene.place,
              palette,
              canvasExtras.module.BRUSHES,
            )
          : paint(canvas, items, scene.place, palette);
      if (t === 1) put(still, displayList(scene, t, 'all', rectOf));
      else if (standing !== scene) put(still, displayList(scene, t, 'still', rectOf));
      if (t < 1) put(moving, displayList(scene, t, 'moving', rectOf));
      else if (standing) put(moving, []);
      standing = t < 1 ? scene : null;
      plane.dataset.moment = String(t);
      const arrow = String(scene.extras ? canvasExtras.module.drawnArrow(scene, t) : 1);
      for (const one of arrows) tell(one, one.matches('.fresh') ? String(t) : arrow);
    },
    recolour(dark) {
      const style = getComputedStyle(root);
      palette = colours((name) => style.getPropertyValue(name), dark);
      standing = null;
    },
  };
}

/**
 * A way is drawn in the first part of a motion; after it nothing of the drawing is to be painted again.
 *
 * @param {HTMLElement} one
 * @param {string} moment
 */
function tell(one, moment) {
  if (one.style.getPropertyValue('--t') !== moment) one.style.setProperty('--t', moment);
}

/**
 * Where an element of the stage lies that knows its own place.
 *
 * @param {Element} plane
 * @param {string} ref
 */
function measuredRect(plane, ref) {
  const rect = plane.querySelector(`[data-ref="${ref}"]`)?.getBoundingClientRect();
  const own = plane.getBoundingClientRect();
  return rect ? { x: rect.x - own.x, y: rect.y - own.y, w: rect.width, h: rect.height } : null;
}

/** While playing, motion takes at most this share of a step. */
const SHARE = 0.8;

/**
 * @param {number} usual milliseconds that the motion lasts when there is time
 * @param {number|null|undefined} playing steps per second
 * @returns {number} milliseconds
 */
export const duration = (usual, playing) =>
  playing ? Math.min(usual, (SHARE * 1000) / playing) : usual;

/**
 * @param {(t: number) => void} draw
 * @returns {{start: (milliseconds: number) => void, finish: () => void, put: (t: number) => void}} `finish` jumps to the end
 *   at once, `put` stops at a moment
 */
export function clock(draw) {
  let request = 0;
  /** @param {number} t */
  const put = (t) => {
    cancelAnimationFrame(request);
    request = 0;
    draw(t);
  };
  /** @param {number} milliseconds */
  const start = (milliseconds) => {
    cancelAnimationFrame(request);
    const began = performance.now();
    const tick = () => {
      const t = Math.min(1, (performance.now() - began) / milliseconds);
      request = t < 1 ? requestAnimationFrame(tick) : 0;
      draw(t);
    };
    tick();
  };
  return { start, finish: () => put(1), put };
}

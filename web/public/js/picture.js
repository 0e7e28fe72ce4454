/** The picture at a time t in [0,1] within a step, and the one clock that moves t; at rest nothing asks for frames. */
/** @import {Scene} from './protocol.js' */
import { colours } from './palette.js';
import { displayList } from './stage/bytes.js';
import { paint } from './stage/paint.js';

/**
 * @param {Element} root the page, whose tokens hold the colours
 * @returns {{draw: (scene: Scene|null, t: number) => void, recolour: (dark: boolean) => void}}
 */
export function picture(root) {
  let palette = {};
  return {
    draw(scene, t) {
      const plane = root.querySelector('.plane');
      const canvas = plane?.querySelector('canvas');
      if (!scene || !canvas) return;
      paint(canvas, displayList(scene, scene.place, t), scene.place, palette);
      for (const way of plane.querySelectorAll('.way.active')) way.style.setProperty('--t', String(t));
    },
    recolour(dark) {
      const style = getComputedStyle(root);
      palette = colours((name) => style.getPropertyValue(name), dark);
    },
  };
}

/** Milliseconds a step's motion lasts. */
const BYTES = 900;
const OTHER = 350;

/** While playing, motion takes at most this share of a step. */
const SHARE = 0.8;

/**
 * @param {{moving: boolean, playing: number|null}} how whether bytes move, and steps per second while playing
 * @returns {number} milliseconds
 */
export function duration({ moving, playing }) {
  const usual = moving ? BYTES : OTHER;
  return playing ? Math.min(usual, (SHARE * 1000) / playing) : usual;
}

/**
 * @param {(t: number) => void} draw
 * @returns {{start: (milliseconds: number) => void, finish: () => void}} `finish` jumps to the end at once
 */
export function clock(draw) {
  let request = 0;
  const finish = () => {
    cancelAnimationFrame(request);
    request = 0;
    draw(1);
  };
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
  return { start, finish };
}

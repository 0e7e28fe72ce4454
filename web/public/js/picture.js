/** Draws a scene at a time t: bytes on the canvas, everything else by the custom property --t. */
import { colours } from './palette.js';
import { displayList } from './stage/bytes.js';
import { paint } from './stage/paint.js';

/**
 * @param {Element} root the page, whose tokens hold the colours
 * @returns {{draw: (scene: import('./stage/stage.js').Scene|null, t: number) => void, recolour: (dark: boolean) => void}}
 */
export function picture(root) {
  let palette = {};
  return {
    draw(scene, t) {
      const plane = root.querySelector('.plane');
      const canvas = plane?.querySelector('canvas');
      if (!scene || !canvas) return;
      plane.style.setProperty('--t', String(t));
      paint(canvas, displayList(scene, scene.place, t), scene.place, palette);
    },
    recolour(dark) {
      const style = getComputedStyle(root);
      palette = colours((name) => style.getPropertyValue(name), dark);
    },
  };
}

/** The arrows from pages to frames, as SVG. */
/** @import {Arrow, MachineScene} from './scene.js' */
import { svg } from '../lib/html.js';
import { arrowsOf, pathOf } from './arrows.js';
import { isAside } from './overlays.js';
import { identity } from './palette.js';
import { isFreshArrow } from './sprites.js';

export const arrowHeads = svg`<defs>${[1, 2, 3, 4, 'dma'].map(
  (name) =>
    svg`<marker id="head-${name}" class="p${name}" viewBox="0 0 10 10" refX="8" refY="5" markerWidth=${name === 'dma' ? 3 : 4.5} markerHeight=${name === 'dma' ? 3 : 4.5} orient="auto"><path d="M0 0L10 5L0 10z"></path></marker>`,
)}</defs>`;

/** @param {Arrow} arrow @param {number|string} hue */
const arrowClass = ({ active, group }, hue) =>
  `arrow p${hue} ${active ? 'active' : ''} ${group ? 'shared' : ''}`;

/** @param {MachineScene} scene */
export function arrows(scene) {
  const { state, step, place, shown } = scene;
  return arrowsOf(state, step, place, shown).map((arrow) => {
    const hue = identity(state, arrow.process)?.hue ?? 0;
    return svg`<g class="${arrowClass(arrow, hue)} ${isFreshArrow(scene, arrow) ? 'fresh' : ''} ${isAside(scene, arrow) ? 'aside' : ''}" data-process=${arrow.process} data-page=${arrow.page} data-frame=${arrow.frame}>${arrow.parts.map(
      (points, i) =>
        svg`<path pathLength="1" class="part${i}" d=${pathOf(points)} marker-end="url(#head-${hue})"></path>`,
    )}</g>`;
  });
}

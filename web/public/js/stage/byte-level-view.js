/** The third level: the bytes of a page one by one, beside the next page of its process and the next frame of memory. */
/** @import {ByteScene} from './scene.js' */
import { html, nothing, svg } from '../lib/html.js';
import * as text from '../text/stage.js';
import { box } from './address-spaces.js';
import { crumbs, withoutPointing } from './breadcrumbs.js';
import { neighbours } from './byte-level.js';
import { isSmall } from './layout.js';

/** @param {ByteScene} scene */
export function drawing({ place, state }) {
  return place.grids.map(({ name, frame, page, process, first, x, y }) => {
    return svg`<g class="grid" data-frame=${frame ?? nothing}>
      <text class="title" x=${x} y=${y + 18}>${isSmall(place) ? text.gridPage(process, page) : name}</text>
      <text x=${x} y=${y + 40}>${frame === null ? text.NONE : `${page === null || isSmall(place) ? '' : `${process} ${page} → `}${text.frameTitle(frame, state.frames[frame].owner)}`}</text>
      ${
        frame === null
          ? nothing
          : svg`<rect class="ground" x=${first.x} y=${first.y} width=${first.w * place.columns} height=${first.h * place.lines.length}></rect>
            ${place.lines.map((line, i) => (i % Math.ceil(18 / first.h) ? nothing : svg`<text class="gutter" x=${first.x - 6} y=${first.y + (i + 0.5) * first.h + 6}>${line.at}</text>`))}`
      }
    </g>`;
  });
}

/** @param {ByteScene} scene */
export function words(scene) {
  const { place, state, subject, commands } = scene;
  if (!isSmall(place)) return crumbs(scene);
  const links = neighbours(state, subject).flatMap(({ name, link }) =>
    link ? { name, see: withoutPointing(() => commands.see(link)) } : [],
  );
  return html`${place.narrow ? nothing : crumbs(scene)}
    <div
      class="beside"
      .style=${box(place.pad, place.height - 32, place.width - 2 * place.pad, 30)}
    >
      ${links.map(({ name, see }) => html`<button title=${name} @click=${see}>${name}</button>`)}
    </div>`;
}

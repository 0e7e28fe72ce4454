/**
 * What lies over the machine: the veil of a suspended process, the tag of a page that is on disk, descriptors, the
 * translations that the MMU remembers, and the outlines of everything that reaches one frame.
 */
/** @import {Arrow, MachineScene, Rect, Scene} from './scene.js' */
/** @import {Process, State} from '../net/machine.js' */
import { html, nothing, svg } from '../lib/html.js';
import * as text from '../text/stage.js';
import { descriptorPlace, endOf, TRUNK, arrowsOf } from './arrows.js';
import { isPaint } from './layout.js';
import { objectsOf } from './levels.js';
import { mappingsOf } from './aliases.js';
import { isOut, subjectFrame } from './subject.js';
import { CHIP, CHIPS_FROM, chipsIn } from './translation.js';

/** @param {Scene} scene */
export function marks(scene) {
  const own =
    scene.level === 1
      ? [trunks(scene), veils(scene), diskTags(scene), descriptors(scene), tlb(scene)]
      : nothing;
  return html`<svg class="above" role="group" aria-label=${text.STATES}>
    ${svg`<defs>${patterns}</defs>${own}${aliases(scene)}`}
  </svg>`;
}

/** The plate of a suspended process, and where its middle leaves the numbers of pages free. */
const PLATE = 28;
const BESIDE_NUMBERS = 40;

/** A suspended process: veil, pause bars and the word. A dead one: a cross. @param {MachineScene} scene */
function veils({ state, place, before }) {
  const { cells } = place;
  if (!cells) return nothing;
  return state.processes.map((process, column) => {
    if (!process.suspended && process.state !== 'dead') return nothing;
    const [first, last] = [cells[column][0], cells[column][cells[column].length - 1]];
    const rect = { x: first.x, y: first.y - 2, w: first.w, h: last.y + last.h - first.y + 4 };
    const x = rect.x + Math.max(rect.w / 2, Math.min(BESIDE_NUMBERS, rect.w - PLATE / 2));
    const y = rect.y + rect.h / 2;
    if (process.state === 'dead')
      return svg`<path class="grave" d="M${rect.x} ${rect.y}L${rect.x + rect.w} ${rect.y + rect.h}M${rect.x + rect.w} ${rect.y}L${rect.x} ${rect.y + rect.h}"></path>`;
    return svg`<g class="veil ${isFresh(before, process) ? 'fresh' : ''}" data-process=${process.id}>
      <rect x=${rect.x} y=${rect.y} width=${rect.w} height=${rect.h} fill="url(#veil)"></rect>
      <g transform="translate(${x} ${y}) rotate(-90)"><rect class="plate" x="-78" y="-14" width="156" height="28" rx="6"></rect>
        <path class="pause" d="M-66 -8v16M-58 -8v16"></path><text x="8" y="6">${text.SUSPENDED}</text></g>
    </g>`;
  });
}

/**
 * The veil of who was not suspended before comes with the step.
 *
 * @param {State|undefined} before
 * @param {Process} process
 */
const isFresh = (before, { id }) =>
  before && !before.processes.find((one) => one.id === id)?.suspended;

const patterns = svg`<pattern id="veil" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="10" height="10"></rect><path d="M0 0V10"></path></pattern>`;

/** A drum in the corner of a page whose only place is the backing store. @param {MachineScene} scene */
function diskTags({ state, place }) {
  const { cells } = place;
  if (!cells?.length || isPaint(cells[0][0])) return nothing;
  return state.processes.flatMap((process, column) =>
    process.table
      .filter((entry) => isOut(state, process.id, entry))
      .map((entry) => {
        const cell = cells[column][entry.page];
        const w = Math.min(20, cell.h * 0.8);
        return drum(cell.x + cell.w - w - 6, cell.y + cell.h / 2 - w * 0.45, w);
      }),
  );
}

/** The sign of the backing store. @param {number} x @param {number} y @param {number} w */
export const drum = (x, y, w) => {
  const [r, h] = [w / 2, w * 0.9];
  return svg`<path class="drum" d="M${x} ${y + r / 3}a${r} ${r / 3} 0 0 1 ${w} 0v${h - (2 * r) / 3}a${r} ${r / 3} 0 0 1 ${-w} 0zM${x} ${y + r / 3}a${r} ${r / 3} 0 0 0 ${w} 0"></path>`;
};

/** @param {MachineScene} scene */
function descriptors({ state, place }) {
  return state.groups.flatMap(({ id, descriptor }) => {
    const rect = descriptor && descriptorPlace(state, place, id);
    if (!rect) return [];
    const { x, y, w, h } = rect;
    return svg`<g class="descriptor ${descriptor.present ? '' : 'out'}" role="img" aria-label=${text.descriptorSentence(id, descriptor)} data-group=${id}>
        <path d="M${x} ${y + h / 2}L${x + w / 2} ${y}L${x + w} ${y + h / 2}L${x + w / 2} ${y + h}z"></path>
        <text x=${x + w / 2} y=${y + h / 2 + 5}>${id.slice(0, 2)}</text></g>`;
  });
}

/** @param {Rect} rect */
const middle = (rect) => rect.y + rect.h / 2;

/** How far from its end a trunk shows its number, beside the marks of the active arrow. */
const BESIDE = 36;

/** Many arrows to one end are one trunk, with their number. @param {MachineScene} scene */
function trunks({ state, step, place, shown }) {
  const all = arrowsOf(state, step, place, shown);
  const ends = [...new Set(all.map(endOf))].map((end) =>
    all.filter((arrow) => endOf(arrow) === end),
  );
  return ends
    .filter((group) => group.length > TRUNK)
    .map((group) => {
      const x = group[0].laneX;
      const turns = group
        .flatMap((arrow) => arrow.parts.flat())
        .filter(([at]) => at === x)
        .map(([, y]) => y);
      const [top, bottom] = [Math.min(...turns), Math.max(...turns)];
      const target = group[0].descriptor ?? place.frames?.[group[0].frame];
      if (!target) return nothing;
      const end = middle(target);
      const count = bottom - end > BESIDE ? bottom - BESIDE : top + BESIDE;
      return svg`<g class="trunk" role="img" aria-label=${text.trunkSentence(group.length)}><path d="M${x} ${top}V${bottom}"></path>
      <circle cx=${x} cy=${count} r="13"></circle><text x=${x} y=${count + 5}>${group.length}</text></g>`;
    });
}

/** @param {Scene} scene @param {Arrow} arrow @returns {boolean} whether an arrow leads elsewhere than to the selected object */
export function isAside({ state, at }, arrow) {
  const frame = subjectFrame(state, at);
  return frame !== null && arrow.frame !== frame;
}

/** @param {MachineScene} scene */
function tlb({ state, place, shown }) {
  const process = state.processes.find((one) => one.id === shown);
  if (!place.gate || !process?.tlb || (state.settings.tlb ?? 1) === 0) return nothing;
  const { x, y, w, h } = place.gate;
  const last = process.tlb.slice(-chipsIn(h));
  return svg`<g class="tlb" role="img" aria-label=${text.tlbSentence(process.id, process.tlb)} data-process=${process.id}>
    <text class="tlb-title" x=${x + w / 2} y=${y + 42}>${text.TLB}</text>
    ${last.map(
      (
        { page, frame },
        i,
      ) => svg`<rect x=${x + 5} y=${y + CHIPS_FROM + i * CHIP} width=${w - 10} height="18" rx="4"></rect>
      <text x=${x + w / 2} y=${y + CHIPS_FROM + 14 + i * CHIP}>${page}→${frame ?? '◆'}</text>`,
    )}
  </g>`;
}

/**
 * The alias boundary: every page, entry and frame that shares the bytes of what is explained.
 *
 * @param {Scene} scene
 */
function aliases(scene) {
  const { state, at } = scene;
  const frame = subjectFrame(state, at);
  if (frame === null) return nothing;
  const reach = mappingsOf(state, frame);
  const names = new Set([
    `frame ${frame}`,
    ...reach.entries.flatMap(({ process, page }) => [
      `page ${process} ${page}`,
      `entry ${process} ${page}`,
    ]),
    ...reach.descriptors.map((id) => `descriptor ${id}`),
  ]);
  return objectsOf(scene).flatMap(({ rect, ref }) =>
    rect && names.has(ref)
      ? svg`<rect class="alias" data-alias=${ref} x=${rect.x - 3} y=${rect.y - 3} width=${rect.w + 6} height=${rect.h + 6} rx="5"></rect>`
      : [],
  );
}

/** One, two, three: the order in which a processor access is looked up, readable without motion. @param {MachineScene} scene */
export function dots({ state, step, place, shown, drawn }) {
  if (drawn.by !== 'cpu') return nothing;
  const marks = arrowsOf(state, step, place, shown).find((arrow) => arrow.active)?.marks ?? [];
  return marks.map(
    ([x, y], i) =>
      html`<span
        class="dot at${i}"
        aria-hidden="true"
        .style=${`transform:translate(${x - 11}px,${y - 11}px)`}
        >${i + 1}</span
      >`,
  );
}

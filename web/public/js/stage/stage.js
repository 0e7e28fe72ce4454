/**
 * The stage: one SVG for structure and arrows, one canvas for bytes, a little HTML for what is text. A pure function of
 * the scene; time within the step reaches it as the custom property --t and as the canvas's display list.
 */
/** @import {Model, Scene} from '../protocol.js' */
import { lensLines, moved, pageCount, seam } from '../geometry.js';
import { html, nothing, svg } from '../html.js';
import { identity } from '../palette.js';
import * as text from '../text.js';
import { pathOf, ways } from './arrows.js';
import { framesSvg } from './frames.js';
import { layout } from './layout.js';
import { legend, lensSvg } from './lens.js';
import { rail } from './rail.js';
import { heads, spacesSvg } from './spaces.js';
import { gate, pageTable } from './translation.js';

/**
 * @param {Model} model
 * @param {{stage: {width: number, height: number}, shown: string|null, tab: string|null}} ui
 * @param {Scene['act']} act
 * @returns {Scene|null} null while there is no state to show
 */
export function scene(model, ui, act) {
  const state = model.states.get(model.node);
  if (!state) return null;
  const step = model.steps.get(model.node);
  const before = model.states.get(step?.parent);
  const drawn = drawnBy(step);
  const place = layout({
    ...ui.stage,
    processes: state.processes.length,
    pages: pageCount(state),
    frames: state.frames.length,
    lensLines: lensLines(state).after.length,
    tab: ui.tab ?? drawn.tab,
  });
  const shown = ui.shown ?? drawn.actor ?? state.processes.find((one) => one.table.length)?.id ?? state.processes[0]?.id ?? null;
  return { state, before, step, place, lens: seam(state, step), shown, changes: changesOf(step), drawn, act };
}

/** Who acted in the step, through which page, on which frames. */
function drawnBy(step) {
  const bytes = moved(step);
  const dma = (step?.events ?? []).find((event) => event.type === 'DmaStarted');
  const trap = (step?.events ?? []).find((event) => event.type === 'Trapped');
  const through = bytes.find((event) => event.by === 'cpu') ?? dma ?? trap;
  return {
    actor: bytes[0]?.process ?? through?.process ?? (step?.operation ? (Object.values(step.operation)[0]?.by ?? null) : null),
    by: bytes[0]?.by ?? (dma ? 'cpu' : trap ? 'trap' : null),
    access: bytes[0]?.access ?? null,
    page: through ? { process: through.process, page: through.page } : null,
    frames: new Set(bytes.map((event) => event.frame)),
    tab: bytes[0]?.by === 'dma' ? 'frames' : 'spaces',
  };
}

function changesOf(step) {
  const delta = step?.delta ?? {};
  return {
    entries: new Set((delta.entries ?? []).map((entry) => `${entry.process}/${entry.page}`)),
    frames: new Set([...(delta.frames ?? []), ...(delta.bytes ?? [])].map((one) => one.frame)),
  };
}

/** @param {Scene|null} scene */
export function stage(scene) {
  return html`<section id="stage" class="stage" aria-label=${text.STAGE}>
    ${scene ? tabs(scene) : nothing}
    <div class="plane">${scene ? content(scene) : nothing}</div>
  </section>`;
}

const content = (scene) => html`<svg width=${scene.place.width} height=${scene.place.height} role="group" aria-label=${text.PICTURE}>
    ${arrowHeads}${spacesSvg(scene)}${arrows(scene)}${gate(scene)}${framesSvg(scene)}${lensSvg(scene)}
  </svg>
  <canvas aria-hidden="true"></canvas>
  ${dots(scene)}${heads(scene)}${pageTable(scene)}${rail(scene)}${legend(scene)}`;

const TABS = ['spaces', 'translation', 'frames', 'rail'];

function tabs({ place, act }) {
  if (!place.narrow) return nothing;
  return html`<div class="tabs" role="group" aria-label=${text.TABS}>${TABS.map(
    (name) => html`<button aria-pressed=${String(Boolean(place.regions[name]))} @click=${() => act.tab(name)}>${text.TAB_NAMES[name]}</button>`,
  )}</div>`;
}

const arrowHeads = svg`<defs>${[1, 2, 3, 4, 'dma'].map(
  (name) => svg`<marker id="head-${name}" class="p${name}" viewBox="0 0 10 10" refX="8" refY="5" markerWidth=${name === 'dma' ? 3 : 4.5} markerHeight=${name === 'dma' ? 3 : 4.5} orient="auto"><path d="M0 0L10 5L0 10z"></path></marker>`,
)}</defs>`;

const wayClass = ({ active, group }, hue) => `way p${hue} ${active ? 'active' : ''} ${group ? 'shared' : ''}`;

function arrows({ state, step, place, shown }) {
  return ways(state, step, place, shown).map((way) => {
    const { hue } = identity(state, way.process);
    return svg`<g class=${wayClass(way, hue)} data-process=${way.process} data-page=${way.page} data-frame=${way.frame}>${way.parts.map(
      (points, i) => svg`<path pathLength="1" class="part${i}" d=${pathOf(points)} marker-end="url(#head-${hue})"></path>`,
    )}</g>`;
  });
}

/** One, two, three: the order in which a processor access is looked up, readable without motion. */
function dots({ state, step, place, shown, drawn }) {
  if (drawn.by !== 'cpu') return nothing;
  const marks = ways(state, step, place, shown).find((way) => way.active)?.marks ?? [];
  return marks.map(([x, y], i) => html`<span class="dot" aria-hidden="true" .style=${`transform:translate(${x - 11}px,${y - 11}px)`}>${i + 1}</span>`);
}

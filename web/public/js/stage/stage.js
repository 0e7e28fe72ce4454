/**
 * The stage: one SVG for structure and arrows, two canvases for bytes (one for what stands, one for what moves), a little
 * HTML for what is text. A pure function of the scene. What the first picture of a lesson does not need, the other two
 * levels of zoom first of all, is in extras.js, which is loaded after it; `scene.extras` says whether it is there.
 */
/** @import {Model} from '../model/store.js' */
/** @import {Wish} from './layout.js' */
/** @import {Changes, Drawn, MachineScene, Place, Scene, StageCommands, StageUi} from './scene.js' */
/** @import {State} from '../net/machine.js' */
/** @import {Scenario, Step} from '../net/wire.js' */
import { boundaryLines, moved, pageCount } from '../model/geometry.js';
import { html, nothing } from '../lib/html.js';
import * as text from '../text/lesson.js';
import { framesSvg } from './frames.js';
import { layout, REGIONS } from './layout.js';
import { canvasExtras, extras } from './lazy-extras.js';
import { sidebar } from './sidebar.js';
import { box, heads, spacesSvg } from './address-spaces.js';
import { gate, pageTable } from './translation.js';

/**
 * @typedef {object} Given what a scene is made of
 * @property {State} state
 * @property {Step|undefined} step
 * @property {State|undefined} before
 * @property {State} newest
 * @property {Scenario|null} scenario
 * @property {StageCommands} commands
 * @property {StageUi['stage']} size
 * @property {StageUi['tab']} tab
 * @property {StageUi['shown']} chosen
 * @property {StageUi['level']} level
 * @property {StageUi['at']} at
 * @property {number} turn
 * @property {boolean} extras
 * @property {boolean} focusable
 */

/** @type {{given: Given, scene: Scene}|null} */
let latest = null;

/**
 * @param {Model} model
 * @param {StageUi} ui
 * @param {StageCommands} commands
 * @returns {Scene|null} null while there is no state to show; the same object as long as nothing that it shows changes
 */
export function scene({ states, steps, node, path, scenario }, ui, commands) {
  const state = node === null ? undefined : states.get(node);
  if (node === null || !state) return null;
  const step = steps.get(node);
  const given = {
    state,
    step,
    before: states.get(step?.parent ?? -1),
    newest: states.get(path.at(-1) ?? -1) ?? state,
    scenario,
    commands,
    size: ui.stage,
    tab: ui.tab,
    chosen: ui.shown,
    level: ui.level,
    at: ui.at,
    turn: ui.turn,
    extras: ui.extras,
    focusable: ui.focusable,
  };
  if (!latest || !isSame(given, latest.given)) latest = { given, scene: sceneOf(given) };
  return latest.scene;
}

/** @param {Given} one @param {Given} other */
const isSame = (one, other) =>
  /** @type {(keyof Given)[]} */ (Object.keys(one)).every((key) => one[key] === other[key]);

/** @param {Given} given @returns {Scene} */
function sceneOf({ newest, scenario, size, tab, chosen, level, ...given }) {
  const { state, step, at, extras: hasExtras } = given;
  const drawn = drawnBy(step);
  const machine = placed({
    processes: Math.max(scenario?.processes ?? 0, newest.processes.length),
    pages: pageCount(state),
    frames: state.frames.length,
    boundaryLines: boundaryLines(state).after.length,
    tab: tab ?? drawn.tab,
    ...size,
  });
  const looked = /^(?:process|page|entry|arrow) (\S+)/.exec(at ?? '')?.[1];
  const shown =
    looked ??
    chosen ??
    drawn.actor ??
    state.processes.find((one) => one.table.length)?.id ??
    state.processes[0]?.id ??
    null;
  /** @type {MachineScene} */
  const first = {
    ...given,
    level: 1,
    place: machine,
    machine,
    boundary: hasExtras ? canvasExtras.module.pageBoundary(state, step) : null,
    shown,
    changes: changesOf(step),
    drawn,
  };
  return hasExtras ? canvasExtras.module.arranged(first, level) : first;
}

/** @type {{key: string, place: Place}|null} the places stay until the stage has another size; nothing is computed twice */
let last = null;

/** @param {Wish} wish */
function placed(wish) {
  const key = Object.values(wish).join();
  if (last?.key !== key) last = { key, place: layout(wish) };
  return last.place;
}

/** Whether this picture needs more than the first picture of a usual lesson does. @param {Scene|null} scene */
export const isLacking = (scene) =>
  scene !== null &&
  !scene.extras &&
  (scene.state.step > 0 ||
    !scene.machine.boundary.h ||
    scene.state.processes.length > 4 ||
    scene.state.mailboxes.length + scene.state.objects.length > 0);

/** @param {Step|undefined} step @returns {Drawn} */
function drawnBy(step) {
  const bytes = moved(step);
  const dma = (step?.events ?? []).find((event) => event.type === 'DmaStarted');
  const trap = (step?.events ?? []).find((event) => event.type === 'Trapped');
  const entry = (step?.events ?? []).find((event) => /^Entry[PI]/.test(event.type));
  const through = bytes.find((event) => event.by === 'cpu') ?? dma ?? trap ?? entry;
  return {
    actor: bytes[0]?.process ?? through?.process ?? actorOf(step),
    by: bytes[0]?.by ?? (dma ? 'cpu' : trap ? 'trap' : null),
    access: bytes[0]?.access ?? null,
    page: through ? { process: through.process, page: through.page } : null,
    frames: new Set(bytes.map((event) => event.frame)),
    tab: bytes[0] ? (bytes[0].by === 'dma' ? 'frames' : 'spaces') : tabOf(step),
  };
}

/** The process that an operation names as its actor. @param {Step|undefined} step */
function actorOf(step) {
  const by = Object.values(step?.operation ?? {})[0]?.by;
  return typeof by === 'string' ? by : null;
}

/** Where the main object of a step without bytes is, on a stage that shows one part at a time. */
const TAB_OF = /** @type {const} */ ([
  { tab: 'sidebar', events: /^(Semaphore|Blocked|Mes|Dma|Cap|Obj)/ },
  { tab: 'translation', events: /^(Entry|Desc|Tlb|Shoot)/ },
  { tab: 'frames', events: /^(Frame|PageW|PageFe)/ },
]);

/** @param {Step|undefined} step */
export const tabOf = (step) =>
  TAB_OF.find(({ events }) => (step?.events ?? []).some(({ type }) => events.test(type)))?.tab ??
  'spaces';

/** @param {Step|undefined} step @returns {Changes} */
function changesOf(step) {
  const { entries, frames, bytes } = step?.delta ?? {};
  return {
    entries: new Set((entries ?? []).map((entry) => `${entry.process}/${entry.page}`)),
    frames: new Set([...(frames ?? []), ...(bytes ?? [])].map((one) => one.frame)),
  };
}

/** @param {Scene|null} scene */
export function stage(scene) {
  return html`<section id="stage" class="stage" aria-label=${text.STAGE}>
    ${scene ? tabs(scene) : nothing}
    <div class="plane level${scene?.level ?? 1}" @click=${scene?.commands.point}>
      ${scene ? content(scene) : nothing}
    </div>
  </section>`;
}

/** @param {Scene} scene */
const content = (scene) =>
  html`<svg
      width=${scene.place.width}
      height=${scene.place.height}
      role="group"
      aria-label=${text.PICTURE}
    >
      ${scene.extras ? extras.module.arrowHeads : nothing}${scene.level === 1 ? machineSvg(scene) : extras.module.levelDrawing(scene)}
    </svg>
    <canvas aria-hidden="true"></canvas
    ><canvas class="moving" aria-hidden="true"></canvas>
    ${scene.extras ? extras.module.marks(scene) : nothing}
    ${scene.level === 1 ? machineHtml(scene) : extras.module.levelWords(scene)}
    ${scene.place.narrow ? nothing : zoom(scene)}${scene.extras ? extras.module.cursor(scene) : nothing}`;

/** @param {MachineScene} scene */
const machineSvg = (scene) => [
  spacesSvg(scene),
  scene.extras ? extras.module.arrows(scene) : nothing,
  gate(scene),
  framesSvg(scene),
  scene.extras ? extras.module.boundaryView(scene) : nothing,
];
/** @param {MachineScene} scene */
const machineHtml = (scene) => [
  scene.extras ? extras.module.dots(scene) : nothing,
  heads(scene),
  pageTable(scene),
  sidebar(scene),
  scene.extras ? extras.module.shelves(scene) : nothing,
  scene.extras ? [extras.module.legend(scene), extras.module.notes(scene)] : nothing,
];

/** @param {Scene} scene */
function tabs(scene) {
  const { place, commands } = scene;
  if (!place.narrow) return nothing;
  const names = REGIONS.map(
    (name) =>
      html`<button
        aria-pressed=${String(Boolean(place.regions[name]))}
        @click=${() => commands.tab(name)}
      >
        ${text.TAB_NAMES[name]}
      </button>`,
  );
  return html`<div class="tabs" role="group" aria-label=${text.TABS}>
    ${scene.level === 1 ? names : extras.module.crumbs(scene)}${zoom(scene)}
  </div>`;
}

/**
 * One, two, three: the machine, a page, its bytes. On a phone there is room for nearer and farther only.
 *
 * @param {Scene} scene
 */
function zoom({ machine, place, level, commands }) {
  const { sidebar: region } = machine.regions;
  const keys = place.narrow
    ? [
        { sign: '−', to: level - 1, off: level === 1 },
        { sign: '+', to: level + 1, off: level === 3 },
      ]
    : [1, 2, 3].map((to) => ({ sign: String(to), to, off: false }));
  return html`<div
    class="zoom"
    role="group"
    aria-label=${text.ZOOM}
    .style=${place.narrow || !region ? '' : box(region.x, (level === 1 ? region.y : 0) + 2, region.w, 32)}
  >
    ${keys.map(
      ({ sign, to, off }) =>
        html`<button
          aria-label=${text.LEVELS[to] ?? nothing}
          title=${text.LEVELS[to] ?? nothing}
          aria-pressed=${place.narrow ? nothing : String(level === to)}
          ?disabled=${off}
          @click=${() => commands.zoom(to)}
        >
          ${sign}
        </button>`,
    )}
  </div>`;
}

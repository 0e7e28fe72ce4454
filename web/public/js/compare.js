/** The same operations on several machines, with one scrubber for all. Composition only. */
/** @import {Model} from './model/store.js' */
/** @import {Forms, SettingForm} from './net/wire.js' */
/** @import {Answer} from './net/http.js' */
/** @import {Position} from './compare/alignment.js' */
/** @import {ComparedOperation, Walk} from './compare/comparison.js' */
/** @import {Scene, StageCommands} from './stage/scene.js' */
import { html, nothing, render } from './lib/html.js';
import * as preferences from './app/preferences.js';
import { modelOf } from './model/recorded-run.js';
import * as text from './text/compare.js';
import { aligned, endOf, turn } from './compare/alignment.js';
import { ask } from './net/http.js';
import { bill } from './compare/bill.js';
import { choices } from './compare/choices.js';
import { hasBoundary, machine, paint, seen } from './compare/machine.js';
import { scrubber } from './compare/scrubber.js';
import { subjectOf } from './compare/subject.js';

/**
 * Two machines stand beside each other, so there is less room for spaces, and more for what has words in it. The stage is so
 * high that a line of the boundary view has letters of 20 pixels, which are 16 on a screen of 1280.
 */
const SIZE = { width: 768, height: 562, shares: [0.17, 0.322, 0.358, 0.15] };
/** The columns of more processes than these need more room. */
const FEW = 6;
const WIDE = { width: 860, shares: [0.225, 0.3, 0.335, 0.14] };
const BESIDE = 2;
/** So many lines leave a band for the boundary view no height: its titles take 3.2. */
const NO_BOUNDARY = { boundaryLines: -3.2, height: 440 };
/** Letters of a sentence that surely find room in a line. */
const LETTERS = { usual: 64, small: 32 };
const SMALL = 640;
const SMALL_HEIGHT = 424;
const TABS = 44;
const USUAL = 'transfer=dma';

const root = document.documentElement;
const app = /** @type {HTMLElement} */ (document.getElementById('app'));
const subject = subjectOf(location);
const query = new URLSearchParams(location.search);
const darkWish = matchMedia('(prefers-color-scheme: dark)');

/** @type {Walk|null} */
let walk = null;
/** @type {string[]|null} */
let failed = null;
/** @type {SettingForm[]} */
let forms = [];
let at = 0;
let shown = 0;
/** @type {string|null} */
let tab = null;
/** @type {Scene[]} */
let scenes = [];
let size = SIZE;

const isSmall = () => innerWidth < SMALL;
/** @type {StageCommands} */
const commands = {
  show() {},
  zoom() {},
  point() {},
  see() {},
  tab: (one) => ((tab = tab === one ? null : one), draw()),
};

function draw() {
  if (walk) scenes = scenesOf(walk);
  render(view(), app);
  fit();
  /** @type {NodeListOf<HTMLElement>} */
  const machines = app.querySelectorAll('.machine:not([hidden])');
  for (const place of machines)
    paint(place, scenes[Number(place.dataset.machine)], isDark(), isSmall());
  root.dataset.settled = String(walk !== null || failed !== null);
  root.dataset.position = String(at);
}

/** @param {Walk} walk */
const scenesOf = ({ models, positions }) =>
  models.flatMap((model, i) => {
    const stage = isSmall() ? { width: app.clientWidth - 24, height: SMALL_HEIGHT - TABS } : size;
    return seen(model, positions[at].nodes[i], { stage, tab }, commands) ?? [];
  });

const isDark = () =>
  root.dataset.theme === 'dark' || (root.dataset.theme === 'auto' && darkWish.matches);

/** The stage keeps its proportions; how much smaller it is shown depends on the column. */
function fit() {
  const column = app.querySelector('.machine:not([hidden]) .shrunk');
  if (!column) return;
  const shrink = isSmall() ? 1 : Math.min(1, column.clientWidth / size.width);
  /** @type {HTMLElement|null} */
  const machines = app.querySelector('.machines');
  machines?.style.setProperty('--shrink', String(shrink));
}

const view = () =>
  html`<header class="bar">
      <a class="link-button" href=${subject.back.href}>◀ ${subject.back.label}</a>
      <h1 dir="auto" title=${walk?.machines[0].run.scenario.title ?? text.TITLE}>
        ${walk?.machines[0].run.scenario.title ?? text.TITLE}
      </h1>
      ${choices(forms)}
    </header>
    ${failed ? html`<main><p role="alert">${failed.join(' ') || text.UNREACHED}</p></main>` : walk ? body(walk) : html`<main><p role="status">${text.LOADING}</p></main>`}`;

/** @param {Walk} walk */
const body = (walk) =>
  html`<main class="comparing">
    <p class="operation" role="status">
      ${text.position(walk.positions[at].operation, walk.operations.length, rowOf(walk))}
    </p>
    ${isSmall() ? toggle(walk) : nothing}
    <div
      class="machines"
      .style=${`--count:${isSmall() ? 1 : Math.min(walk.models.length, BESIDE)};--w:${scenes[0].place.width}px;--h:${scenes[0].place.height + (isSmall() ? TABS : 0)}px;${room(walk)}`}
    >
      ${walk.models.map((model, i) => one(walk, model, i))}
    </div>
    ${scrubber(walk, at, go)} ${bill(walk, at)}
  </main>`;

/** Room for the longest sentence and the longest difference, so that no step moves what lies below. @param {Walk} walk */
function room({ models, operations }) {
  const whole = isSmall() ? LETTERS.small : LETTERS.usual;
  /** @param {(string|null)[]} texts */
  const lines = (texts) =>
    Math.max(1, Math.ceil(Math.max(...texts.map((one) => (one ?? '').length)) / whole));
  const sentences = models.flatMap(({ steps }) => [...steps.values()].map(({ what }) => what));
  return `--told:${lines(sentences.map((one) => `${text.WAITS} ${one}`))};--differs:${lines(operations.flatMap(({ machines }) => machines.map(({ difference }) => difference && text.differs(difference))))}`;
}

/**
 * Another scenario has other objects, so that outlines would be around everything.
 *
 * @param {Walk} walk
 * @param {number} index
 */
const isOfAnother = ({ machines }, index) =>
  machines[index].run.scenario.title !== machines[0].run.scenario.title;

/** @param {Walk} walk */
const toggle = ({ models }) =>
  html`<div class="switch" role="group" aria-label=${text.MACHINES}>
    ${models.map(
      (_, i) =>
        html`<button aria-pressed=${String(i === shown)} @click=${() => ((shown = i), draw())}>
          ${text.machine(i)}
        </button>`,
    )}
  </div>`;

/** @param {Walk} walk @param {Model} model @param {number} index */
function one(walk, model, index) {
  const { machines, models, positions } = walk;
  const { operation, nodes } = positions[at];
  const moved = at > 0 && positions[at - 1].nodes.some((node, i) => node !== nodes[i]);
  const first = models[0].states.get(nodes[0]) ?? null;
  return machine({
    model,
    node: nodes[index],
    scene: scenes[index],
    other: index === 0 || isOfAnother(walk, index) ? null : first,
    difference:
      at === endOf(positions, operation) ? (rowOf(walk)?.machines[index].difference ?? null) : null,
    waits: moved && positions[at - 1].nodes[index] === nodes[index],
    index,
    changed: machines[index].settings,
    title: machines.some((_, i) => isOfAnother(walk, i))
      ? machines[index].run.scenario.title
      : null,
    shown: !isSmall() || index === shown,
    small: isSmall(),
  });
}

/** @param {Walk} walk @returns {ComparedOperation|undefined} the one at which the machines stand; none at the start */
const rowOf = ({ operations, positions }) => operations[positions[at].operation - 1];

/** @param {number} to */
function go(to) {
  at = Math.min(Math.max(to, 0), (walk?.positions.length ?? 1) - 1);
  draw();
}

/** @type {Record<string, ((positions: Position[], shift: boolean) => number)|undefined>} the position to which a key goes */
const KEYS = {
  ArrowRight: (positions, shift) => (shift ? turn(positions, at, 1) : at + 1),
  ArrowLeft: (positions, shift) => (shift ? turn(positions, at, -1) : at - 1),
  PageDown: () => at + 1,
  PageUp: () => at - 1,
  Home: () => 0,
  End: (positions) => positions.length - 1,
};

addEventListener('keydown', (event) => {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  const target = /** @type {Element} */ (event.target);
  if (
    !walk ||
    ctrlKey ||
    altKey ||
    metaKey ||
    target.matches('select, .wide, .chip') ||
    (target.matches('input') && !shiftKey)
  )
    return;
  const to = KEYS[key]?.(walk.positions, shiftKey);
  if (to === undefined) return;
  event.preventDefault();
  go(to);
});
addEventListener('resize', draw);
darkWish.addEventListener('change', draw);

root.dataset.theme = preferences.load(location.search).theme;
if (!query.has('with')) query.append('with', USUAL);
query.delete('theme');
draw();
ask('/api/forms').then((/** @type {Answer<Forms>} */ { body }) => {
  forms = body?.settings ?? [];
  draw();
});
subject.compare(query).then(({ body, failed: problems }) => {
  failed = problems ?? null;
  if (body) {
    const models = body.machines.map(({ run, settings }) =>
      modelOf({ ...run, scenario: { ...run.scenario, changed: settings } }),
    );
    const positions = aligned(body.machines.map(({ run, rows }) => ({ steps: run.steps, rows })));
    walk = { ...body, models, positions };
    size = {
      ...SIZE,
      ...(models.some(hasBoundary) ? {} : NO_BOUNDARY),
      ...(models.some(({ scenario }) => (scenario?.processes ?? 0) > FEW) ? WIDE : {}),
    };
    document.title = `${body.machines[0].run.scenario.title} – Shared Page Lab`;
  }
  draw();
});

/** The same operations on several machines, with one scrubber for all. Composition only. */
/** @import {Model} from './model/store.js' */
import { html, nothing, render } from './lib/html.js';
import * as preferences from './app/preferences.js';
import { modelOf } from './model/recorded-run.js';
import * as text from './text/compare.js';
import { aligned, endOf, turn } from './compare/alignment.js';
import { ask } from './net/query.js';
import { choices } from './compare/choices.js';
import { hasBoundary, machine, paint, seen } from './compare/machine.js';
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
const NO_LENS = { boundaryLines: -3.2, height: 440 };
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

let told = null;
let failed = null;
let forms = [];
let models = [];
let positions = [];
let at = 0;
let shown = 0;
let tab = null;
let scenes = [];
let size = SIZE;

const isSmall = () => innerWidth < SMALL;
const commands = { show() {}, zoom() {}, tab: (one) => ((tab = tab === one ? null : one), draw()) };

function draw() {
  if (models.length)
    scenes = models.map((model, i) =>
      seen(
        model,
        positions[at].nodes[i],
        {
          stage: isSmall() ? { width: app.clientWidth - 24, height: SMALL_HEIGHT - TABS } : size,
          tab,
        },
        commands,
      ),
    );
  render(view(), app);
  fit();
  for (const place of app.querySelectorAll('.machine:not([hidden])'))
    paint(place, scenes[Number(place.dataset.machine)], isDark(), isSmall());
  root.dataset.settled = String(models.length > 0 || failed !== null);
  root.dataset.position = String(at);
}

const isDark = () =>
  root.dataset.theme === 'dark' || (root.dataset.theme === 'auto' && darkWish.matches);

/** The stage keeps its proportions; how much smaller it is shown depends on the column. */
function fit() {
  const column = app.querySelector('.machine:not([hidden]) .shrunk');
  if (column)
    app
      .querySelector('.machines')
      .style.setProperty(
        '--shrink',
        String(isSmall() ? 1 : Math.min(1, column.clientWidth / size.width)),
      );
}

const view = () =>
  html`<header class="bar">
      <a class="link-button" href=${subject.back.href}>◀ ${subject.back.label}</a>
      <h1>${told?.machines[0].run.scenario.title ?? text.TITLE}</h1>
      ${choices(forms)}
    </header>
    ${failed ? html`<main><p role="alert">${failed.join(' ') || text.UNREACHED}</p></main>` : models.length ? body() : html`<main><p role="status">${text.LOADING}</p></main>`}`;

const body = () =>
  html`<main class="comparing">
    <p class="operation" role="status">
      ${text.position(positions[at].operation, told.operations.length, row())}
    </p>
    ${isSmall() ? toggle() : nothing}
    <div
      class="machines"
      .style=${`--count:${isSmall() ? 1 : Math.min(models.length, BESIDE)};--w:${scenes[0].place.width}px;--h:${scenes[0].place.height + (isSmall() ? TABS : 0)}px;${room()}`}
    >
      ${models.map(one)}
    </div>
    ${scrubber()} ${costs()}
  </main>`;

/** Room for the longest sentence and the longest difference, so that no step moves what lies below. */
function room() {
  const whole = isSmall() ? LETTERS.small : LETTERS.usual;
  const lines = (texts) =>
    Math.max(1, Math.ceil(Math.max(...texts.map((one) => (one ?? '').length)) / whole));
  const sentences = models.flatMap(({ steps }) => [...steps.values()].map(({ what }) => what));
  return `--told:${lines(sentences.map((one) => `${text.WAITS} ${one}`))};--differs:${lines(told.operations.flatMap(({ machines }) => machines.map(({ difference }) => difference && text.differs(difference))))}`;
}

/**
 * Another scenario has other objects, so that outlines would be around everything.
 *
 * @param {number} index
 */
const isOfAnother = (index) =>
  told.machines[index].run.scenario.title !== told.machines[0].run.scenario.title;

const toggle = () =>
  html`<div class="switch" role="group" aria-label=${text.MACHINES}>
    ${models.map(
      (_, i) =>
        html`<button aria-pressed=${String(i === shown)} @click=${() => ((shown = i), draw())}>
          ${text.machine(i)}
        </button>`,
    )}
  </div>`;

/** @param {Model} model @param {number} index */
function one(model, index) {
  const { operation, nodes } = positions[at];
  const moved = at > 0 && positions[at - 1].nodes.some((node, i) => node !== nodes[i]);
  return machine({
    model,
    node: nodes[index],
    scene: scenes[index],
    other: index === 0 || isOfAnother(index) ? null : models[0].states.get(nodes[0]),
    difference: at === endOf(positions, operation) ? row()?.machines[index].difference : null,
    waits: moved && positions[at - 1].nodes[index] === nodes[index],
    index,
    changed: told.machines[index].settings,
    title: told.machines.some((_, i) => isOfAnother(i))
      ? told.machines[index].run.scenario.title
      : null,
    shown: !isSmall() || index === shown,
    small: isSmall(),
  });
}

const row = () => told.operations[positions[at].operation - 1];

/** @param {number} to */
function go(to) {
  at = Math.min(Math.max(to, 0), positions.length - 1);
  draw();
}

function scrubber() {
  const { operation } = positions[at];
  const last = told.operations.length;
  const end = positions.length - 1;
  const first = endOf(positions, told.first_difference);
  return html`<div class="walk" role="group" aria-label=${text.SCRUBBER}>
      <button
        aria-label=${text.OPERATION_BACK}
        title=${text.OPERATION_BACK}
        @click=${() => go(turn(positions, at, -1))}
      >
        |◀
      </button>
      <button aria-label=${text.BACK} title=${text.BACK} @click=${() => go(at - 1)}>◀</button>
      <button class="primary" aria-label=${text.NEXT} title=${text.NEXT} @click=${() => go(at + 1)}>
        ▶
      </button>
      <button
        aria-label=${text.OPERATION_ON}
        title=${text.OPERATION_ON}
        @click=${() => go(turn(positions, at, 1))}
      >
        ▶|
      </button>
      <span class="track"
        ><input
          type="range"
          min="0"
          max=${end}
          .value=${String(at)}
          aria-label=${text.SCRUBBER}
          aria-valuetext=${text.value(operation, last, at, end)}
          @input=${(event) => go(Number(event.target.value))}
        />
        ${first === null ? nothing : html`<i class="first-mark" aria-hidden="true" .style=${`left:${(100 * first) / end}%`}>≠</i>`}</span
      >
      <button
        class="first"
        ?disabled=${first === null}
        aria-label=${first === null ? text.SAME : text.FIRST}
        @click=${() => go(first)}
      >
        ${first === null ? '=' : '≠'}
        <span class="wide-word">${first === null ? text.SAME : text.FIRST}</span>
      </button>
    </div>
    ${told.machines.some(({ run }) => run.more) ? html`<p>${text.cut(Math.max(...told.machines.map(({ run }) => run.steps.length)))}</p>` : nothing}`;
}

function costs() {
  const keys = [...new Set(told.machines.flatMap((one) => Object.keys(one.costs)))];
  const states = models.map((model, i) => model.states.get(positions[at].nodes[i]));
  const differ = (values) => (new Set(values).size > 1 ? 'differs' : '');
  return html`<section class="costs">
    <h2 class="unseen">${text.COST}</h2>
    <div class="wide" tabindex="0" role="group" aria-label=${text.COST}>
      <table>
        <thead>
          <tr>
            <th scope="col">${text.COST}</th>
            ${models.map((_, i) => html`<th scope="col">${text.machine(i)}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr class=${differ(told.machines.map((one) => one.time_ns))}>
            <th scope="row">${text.TIME}</th>
            ${states.map((state, i) => html`<td>${text.time(state.time_ns)} / ${text.time(told.machines[i].time_ns)}</td>`)}
          </tr>
          ${keys.map(
            (key) =>
              html`<tr class=${differ(told.machines.map((one) => one.costs[key] ?? 0))}>
                <th scope="row">${text.cost(key)}</th>
                ${states.map((state, i) => html`<td>${text.paid(state.costs[key], told.machines[i].costs[key] ?? 0)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p>${text.COST_CAPTION} <a href="/costs">${text.COSTS}</a></p>
  </section>`;
}

const KEYS = {
  ArrowRight: (shift) => (shift ? turn(positions, at, 1) : at + 1),
  ArrowLeft: (shift) => (shift ? turn(positions, at, -1) : at - 1),
  PageDown: () => at + 1,
  PageUp: () => at - 1,
  Home: () => 0,
  End: () => positions.length - 1,
};

addEventListener('keydown', (event) => {
  const { key, shiftKey, ctrlKey, altKey, metaKey, target } = event;
  if (
    !models.length ||
    ctrlKey ||
    altKey ||
    metaKey ||
    target.matches('select, .wide, .chip') ||
    (target.matches('input') && !shiftKey)
  )
    return;
  if (!KEYS[key]) return;
  event.preventDefault();
  go(KEYS[key](shiftKey));
});
addEventListener('resize', draw);
darkWish.addEventListener('change', draw);

root.dataset.theme = preferences.load(location.search).theme;
if (!query.has('with')) query.append('with', USUAL);
query.delete('theme');
draw();
ask('/api/forms').then(({ body }) => {
  forms = body?.settings ?? [];
  draw();
});
subject.compare(query).then(({ body, failed: problems }) => {
  failed = problems ?? null;
  if (body) {
    told = body;
    models = body.machines.map(({ run, settings }) =>
      modelOf({ ...run, scenario: { ...run.scenario, changed: settings } }),
    );
    size = {
      ...SIZE,
      ...(models.some(hasBoundary) ? {} : NO_LENS),
      ...(models.some(({ scenario }) => scenario.processes > FEW) ? WIDE : {}),
    };
    positions = aligned(body.machines.map(({ run, rows }) => ({ steps: run.steps, rows })));
    document.title = `${body.machines[0].run.scenario.title} – Shared Page Lab`;
  }
  draw();
});

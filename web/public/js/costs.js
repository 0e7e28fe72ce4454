/** The cost lab: sliders, three charts that follow them, and the numbers behind. Composition only; the server counts. */
/** @import {Answer} from './net/http.js' */
/** @import {Costs} from './costs/chart.js' */
import { valueOf } from './lib/form-events.js';
import { html, nothing, render } from './lib/html.js';
import * as preferences from './app/preferences.js';
import * as text from './text/costs.js';
import { settingName } from './text/settings.js';
import { asQuery } from './net/address.js';
import { ask } from './net/http.js';
import { atHere, meetings, told } from './costs/break-even.js';
import { chartOf, draw as drawChart } from './costs/chart.js';
import { csv } from './costs/csv.js';
import { figures } from './costs/table.js';
import { reachOf } from './costs/scale.js';

/** Accesses from one miss to the next that the server takes, and so the hit ratios. */
const RUNS = [1, 2, 4, 10, 20, 50, 100];
const PARTS = 10;
const FACTORS = [0, 0.25, 0.5, 1, 2, 4, 10];
const PRICED = [
  'cost.memory',
  'cost.list_read',
  'cost.entry_update',
  'cost.hold',
  'cost.release',
  'cost.flush',
];
const ORDER = ['total', 'relocation', 'access'];
/**
 * @typedef {object} Choice
 * @property {number} members
 * @property {number} run index in RUNS
 * @property {number} part of `reach`, in tenths
 * @property {number} reach accesses at the end of the chart
 * @property {string} table of prices
 * @property {Record<string, number>} factors of prices: indices in FACTORS, by setting
 */

/** @type {Choice} */
const USUAL = {
  members: 8,
  run: RUNS.length - 1,
  part: 3,
  reach: 1000,
  table: 'modern',
  factors: {},
};
const REST = 150;

const root = document.documentElement;
const app = /** @type {HTMLElement} */ (document.getElementById('app'));

/** @type {Choice} */
let choice = { ...USUAL, ...asked() };
/** @type {Costs|null} */
let counted = null;
/** @type {string[]|null} */
let failed = null;
/** @type {Record<string, number>} nanoseconds by setting, before any factor */
let base = {};
let busy = true;
/** @type {ReturnType<typeof setTimeout>|undefined} */
let waiting;
/** @type {AbortController|null} */
let asking = null;

/** What the address asks for, within what there is. */
function asked() {
  const query = new URLSearchParams(location.search);
  const members = Number(query.get('n'));
  const run = RUNS.indexOf(Number(query.get('run')));
  return { ...(members >= 2 && members <= 64 ? { members } : {}), ...(run >= 0 ? { run } : {}) };
}

const settings = () => ({
  costs: choice.table,
  ...Object.fromEntries(
    Object.entries(choice.factors).map(([key, i]) => [key, Math.round(base[key] * FACTORS[i])]),
  ),
});

/** @param {Partial<Choice>} next */
function change(next) {
  choice = { ...choice, ...next };
  history.replaceState(
    null,
    '',
    `?${new URLSearchParams({ n: String(choice.members), run: String(RUNS[choice.run]) })}`,
  );
  busy = true;
  draw();
  clearTimeout(waiting);
  waiting = setTimeout(count, REST);
}

/** Asks once more if the point of break-even has left the chart. */
async function count() {
  asking?.abort();
  const mine = (asking = new AbortController());
  const query = new URLSearchParams([
    ['members', String(choice.members)],
    ['run', String(RUNS[choice.run])],
    ['accesses', String(choice.reach)],
    ...asQuery(settings()),
  ]);
  /** @type {Answer<Costs>} */
  const { body, failed: problems } = await ask(`/api/costs?${query}`, { signal: mine.signal });
  if (mine.signal.aborted) return;
  failed = problems ?? null;
  if (body) {
    counted = body;
    if (!Object.keys(choice.factors).length)
      base = Object.fromEntries(body.prices.map(({ key, ns }) => [key, ns]));
    const reach = reachOf(chartOf(body, 'total').break_even);
    if (reach !== choice.reach) {
      choice = { ...choice, reach };
      return count();
    }
  }
  busy = false;
  draw();
}

const k = () => (choice.reach / PARTS) * choice.part;
/** @type {Record<string, () => number>} where on the x axis of each chart the sliders stand */
const at = { total: k, relocation: () => choice.members, access: () => 1 - 1 / RUNS[choice.run] };

function draw() {
  render(view(), app);
  /** @type {NodeListOf<SVGSVGElement>} */
  const drawings = app.querySelectorAll('svg.chart');
  for (const svg of drawings) {
    const id = svg.dataset.chart;
    if (counted && id) drawChart(svg, chartOf(counted, id), { at: at[id]() });
  }
  root.dataset.settled = String(!busy);
}

const view = () =>
  html`<header class="bar course-bar">
      <a class="link-button" href="/">◀ ${text.TO_LESSON}</a>
      <h1>${text.TITLE}</h1>
      <a class="link-button" href="/course">${text.COURSE}</a
      ><a class="link-button" href="/verdict">${text.VERDICT}</a>
    </header>
    <main class="weigh">
      <p class="intro">${text.INTRO}</p>
      ${controls()}
      <div class="charts">
        ${failed ? html`<p role="alert">${failed.join(' ') || text.UNREACHED}</p>` : nothing}${counted ? [chart(counted, 'total'), meetings(counted), chart(counted, 'relocation'), chart(counted, 'access')] : nothing}
      </div>
      <p class="unseen" role="status">${busy || !counted ? nothing : told(counted)}</p>
    </main>`;

/**
 * @param {string} name
 * @param {string} label
 * @param {number} value
 * @param {{min: number, max: number}} range
 * @param {string} shown the value in words
 * @param {(value: number) => void} change
 */
function slider(name, label, value, { min, max }, shown, change) {
  return html`<label class="slider" data-slider=${name}
    ><span>${label}</span><output>${shown}</output>
    <input
      type="range"
      name=${name}
      min=${min}
      max=${max}
      step="1"
      .value=${String(value)}
      aria-valuetext=${shown}
      @input=${(/** @type {Event} */ event) => change(Number(valueOf(event)))}
  /></label>`;
}

const controls = () =>
  html`<form
    class="choices"
    aria-label=${text.CHOICES}
    @submit=${(/** @type {Event} */ event) => event.preventDefault()}
  >
    ${slider('members', text.MEMBERS, choice.members, { min: 2, max: 64 }, text.number(choice.members), (members) => change({ members }))}
    ${slider('hits', text.HITS, choice.run, { min: 0, max: RUNS.length - 1 }, text.number(1 - 1 / RUNS[choice.run]), (run) => change({ run }))}
    ${slider('accesses', text.ACCESSES, choice.part, { min: 0, max: PARTS }, text.number(k()), look)}
    <details>
      <summary>${text.PRICES}</summary>
      <label class="field"
        >${text.PRICE_TABLE}
        <select
          name="costs"
          @change=${(/** @type {Event} */ event) => change({ table: valueOf(event), factors: {} })}
        >
          ${Object.entries(text.TABLES).map(
            ([one, words]) =>
              html`<option value=${one} .selected=${one === choice.table}>${words}</option>`,
          )}
        </select></label
      >
      ${counted ? PRICED.map(price) : nothing}
      <button type="button" @click=${() => change(USUAL)}>${text.USUAL}</button>
    </details>
    <p class="here-told">${busy ? text.COUNTING : counted ? atHere(counted, k()) : nothing}</p>
  </form>`;

/**
 * Only the mark in the chart moves: every place it can have is a point that was counted.
 *
 * @param {number} part of the reach, in tenths
 */
function look(part) {
  choice = { ...choice, part };
  draw();
}

/** @param {string} key */
const price = (key) => {
  const index = choice.factors[key] ?? FACTORS.indexOf(1);
  return slider(
    key,
    settingName(key),
    index,
    { min: 0, max: FACTORS.length - 1 },
    text.priced(Math.round((base[key] ?? 0) * FACTORS[index])),
    (i) => change({ factors: { ...choice.factors, [key]: i } }),
  );
};

/** @param {Costs} costs @param {string} id */
const chart = (costs, id) =>
  html`<figure class=${id}>
    <figcaption>${text.TITLES[id]}</figcaption>
    <svg
      class="chart"
      data-chart=${id}
      role="img"
      aria-label=${text.chartLabel(chartOf(costs, id))}
    ></svg>
    <p class="files">
      <button @click=${() => picture(id)} aria-label=${text.svgOf(chartOf(costs, id))}>
        ${text.SVG}
      </button>
      ${id === 'total' ? html`<button @click=${() => save(new Blob([csv(costs.charts)], { type: 'text/csv' }), 'costs.csv')}>${text.CSV}</button>` : nothing}
    </p>
    ${figures(chartOf(costs, id))}
  </figure>`;

/** @param {string} id */
async function picture(id) {
  const { alone } = await import('./share/drawing.js');
  /** @type {SVGSVGElement|null} */
  const svg = app.querySelector(`svg[data-chart="${id}"]`);
  if (svg)
    save(new Blob([alone(svg, text.TITLES[id])], { type: 'image/svg+xml' }), `costs-${id}.svg`);
}

/** @param {Blob} blob @param {string} name of the file */
function save(blob, name) {
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(blob),
    download: name,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 2000);
}

root.dataset.theme = preferences.load(location.search).theme;
draw();
count();
addEventListener('resize', draw);

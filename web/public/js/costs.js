/** The cost lab: sliders, three charts that follow them, and the numbers behind. Composition only; the server counts. */
import { html, nothing, render } from './lib/html.js';
import * as preferences from './app/preferences.js';
import * as text from './text/costs.js';
import { settingName } from './text/settings.js';
import { ask, asQuery } from './net/query.js';
import { draw as drawChart } from './costs/chart.js';
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

let choice = { ...USUAL, ...asked() };
let counted = null;
let failed = null;
let base = {};
let busy = true;
let waiting = 0;
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

function change(next) {
  choice = { ...choice, ...next };
  history.replaceState(
    null,
    '',
    `?${new URLSearchParams({ n: choice.members, run: RUNS[choice.run] })}`,
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
    ['members', choice.members],
    ['run', RUNS[choice.run]],
    ['accesses', choice.reach],
    ...asQuery(settings()),
  ]);
  const { body, failed: problems } = await ask(`/api/costs?${query}`, { signal: mine.signal });
  if (mine.signal.aborted) return;
  failed = problems ?? null;
  if (body) {
    counted = body;
    if (!Object.keys(choice.factors).length)
      base = Object.fromEntries(body.prices.map(({ key, ns }) => [key, ns]));
    const reach = reachOf(chartOf('total').break_even);
    if (reach !== choice.reach) {
      choice = { ...choice, reach };
      return count();
    }
  }
  busy = false;
  draw();
}

/** @param {string} id */
const chartOf = (id) => counted.charts.find((chart) => chart.id === id);
const k = () => (choice.reach / PARTS) * choice.part;
const at = { total: k, relocation: () => choice.members, access: () => 1 - 1 / RUNS[choice.run] };

function draw() {
  render(view(), app);
  if (counted)
    for (const svg of app.querySelectorAll('svg.chart'))
      drawChart(svg, chartOf(svg.dataset.chart), { at: at[svg.dataset.chart]() });
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
        ${failed ? html`<p role="alert">${failed.join(' ') || text.UNREACHED}</p>` : nothing}${counted ? [chart('total'), meetings(), chart('relocation'), chart('access')] : nothing}
      </div>
      <p class="unseen" role="status">${busy || !counted ? nothing : told()}</p>
    </main>`;

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
      @input=${(event) => change(Number(event.target.value))}
  /></label>`;
}

const controls = () =>
  html`<form
    class="choices"
    aria-label=${text.CHOICES}
    @submit=${(event) => event.preventDefault()}
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
          @change=${(event) => change({ table: event.target.value, factors: {} })}
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
    <p class="here-told">${busy ? text.COUNTING : counted ? atHere() : nothing}</p>
  </form>`;

/**
 * Only the mark in the chart moves: every place it can have is a point that was counted.
 *
 * @param {'all'|'still'|'moving'} part
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

/** @param {string} id */
const chart = (id) =>
  html`<figure class=${id}>
    <figcaption>${text.TITLES[id]}</figcaption>
    <svg class="chart" data-chart=${id} role="img" aria-label=${text.chartLabel(chartOf(id))}></svg>
    <p class="files">
      <button @click=${(event) => picture(event, id)} aria-label=${text.svgOf(chartOf(id))}>
        ${text.SVG}
      </button>
      ${id === 'total' ? html`<button @click=${() => save(new Blob([csv(counted.charts)], { type: 'text/csv' }), 'costs.csv')}>${text.CSV}</button>` : nothing}
    </p>
    ${figures(chartOf(id))}
  </figure>`;

const meetings = () =>
  html`<section class="meetings">
    <h2>${text.BREAK_EVEN}</h2>
    <div class="wide" tabindex="0" role="group" aria-label=${text.BREAK_EVEN}>
      <table>
        <thead>
          <tr>
            ${text.BREAK_HEADS.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${chartOf('total').break_even.map(
            ({ below, advantage, extra, closed, counted: seen }) =>
              html`<tr data-below=${below}>
                <th scope="row">${text.WAYS[below]}</th>
                <td>${text.time(advantage)}</td>
                <td>${text.time(extra)}</td>
                <td>
                  ${closed === null ? text.never : html`<b>${text.number(Math.round(closed))}</b> <span>(${text.counted(seen)})</span>`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;

/** The point of break-even that the chart shows. */
const nearest = () =>
  chartOf('total')
    .break_even.filter(({ closed }) => closed !== null)
    .sort((a, b) => a.closed - b.closed)[0];

function atHere() {
  const here = chartOf('total').curves.map(({ name, points }) => ({
    name,
    ns: (points.find(({ x }) => x === k()) ?? points.at(-1)).counted,
  }));
  const near = nearest();
  return [
    near && text.nearest(near),
    text.atHere({
      k: k(),
      cheapest: here.reduce((a, b) => (b.ns < a.ns ? b : a)),
      list: here.find(({ name }) => name === 'list').ns,
    }),
  ]
    .filter(Boolean)
    .join(' ');
}

const told = () =>
  [
    text.COUNTED,
    ...chartOf('total')
      .break_even.filter(({ closed }) => closed !== null)
      .map(({ below, closed }) => `${text.WAYS[below]}: ${text.kStar(closed)}`),
  ].join('. ');

/** @param {Event} event @param {string} id */
async function picture(event, id) {
  const { alone } = await import('./share/drawing.js');
  const svg = event.target.closest('figure').querySelector('svg');
  save(new Blob([alone(svg, text.TITLES[id])], { type: 'image/svg+xml' }), `costs-${id}.svg`);
}

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

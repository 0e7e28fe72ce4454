/** The verdict: a table whose cells are runs, each a link to the run it was read off. */
import { html, nothing, render } from './lib/html.js';
import * as preferences from './app/preferences.js';
import { lessonLink } from './net/address.js';
import * as text from './text/verdict.js';
import { ask } from './net/http.js';

const root = document.documentElement;
/**
 * @typedef {{question: string, way: string, findings: Finding[]}} Cell
 * @typedef {{scenario: string, settings: Record<string, unknown>, word: string, number: number, unit: string, formula: string|null}} Finding
 */

/** @type {Cell[]|null} */
let cells = null;
/** @type {string[]|null} */
let failed = null;

function draw() {
  render(view(), /** @type {HTMLElement} */ (document.getElementById('app')));
  root.dataset.settled = String(cells !== null || failed !== null);
}

const view = () =>
  html`<header class="bar course-bar">
      <a class="link-button" href="/">◀ ${text.TO_LESSON}</a>
      <h1>${text.TITLE}</h1>
      <a class="link-button" href="/course">${text.COURSE}</a
      ><a class="link-button" href="/costs">${text.COSTS}</a>
    </header>
    <main class="verdict">
      <p>${text.INTRO}</p>
      ${failed ? html`<p role="alert">${failed.join(' ') || text.UNREACHED}</p>` : cells ? table(cells) : html`<p role="status">${text.LOADING}</p>`}
    </main>`;

const ways = Object.entries(text.WAYS);

/** @param {Cell[]} all */
const table = (all) =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">${text.QUESTION}</th>
        ${ways.map(([way, name]) => html`<th scope="col" class=${way}>${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${Object.entries(text.QUESTIONS).map(
        ([question, { name, hint }]) =>
          html`<tr data-question=${question}>
            <th scope="row">${name}<span>${hint}</span></th>
            ${ways.map(
              ([way, label]) =>
                html`<td data-way=${way} data-label=${label}>
                  ${findingsOf(all, question, way).map((finding, _, others) => answer(finding, question, others.length > 1))}
                </td>`,
            )}
          </tr>`,
      )}
      <tr class="conclusion">
        <th scope="row">${text.CONCLUSION}</th>
        ${ways.map(([way, label]) => html`<td data-label=${label}>${text.VERDICTS[way]}</td>`)}
      </tr>
    </tbody>
  </table>`;

/** @param {Cell[]} all @param {string} question @param {string} way */
const findingsOf = (all, question, way) =>
  all.find((one) => one.question === question && one.way === way)?.findings ?? [];

/**
 * A formula of what was counted says more than its answer where much is paid.
 *
 * @param {Finding} finding what one run has shown @param {string} question @param {boolean} several
 */
function answer({ scenario, settings, word, number, unit, formula }, question, several) {
  const variant = several && text.SETTING[Object.entries(settings).map((one) => one.join('='))[0]];
  const value = text.number(number, unit);
  return html`<a href=${lessonLink({ name: scenario, changed: settings }, 0)} title=${text.WATCH}>
    <b>${word}</b
    ><span>${value}${variant ? html` <em>${variant}</em>` : nothing}</span
    >${formula && question === 'relocation' ? html`<span class="formula-text">${formula}</span>` : nothing}</a
  >`;
}

root.dataset.theme = preferences.load(location.search).theme;
draw();
ask('/api/verdict').then(({ body, failed: problems }) => {
  cells = /** @type {{cells: Cell[]}|undefined} */ (body)?.cells ?? null;
  failed = problems ?? null;
  draw();
});

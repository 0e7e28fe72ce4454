/** The storyboard: chosen steps of a lesson, six on a page, to print or to keep as PDF. Composition only. */
/** @import {Model} from './model/store.js' */
/** @import {Scene, StageCommands} from './stage/scene.js' */
import { html, nothing, render } from './lib/html.js';
import { renderer } from './stage/renderer.js';
import { PLAIN_VIEW } from './stage/plain-view.js';
import { scene as sceneOf, stage } from './stage/stage.js';
import * as store from './model/store.js';
import * as text from './text/print.js';
import { chosen } from './print/step-ranges.js';
import { whole } from './print/source.js';
import { isChecked, valueOf } from './lib/form-events.js';

/** The stage is drawn at this size and made smaller by the style sheet, so that lines and letters keep their proportions. */
const SIZE = { width: 860, height: 520 };
const A_PAGE = 6;

const root = document.documentElement;
const app = /** @type {HTMLElement} */ (document.getElementById('app'));
/** Nothing can be pressed on paper. @type {StageCommands} */
const none = { show() {}, tab() {}, zoom() {}, point() {}, see() {} };

/** @type {Model|null} */
let model = null;
/** @type {string|null} */
let failed = null;
let asked = new URLSearchParams(location.search).get('steps') ?? '';
let why = true;

function draw() {
  render(view(), app);
  if (model) paint();
  root.dataset.settled = String(model !== null || failed !== null);
}

/** @param {Model} model */
const picked = ({ path }) => chosen(asked, path.length - 1).map((index) => path[index]);
/** @type {Map<number, Scene|null>} by node */
const scenes = new Map();

/** A step as the lesson draws it, where nothing can be pressed. @param {number} node */
function sceneAt(node) {
  if (model && !scenes.has(node))
    scenes.set(node, sceneOf(store.look(model, node), { ...PLAIN_VIEW, stage: SIZE }, none));
  return scenes.get(node) ?? null;
}

function view() {
  if (failed)
    return html`<header class="bar">${back()}</header>
      <main><p role="alert">${failed}</p></main>`;
  if (!model) return html`<main><p>${text.LOADING}</p></main>`;
  const nodes = picked(model);
  const { title } = model.scenario ?? {};
  const pages = Array.from({ length: Math.ceil(nodes.length / A_PAGE) }, (_, i) =>
    nodes.slice(i * A_PAGE, (i + 1) * A_PAGE),
  );
  return html`<header class="bar print-bar">
      ${back()}
      <label
        >${text.STEPS}
        <input
          id="steps"
          type="text"
          inputmode="numeric"
          .value=${asked}
          placeholder=${text.STEPS_HINT}
          title=${text.STEPS_HINT}
          @change=${choose}
      /></label>
      <label class="check"
        ><input type="checkbox" .checked=${why} @change=${reasons} /> ${text.WHY}</label
      >
      <span class="count" role="status"
        >${nodes.length ? text.shown(nodes.length, model.path.length) : text.NONE}</span
      >
      <button class="primary" ?disabled=${!nodes.length} @click=${() => print()}>
        ${text.PRINT}
      </button>
    </header>
    <main tabindex="0">
      ${pages.map(
        (page) =>
          html`<section class="sheet">
            <h1 dir="auto">${title}</h1>
            <ol>
              ${page.map(panel)}
            </ol>
          </section>`,
      )}
    </main>`;
}

/** @param {number} node */
function panel(node) {
  const step = model?.steps.get(node);
  return html`<li class="panel" data-node=${node}>
    <h2>${step ? text.stepOf(step) : text.START}</h2>
    <div class="shrunk" inert aria-hidden="true">${stage(sceneAt(node))}</div>
    <p class="told">${step ? step.what : (model?.scenario?.slide ?? '')}</p>
    ${why && step?.why ? html`<p class="reason">${step.why}</p>` : nothing}
  </li>`;
}

const back = () => {
  const [, , name, id] = location.pathname.split('/');
  return html`<a class="link-button" href=${id ? `/s/${id}` : `/l/${name}`}>◀ ${text.BACK}</a>`;
};

function paint() {
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (app.querySelectorAll('.panel'))) {
    const drawing = renderer(one);
    drawing.recolour(false);
    const canvas = one.querySelector('canvas');
    if (canvas) canvas.dataset.sharp = '2';
    drawing.draw(sceneAt(Number(one.dataset.node)), 1);
  }
}

/** @param {Event} event */
function choose(event) {
  asked = valueOf(event);
  draw();
}

/** @param {Event} event */
function reasons(event) {
  why = isChecked(event);
  draw();
}

draw();
whole(location).then((outcome) => {
  ({ model = null, failed = null } = outcome);
  if (model) document.title = `${model.scenario?.title} – Shared Page Lab`;
  draw();
});

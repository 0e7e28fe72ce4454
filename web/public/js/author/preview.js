/** What the server makes of the text: its start and its first steps, drawn as in a lesson. The person only looks. */
/** @import {Scene, StageCommands, StageUi} from '../stage/scene.js' */
/** @import {AskedAt, Editing, Preview} from './types.js' */
import { valueOf } from '../lib/form-events.js';
import { html, nothing } from '../lib/html.js';
import { say } from '../panels/narration.js';
import { renderer } from '../stage/renderer.js';
import { modelOf } from '../model/recorded-run.js';
import { PLAIN_VIEW } from '../stage/plain-view.js';
import { scene as sceneOf, stage } from '../stage/stage.js';
import * as store from '../model/store.js';
import * as text from '../text/editor.js';

/**
 * The machine of the last text that could be read.
 *
 * @param {HTMLElement} root whose tokens hold the colours
 * @param {() => void} draw
 */
export function screening(root, draw) {
  const pictured = renderer(root);
  const darkWish = matchMedia('(prefers-color-scheme: dark)');
  let model = store.empty();
  let more = false;
  /** @type {Map<number, AskedAt>} by node */
  let questions = new Map();
  let ui = PLAIN_VIEW;
  /** @type {Scene|null} */
  let scene = null;
  /** @type {Element|null} */
  let plane = null;

  const sizes = new ResizeObserver(() => {
    if (plane) change({ stage: { width: plane.clientWidth, height: plane.clientHeight } });
  });
  const here = () => (model.node === null ? -1 : model.path.indexOf(model.node));
  /** @param {number} index */
  const at = (index) => {
    model = store.look(model, model.path[Math.min(Math.max(index, 0), model.path.length - 1)]);
    draw();
  };
  const screen = {
    /** @param {Preview} seen */
    show(seen) {
      const index = here();
      model = modelOf(seen);
      more = seen.more;
      questions = new Map(seen.questions.map((one) => [one.node, one]));
      at(Math.max(index, 0));
    },
    isShowing: () => model.node !== null,
    question: () => questions.get(model.node ?? -1) ?? null,
    position: () => ({ at: here(), last: model.path.length - 1, more }),
    model: () => model,
    scene() {
      scene = ui.stage.width ? sceneOf(model, ui, actions) : null;
      return scene;
    },
    at,
    paint: () => pictured.draw(scene, 1),
    recolour() {
      const theme = root.dataset.theme;
      pictured.recolour(theme === 'dark' || (theme === 'auto' && darkWish.matches));
    },
    /** The plane is there only once there is something to show. */
    watch() {
      const now = document.querySelector('.preview .plane');
      if (!now || now === plane) return;
      plane = now;
      sizes.disconnect();
      sizes.observe(plane);
    },
  };
  /** @type {StageCommands} */
  const actions = {
    show: (shown) => change({ shown: ui.shown === shown ? null : shown }),
    tab: (tab) => change({ tab: ui.tab === tab ? null : tab }),
    zoom: (level) => change({ level: /** @type {1|2|3} */ (level) }),
    point() {},
    see: (at) => change({ at }),
  };
  /** @param {Partial<StageUi>} next */
  const change = (next) => {
    ui = { ...ui, ...next };
    draw();
  };
  darkWish.addEventListener('change', () => {
    screen.recolour();
    draw();
  });
  return screen;
}

/** @param {ReturnType<typeof screening>} screen @param {Pick<Editing, 'outdated'>} state */
export function preview(screen, { outdated }) {
  if (!screen.isShowing()) return html`<p class="empty">${text.NO_PREVIEW}</p>`;
  const question = screen.question();
  const { at, last, more } = screen.position();
  return html`<div class="walk">
      <button
        aria-label=${text.BACK}
        aria-disabled=${String(at === 0)}
        @click=${() => screen.at(at - 1)}
      >
        ◀
      </button>
      <button
        aria-label=${text.NEXT}
        aria-disabled=${String(at === last)}
        @click=${() => screen.at(at + 1)}
      >
        ▶
      </button>
      <input
        type="range"
        min="0"
        max=${last}
        .value=${String(at)}
        aria-label=${text.STEP}
        aria-valuetext=${text.stepOf(at, last, more)}
        @input=${(/** @type {Event} */ event) => screen.at(Number(valueOf(event)))}
      />
      <span class="position">${text.stepOf(at, last, more)}</span>
    </div>
    ${outdated ? html`<p class="outdated">${text.OUTDATED}</p>` : nothing} ${stage(screen.scene())}
    <div class="telling ${at === 0 ? 'start' : ''}">${say(screen.model())}</div>
    ${question ? asked(question) : nothing}`;
}

/** @param {AskedAt} question */
const asked = ({ text: words, options, answer }) =>
  html`<details class="asked">
    <summary>${text.asked} <b dir="auto">${words}</b></summary>
    <ul>
      ${options.map((one) => html`<li dir="auto">${one}${one === answer ? html` <b>– ${text.rightAnswer}</b>` : nothing}</li>`)}
    </ul>
  </details>`;

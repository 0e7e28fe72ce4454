/** One of the machines that are compared: its stage, what happens on it, and outlines around what is otherwise than on the first. */
/** @import {Model} from '../model/store.js' */
/** @import {Scene, StageCommands, StageUi} from '../stage/scene.js' */
/** @import {State} from '../net/machine.js' */
import { html, nothing, svg } from '../lib/html.js';
import { renderer } from '../stage/renderer.js';
import { objectsOf } from '../stage/levels.js';
import { pageBoundary } from '../stage/page-boundary.js';
import { PLAIN_VIEW } from '../stage/plain-view.js';
import { scene as sceneOf, stage } from '../stage/stage.js';
import * as store from '../model/store.js';
import * as words from '../text/lesson.js';
import * as text from '../text/compare.js';
import { differing } from './differences.js';

/** @param {Model} model @param {number} node @param {Partial<StageUi>} ui @param {StageCommands} commands @returns {Scene|null} */
export const seen = (model, node, ui, commands) =>
  sceneOf(store.look(model, node), { ...PLAIN_VIEW, ...ui }, commands);

/** @param {Model} model @returns {boolean} whether its run ever comes to the end of a page, so that the boundary view is needed */
export const hasBoundary = ({ states, steps }) =>
  [...steps].some(([node, step]) => {
    const state = states.get(node);
    return state !== undefined && pageBoundary(state, step) !== null;
  });

/**
 * @param {object} one
 * @param {Model} one.model
 * @param {number} one.node
 * @param {Scene} one.scene
 * @param {State|null} one.other the state of the first machine, where this one is compared with it
 * @param {string|null} one.difference how the operation differs from the first machine
 * @param {boolean} one.waits for other machines
 * @param {number} one.index
 * @param {Record<string, unknown>} one.changed settings
 * @param {string|null} one.title of its scenario, where they differ
 * @param {boolean} one.shown
 * @param {boolean} one.small whether the window is as narrow as a phone
 */
export function machine({
  model,
  node,
  scene,
  other,
  difference,
  waits,
  index,
  changed,
  title,
  shown,
  small,
}) {
  const step = model.steps.get(node);
  const state = model.states.get(node);
  /** @type {Set<string>} */
  const refs = other && state ? differing(state, other) : new Set();
  return html`<section
    class="machine"
    data-machine=${index}
    ?hidden=${!shown}
    aria-label=${text.machine(index)}
  >
    <h2>
      <b>${text.letter(index)}</b> ${text.machineName(title, changed)}
      <span>${text.time(state?.time_ns ?? 0)}</span>
    </h2>
    <div class="shrunk" ?inert=${!small} aria-hidden=${small ? nothing : 'true'}>
      ${stage(scene)}${rings(scene, refs)}
    </div>
    <p class="difference ${difference ? 'some' : ''}">
      ${difference ? html`<b>≠</b> ${text.differs(difference)}` : nothing}
    </p>
    <p class="told">
      ${waits ? html`<span class="waits">${text.WAITS}</span> ` : nothing}${step && step.outcome !== 'done' ? html`<b class="outcome">${words.OUTCOMES[step.outcome]}</b> ` : nothing}${step ? step.what || words.silent(step) : nothing}
    </p>
  </section>`;
}

/** Over the stage, in its own measures. @param {Scene} scene @param {Set<string>} refs */
function rings(scene, refs) {
  const low = scene.place.narrow ? 44 : 0;
  return html`<svg
    class="rings"
    width=${scene.place.width}
    height=${scene.place.height + low}
    aria-hidden="true"
  >
    ${objectsOf(scene).flatMap(({ ref, rect }) =>
      rect && refs.has(ref)
        ? svg`<rect data-ring=${ref} x=${rect.x - 3} y=${rect.y - 3 + low} width=${rect.w + 6} height=${rect.h + 6} rx="5"></rect>`
        : [],
    )}
  </svg>`;
}

/** @param {Element} place of one machine @param {Scene} scene @param {boolean} dark @param {boolean} small */
export function paint(place, scene, dark, small) {
  const drawing = renderer(place);
  drawing.recolour(dark);
  const canvas = place.querySelector('canvas');
  if (canvas && !small) canvas.dataset.sharp = '2';
  drawing.draw(scene, 1);
}

/** Beside the scrubber: the grain of a step, the speed of playing, the ways not taken. */
/** @import {Act, Model, Ui} from '../protocol.js' */
import { html, nothing, svg } from '../html.js';
import * as text from '../text/time.js';

const SPEEDS = [0.5, 1, 2, 5];
const GRAINS = ['action', 'operation', 'marker'];

/** @param {Model} model @param {Ui} ui @param {Act} act */
export function pace(model, ui, act) {
  return html`${select(text.GRAIN, GRAINS, ui.grain, text.grain, act.grain)}
    ${model.role === 'view' ? nothing : select(text.SPEED, SPEEDS, ui.speed, text.speed, (speed) => act.speed(Number(speed)))}
    ${model.branches.length ? html`<button class="branches-key" aria-label=${text.branchCount(model.branches.length)} title=${text.branchCount(model.branches.length)} @click=${() => act.panel('events')}>⑂ ${model.branches.length}</button>` : nothing}`;
}

function select(label, values, now, name, change) {
  return html`<label><span class="unseen">${label}</span>
    <select data-pace=${label} @change=${(event) => change(event.target.value)}>${values.map((one) => html`<option value=${one} .selected=${one === now}>${name(one)}</option>`)}</select></label>`;
}

/** More lines than these would not fit under the marks. */
const LINES = 3;

/** The side track: a line for each way that leaves the one on the scrubber, from where it leaves, as long as it is. @param {Model} model */
export function forks(model) {
  const last = Math.max(1, model.path.length - 1);
  const leaving = model.branches.map((one) => ({ ...one, from: model.path.indexOf(one.parent) })).filter(({ from }) => from >= 0).slice(-LINES);
  return html`<svg class="forks" viewBox="0 0 ${last} ${LINES}" preserveAspectRatio="none" aria-hidden="true">${leaving.map(
    ({ from, steps }, i) => svg`<path d=${`M${from} 0V${i + 0.5}H${Math.min(last, from + steps)}`}></path>`,
  )}</svg>`;
}

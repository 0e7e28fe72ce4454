/** Beside the scrubber: the grain of a step, the speed of playing, how many ways were not taken. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Grain} from '../model/stepping.js' */
import { branches } from '../model/branches.js';
import { html, nothing } from '../lib/html.js';
import * as text from '../text/time.js';
import { valueOf } from '../lib/form-events.js';

const SPEEDS = [0.5, 1, 2, 5];
/** @type {Grain[]} */
const GRAINS = ['action', 'operation', 'marker'];

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
export function playbackControls(model, ui, commands) {
  const count = branches(model).length;
  return html`${select(text.GRAIN, GRAINS, ui.grain, text.grain, commands.grain)}
  ${model.role === 'viewer' ? nothing : select(text.SPEED, SPEEDS, ui.speed, text.speed, commands.speed)}
  ${count ? html`<button class="branches-key" aria-label=${text.branchCount(count)} title=${text.branchCount(count)} @click=${() => commands.panel('events')}>⑂ ${count}</button>` : nothing}`;
}

/**
 * @template {string | number} T
 * @param {string} label @param {T[]} values @param {T} now
 * @param {(value: T) => string} name @param {(value: T) => void} change
 */
function select(label, values, now, name, change) {
  /** @param {Event} event */
  const chosen = (event) => {
    const value = values.find((one) => String(one) === valueOf(event));
    if (value !== undefined) change(value);
  };
  return html`<label
    ><span class="unseen">${label}</span>
    <select data-pace=${label} @change=${chosen}>
      ${values.map((one) => html`<option value=${one} .selected=${one === now}>${name(one)}</option>`)}
    </select></label
  >`;
}

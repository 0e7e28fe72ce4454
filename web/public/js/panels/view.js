/** The panel for how the page looks, and how much it tells. */
/** @import {Act} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
import { html } from '../lib/html.js';
import * as text from '../text/view.js';

/** @param {Model} model @param {Ui} ui @param {Act} act */
export const viewPanel = (model, ui, act) =>
  html` ${choice('preset', ui.preset, text.PRESETS, text.PRESET, act.preset)}
    ${choice('theme', ui.theme, text.THEMES, text.THEME, act.theme)}
    ${choice('tells', ui.tells, text.TELLS, text.TELL, act.tells)}
    <button class="wide" @click=${act.blank}>${text.BLANK}</button>
    <p class="hint">${text.ADDRESS}</p>`;

const choice = (name, now, words, legend, choose) =>
  html`<fieldset class="set">
    <legend>${legend}</legend>
    ${Object.entries(words).map(
      ([value, label]) =>
        html`<label class="field check"
          ><input
            type="radio"
            name=${name}
            value=${value}
            .checked=${value === now}
            @change=${() => choose(value)}
          />
          ${label}</label
        >`,
    )}
  </fieldset>`;

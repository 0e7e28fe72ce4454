/** The panel for how the page looks, and how much it tells. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
import { html } from '../lib/html.js';
import * as text from '../text/view.js';

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
export const viewPanel = (model, ui, commands) =>
  html` ${choice('preset', ui.preset, text.PRESETS, text.PRESET, commands.preset)}
    ${choice('theme', ui.theme, text.THEMES, text.THEME, commands.theme)}
    ${choice('tells', ui.tells, text.TELLS, text.TELL, commands.tells)}
    <button class="wide" @click=${commands.blank}>${text.BLANK}</button>
    <p class="hint">${text.ADDRESS}</p>`;

/**
 * @template {string} T
 * @param {string} name @param {string} now @param {Record<T, string>} words
 * @param {string} legend @param {(value: T) => void} choose
 */
const choice = (name, now, words, legend, choose) =>
  html`<fieldset class="set">
    <legend>${legend}</legend>
    ${
      /** @type {[T, string][]} */ (Object.entries(words)).map(
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
      )
    }
  </fieldset>`;

/** Help: the keys, and the switches of this browser. Loaded when it is first opened. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
import { html, nothing } from '../lib/html.js';
import { stateAt } from '../model/position.js';
import { signs } from '../stage/legend.js';
import * as text from '../text/panels.js';
import { LEGEND } from '../text/stage.js';
import { isChecked } from '../lib/form-events.js';

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
export function help(model, ui, commands) {
  const state = stateAt(model);
  return html`<dialog id="help" aria-labelledby="help-title">
    <h2 id="help-title" tabindex="-1" autofocus>${text.HELP}</h2>
    <p>${text.HELP_INTRO}</p>
    ${state ? html`<section class="signs" aria-label=${LEGEND}>${signs(state)}</section>` : nothing}
    <dl>
      ${text.KEYS.map(
        ({ keys, does }) =>
          html`<div>
            <dt>${keys.map((one) => html`<kbd>${one}</kbd> `)}</dt>
            <dd>${does}</dd>
          </div>`,
      )}
    </dl>
    <label class="field check"
      ><input
        id="shortcuts"
        type="checkbox"
        .checked=${ui.shortcuts}
        @change=${(/** @type {Event} */ event) => commands.shortcuts(isChecked(event))}
      />
      ${text.SHORTCUTS}</label
    >
    <label class="field check"
      ><input
        id="motion"
        type="checkbox"
        .checked=${ui.motion}
        @change=${(/** @type {Event} */ event) => commands.motion(isChecked(event))}
      />
      ${text.MOTION}</label
    >
    <form method="dialog"><button class="primary">${text.CLOSE}</button></form>
  </dialog>`;
}

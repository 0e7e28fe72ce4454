/** What if: every setting of the machine as a switch, in groups. A change starts another way; nothing is lost. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
/** @import {SettingForm} from '../net/wire.js' */
import { stateAt } from '../model/position.js';
import { html, nothing } from '../lib/html.js';
import * as text from '../text/settings.js';
import { isChecked, valueOf } from '../lib/form-events.js';

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
export function settings(model, ui, commands) {
  /** @type {Record<string, string | number>} */
  const now = stateAt(model)?.settings ?? {};
  const changed = model.scenario?.changed ?? {};
  const groups = text.grouped(model.forms.settings.filter(({ key }) => key !== 'transfer'));
  if (!groups.length) return nothing;
  return html`<section class="what-if" aria-label=${text.WHAT_IF}>
    <h3>${text.WHAT_IF}</h3>
    <p class="hint">${text.WHAT_IF_HELP}</p>
    ${groups.map(
      ({ title, forms }) =>
        html`<details class="settings">
          <summary>
            ${title}${forms.some(({ key }) => key in changed) ? html` <em>${text.CHANGED}</em>` : nothing}
          </summary>
          <div class="fields">
            ${forms.map((form) => setting(form, now[form.key] ?? form.default, form.key in changed, ui, commands))}
          </div>
        </details>`,
    )}
  </section>`;
}

/**
 * @param {SettingForm} form @param {string | number} value @param {boolean} changed
 * @param {Ui} ui @param {Commands} commands
 */
function setting(form, value, changed, ui, commands) {
  /** @param {string} to */
  const change = (to) => commands.changeSetting(form, to);
  const wrong = ui.wrongSetting?.key === form.key ? ui.wrongSetting.what : null;
  const label = html`<span
    >${text.settingName(form.key)}${changed ? html` <em>${text.CHANGED}</em>` : nothing}${form.structural ? html` <i title=${text.STRUCTURAL}>${text.STRUCTURAL_SIGN}<span class="unseen">${text.STRUCTURAL}</span></i>` : nothing}</span
  >`;
  if (form.kind === 'set') return setControl(form, value, label, change);
  return html`<label class="field ${form.kind === 'switch' ? 'check' : ''}" data-setting=${form.key}
      >${form.kind === 'switch' ? html`${control(form, value, change)} ${label}` : html`${label} ${control(form, value, change, wrong)}`}</label
    >
    ${wrong ? html`<p id="wrong-${form.key}" class="wrong" role="alert">${wrong}</p>` : nothing}`;
}

/**
 * @param {SettingForm} form @param {string | number} value @param {(value: string) => void} change
 * @param {string|null} [wrong]
 */
function control({ kind, key, values, limits, minimum, maximum }, value, change, wrong) {
  if (kind === 'switch')
    return html`<input
      type="checkbox"
      role="switch"
      name=${key}
      .checked=${value === 'on'}
      @change=${(/** @type {Event} */ event) => change(isChecked(event) ? 'on' : 'off')}
    />`;
  if (values)
    return html`<select
      name=${key}
      @change=${(/** @type {Event} */ event) => change(valueOf(event))}
    >
      ${values.map((one) => html`<option value=${one} .selected=${String(one) === String(value)}>${text.valueName(String(one))}</option>`)}
    </select>`;
  return html`<input
    type="number"
    name=${key}
    title=${limits ?? nothing}
    min=${minimum ?? nothing}
    max=${maximum ?? nothing}
    aria-invalid=${String(Boolean(wrong))}
    aria-describedby=${wrong ? `wrong-${key}` : nothing}
    .value=${String(value ?? '')}
    @change=${(/** @type {Event} */ event) => change(valueOf(event))}
  />`;
}

/**
 * @param {SettingForm} form @param {string | number} value @param {unknown} label
 * @param {(value: string) => void} change
 */
function setControl({ key, values = [] }, value, label, change) {
  const names = values.map(String);
  const chosen = String(value ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  /** @param {string} one @param {boolean} on */
  const toggled = (one, on) =>
    names.filter((other) => (other === one ? on : chosen.includes(other))).join(',');
  return html`<fieldset class="set" data-setting=${key}>
    <legend>${label}</legend>
    ${names.map(
      (one) =>
        html`<label class="field check"
          ><input
            type="checkbox"
            role="switch"
            name=${`${key}.${one}`}
            .checked=${chosen.includes(one)}
            @change=${(/** @type {Event} */ event) => change(toggled(one, isChecked(event)))}
          />
          ${text.valueName(one)}</label
        >`,
    )}
  </fieldset>`;
}

/** What if: every setting of the machine as a switch, in groups. A change starts another way; nothing is lost. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
/** @import {SettingForm} from '../net/wire.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/settings.js';

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
export function settings(model, ui, commands) {
  const now = model.states.get(model.node)?.settings ?? {};
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

function setting(form, value, changed, ui, commands) {
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

function control({ kind, key, values, limits, minimum, maximum }, value, change, wrong) {
  if (kind === 'switch')
    return html`<input
      type="checkbox"
      role="switch"
      name=${key}
      .checked=${value === 'on'}
      @change=${(event) => change(event.target.checked ? 'on' : 'off')}
    />`;
  if (values)
    return html`<select name=${key} @change=${(event) => change(event.target.value)}>
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
    @change=${(event) => change(event.target.value)}
  />`;
}

function setControl({ key, values }, value, label, change) {
  const chosen = String(value ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const toggled = (one, on) =>
    values.filter((other) => (other === one ? on : chosen.includes(other))).join(',');
  return html`<fieldset class="set" data-setting=${key}>
    <legend>${label}</legend>
    ${values.map(
      (one) =>
        html`<label class="field check"
          ><input
            type="checkbox"
            role="switch"
            name=${`${key}.${one}`}
            .checked=${chosen.includes(one)}
            @change=${(event) => change(toggled(one, event.target.checked))}
          />
          ${text.valueName(one)}</label
        >`,
    )}
  </fieldset>`;
}

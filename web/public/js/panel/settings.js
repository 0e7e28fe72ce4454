/** What if: the settings of the machine as switches. A change starts a branch, nothing is lost. */
import { html, nothing } from '../html.js';
import * as text from '../text.js';

const settingsOf = (model) => model.states.get(model.node)?.settings ?? {};

/** The switch that the whole lesson turns on, always in reach. @param {import('../store.js').Model} model @param {import('../main.js').Act} act */
export function transferSwitch(model, act) {
  const form = model.forms.settings.find((one) => one.key === 'transfer');
  if (!form || model.role === 'view') return nothing;
  const now = settingsOf(model).transfer;
  return html`<div class="switch" role="group" aria-label=${text.TRANSFER}><span aria-hidden="true">${text.TRANSFER}</span>${form.values.map(
    (value) => html`<button data-setting="transfer" data-value=${value} aria-pressed=${String(now === value)} @click=${() => now !== value && act.change({ transfer: value })}>${text.transferName(value)}</button>`,
  )}</div>`;
}

/** @param {import('../store.js').Model} model @param {import('../main.js').Act} act */
export function settingList(model, act) {
  const now = settingsOf(model);
  const forms = model.forms.settings.filter((one) => one.key !== 'transfer');
  if (!forms.length || model.role === 'view') return nothing;
  return html`<details class="settings"><summary>${text.WHAT_IF}</summary>
    <div class="fields">${forms.map((form) => html`<label class="field">${text.settingName(form.key)} ${control(form, now[form.key], (value) => act.change({ [form.key]: value }))}</label>`)}</div>
  </details>`;
}

function control(form, value, change) {
  if (form.kind === 'switch') return html`<input type="checkbox" name=${form.key} .checked=${Boolean(value)} @change=${(event) => change(event.target.checked)} />`;
  if (form.kind === 'choice')
    return html`<select name=${form.key} @change=${(event) => change(event.target.value)}>${form.values.map((one) => html`<option value=${one} .selected=${String(one) === String(value)}>${one}</option>`)}</select>`;
  return html`<input type="number" name=${form.key} min=${form.minimum ?? nothing} max=${form.maximum ?? nothing} .value=${String(value ?? form.default ?? '')} @change=${(event) => change(Number(event.target.value))} />`;
}

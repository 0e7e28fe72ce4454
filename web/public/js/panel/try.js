/** Try it: the user's own operation, and what if: the settings as switches. Both forms are built from what the server offers. */
/** @import {Act, Model, Ui} from '../protocol.js' */
import { html, nothing } from '../html.js';
import { DATA, isNumber, operationOf } from '../operation.js';
import * as text from '../text-more.js';

/** @param {Model} model @param {Ui} ui @param {Act} act */
export const tryPanel = (model, ui, act) => html`${operationForm(model, ui, act)}${settingList(model, act)}`;

function operationForm(model, ui, act) {
  const { operations } = model.forms;
  if (model.role === 'view') return html`<p>${text.VIEW_ONLY}</p>`;
  const chosen = operations.find((one) => one.name === ui.operation) ?? operations.find((one) => one.name === 'write') ?? operations[0];
  if (!chosen) return nothing;
  return html`<form class="operation" @submit=${(event) => submit(event, chosen, act)}>
    <label class="field">${text.OPERATION}
      <select name="operation" @change=${(event) => act.operation(event.target.value)}>${operations.map(
        (one) => html`<option value=${one.name} .selected=${one === chosen}>${text.operationName(one.name)}</option>`,
      )}</select></label>
    <div class="fields">${chosen.parameters.map((parameter) => field(parameter, model, ui, act))}</div>
    <button class="primary">${text.PERFORM}</button>
  </form>`;
}

function field(parameter, model, ui, act) {
  const label = parameter.required ? parameter.name : text.optional(parameter.name);
  const state = model.states.get(model.node);
  const value = ui.values[parameter.name] ?? parameter.default ?? (parameter.kind === 'process' ? usualProcess(state, ui) : '');
  const fill = (event) => act.fill(parameter.name, event.target.value);
  if (parameter.kind === 'data') return dataField(parameter, ui, act);
  return html`<label class="field" data-parameter=${parameter.name}>${label} ${control(parameter, state, String(value ?? ''), fill)}</label>`;
}

function dataField({ name, required }, ui, act) {
  const as = `${name}_as`;
  return html`<div class="field" data-parameter=${name}>
    <select name=${as} aria-label=${text.DATA_AS} @change=${(event) => act.fill(as, event.target.value)}>${DATA.map((one) => html`<option value=${one} .selected=${one === (ui.values[as] ?? DATA[0])}>${text.DATA_NAMES[one]}</option>`)}</select>
    <input name=${name} type="text" aria-label=${text.DATA} ?required=${required} maxlength="4096" autocomplete="off" .value=${ui.values[name] ?? 'x'} @input=${(event) => act.fill(name, event.target.value)} />
  </div>`;
}

const usualProcess = (state, ui) => ui.shown ?? state?.processes.find((one) => one.table.length)?.id;

function control({ name, kind, required, minimum, maximum, values }, state, value, fill) {
  const choices = values ?? { process: state?.processes.map((one) => one.id), group: state?.groups.map((one) => one.id) }[kind];
  if (choices)
    return html`<select name=${name} ?required=${required} @change=${fill}>${required ? nothing : html`<option value="" .selected=${value === ''}></option>`}${choices.map(
      (one) => html`<option value=${one} .selected=${String(one) === value}>${one}</option>`,
    )}</select>`;
  if (isNumber(kind))
    return html`<input name=${name} type="number" inputmode="numeric" ?required=${required} min=${minimum ?? 0} max=${maximum ?? nothing} .value=${value} @input=${fill} />`;
  return html`<input name=${name} type="text" ?required=${required} maxlength="4096" autocomplete="off" .value=${value} @input=${fill} />`;
}

function submit(event, form, act) {
  event.preventDefault();
  const given = new FormData(event.target);
  act.perform(operationOf(form, (name) => given.get(name)));
}

/** A change of settings starts a branch, nothing is lost. */
function settingList(model, act) {
  const now = model.states.get(model.node)?.settings ?? {};
  const forms = model.forms.settings.filter((one) => one.key !== 'transfer');
  if (!forms.length || model.role === 'view') return nothing;
  return html`<details class="settings"><summary>${text.WHAT_IF}</summary>
    <div class="fields">${forms.map((form) => html`<label class="field">${text.settingName(form.key)} ${settingControl(form, now[form.key] ?? form.default, (value) => act.change({ [form.key]: value }))}</label>`)}</div>
  </details>`;
}

function settingControl({ kind, key, values, limits, minimum, maximum }, value, change) {
  if (values && kind !== 'set')
    return html`<select name=${key} title=${limits ?? nothing} @change=${(event) => change(event.target.value)}>${values.map((one) => html`<option value=${one} .selected=${String(one) === String(value)}>${text.settingName(String(one))}</option>`)}</select>`;
  if (kind === 'number')
    return html`<input type="number" name=${key} title=${limits ?? nothing} min=${minimum ?? nothing} max=${maximum ?? nothing} .value=${String(value ?? '')} @change=${(event) => change(Number(event.target.value))} />`;
  return html`<input type="text" name=${key} title=${limits ?? nothing} .value=${String(value ?? '')} @change=${(event) => change(event.target.value)} />`;
}

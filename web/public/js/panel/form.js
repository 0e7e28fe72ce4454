/** The user's own operation: a form built from what the server says its operations take. */
import { html, nothing } from '../html.js';
import { isNumber, operationOf } from '../operation.js';
import * as text from '../text.js';

/** @param {import('../store.js').Model} model @param {import('../main.js').Ui} ui @param {import('../main.js').Act} act */
export function operationForm(model, ui, act) {
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
  return html`<label class="field" data-parameter=${parameter.name}>${label} ${control(parameter, state, String(value ?? ''), fill)}</label>`;
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

/** Try it: the user's own operation, by command line or by form, and what if: the settings. All is built from what the server offers. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
/** @import {OperationForm} from '../net/wire.js' */
/** @import {State} from '../net/machine.js' */
/** @import {Attempt} from '../app/ui.js' */
/** @import {Parameter} from '../net/wire.js' */
import { stateAt } from '../model/position.js';
import { html, nothing } from '../lib/html.js';
import { choices, DATA, isNumber, operationOf } from '../model/operation.js';
import * as text from '../text/panels.js';
import * as words from '../text/operations.js';
import { commandLine } from './command-line.js';
import { kernelRole } from './kernel.js';
import { settings } from './settings.js';
import { valueOf } from '../lib/form-events.js';
import { fieldOf, submitted } from '../lib/forms.js';

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
export const tryPanel = (model, ui, commands) =>
  model.role === 'viewer'
    ? html`<p>${text.VIEW_ONLY}</p>`
    : html`${kernelRole(model, ui, commands)}${commandLine(ui, commands)}${operationForm(model, ui, commands)}${settings(model, ui, commands)}`;

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
function operationForm(model, ui, commands) {
  const { operations } = model.forms;
  const chosen =
    operations.find((one) => one.name === ui.operation) ??
    operations.find((one) => one.name === 'write') ??
    operations[0];
  if (!chosen) return nothing;
  const wrong = ui.attempt?.source === 'form' ? ui.attempt : null;
  return html`<form
    class="operation"
    aria-label=${words.BY_FORM}
    @submit=${(/** @type {SubmitEvent} */ event) => submit(event, chosen, commands)}
  >
    <label class="field"
      >${text.OPERATION}
      <select
        name="operation"
        @change=${(/** @type {Event} */ event) => commands.operation(valueOf(event))}
      >
        ${operations.map(
          (one) =>
            html`<option value=${one.name} .selected=${one === chosen}>
              ${text.operationName(one.name)}
            </option>`,
        )}
      </select></label
    >
    <div class="fields">
      ${chosen.parameters.map((parameter) => field(parameter, model, ui, commands, wrong))}
    </div>
    ${wrong ? html`<p id="form-said" class="wrong" role="alert"><strong>${wrong.what}</strong> ${wrong.hint}</p>` : nothing}
    <div class="two">
      <button class="primary">${text.PERFORM}</button
      ><button type="button" title=${words.UNDO_HELP} @click=${commands.undo}>${words.UNDO}</button>
    </div>
  </form>`;
}

/**
 * @param {Parameter} parameter @param {Model} model @param {Ui} ui @param {Commands} commands
 * @param {Attempt|null} wrong
 */
function field(parameter, model, ui, commands, wrong) {
  const label = parameter.required ? parameter.name : text.optional(parameter.name);
  const state = stateAt(model);
  const value =
    ui.values[parameter.name] ??
    parameter.default ??
    (parameter.kind === 'process' ? usualProcess(state, ui) : '');
  /** @param {Event} event */
  const fill = (/** @type {Event} */ event) => commands.fill(parameter.name, valueOf(event));
  if (parameter.kind === 'data')
    return dataField(parameter, ui, commands, DATA.includes(wrong?.key ?? ''));
  return html`<label class="field" data-parameter=${parameter.name}
    >${label}
    ${control(parameter, state, String(value ?? ''), fill, wrong?.key === parameter.name)}</label
  >`;
}

/** @param {Parameter} parameter @param {Ui} ui @param {Commands} commands @param {boolean} wrong */
function dataField({ name, required }, ui, commands, wrong) {
  const as = `${name}_as`;
  return html`<div class="field" data-parameter=${name}>
    <select
      name=${as}
      aria-label=${text.DATA_AS}
      @change=${(/** @type {Event} */ event) => commands.fill(as, valueOf(event))}
    >
      ${DATA.map((one) => html`<option value=${one} .selected=${one === (ui.values[as] ?? DATA[0])}>${text.DATA_NAMES[one]}</option>`)}
    </select>
    <input
      name=${name}
      type="text"
      aria-label=${text.DATA}
      ?required=${required}
      maxlength="4096"
      autocomplete="off"
      aria-invalid=${String(wrong)}
      aria-describedby=${wrong ? 'form-said' : nothing}
      .value=${ui.values[name] ?? 'x'}
      @input=${(/** @type {Event} */ event) => commands.fill(name, valueOf(event))}
    />
  </div>`;
}

/** @param {State|undefined} state @param {Ui} ui */
const usualProcess = (state, ui) =>
  ui.shown ?? state?.processes.find((one) => one.table.length)?.id;

/**
 * @param {Parameter} parameter @param {State|undefined} state @param {string} value
 * @param {(event: Event) => void} fill @param {boolean} wrong
 */
function control(parameter, state, value, fill, wrong) {
  const { name, kind, required, minimum, maximum } = parameter;
  const listed = choices(parameter, state);
  const said = wrong ? 'form-said' : nothing;
  if (listed)
    return html`<select
      name=${name}
      ?required=${required}
      aria-invalid=${String(wrong)}
      aria-describedby=${said}
      @change=${fill}
    >
      ${required ? nothing : html`<option value="" .selected=${value === ''}></option>`}${listed.map(
        (one) => html`<option value=${one} .selected=${one === value}>${one}</option>`,
      )}
    </select>`;
  if (isNumber(kind))
    return html`<input
      name=${name}
      type="number"
      inputmode="numeric"
      ?required=${required}
      aria-invalid=${String(wrong)}
      aria-describedby=${said}
      min=${minimum ?? 0}
      max=${maximum ?? nothing}
      .value=${value}
      @input=${fill}
    />`;
  return html`<input
    name=${name}
    type="text"
    ?required=${required}
    maxlength="4096"
    autocomplete="off"
    aria-invalid=${String(wrong)}
    aria-describedby=${said}
    .value=${value}
    @input=${fill}
  />`;
}

/** @param {SubmitEvent} event @param {OperationForm} form @param {Commands} commands */
function submit(event, form, commands) {
  const given = submitted(event);
  commands.performForm(operationOf(form, (name) => fieldOf(given, name)));
}

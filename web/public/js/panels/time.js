/** The panel of steps: where to stop, the ways not taken, and every step so far, or only those with a mark. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Stop} from '../model/breakpoints.js' */
import { branches } from '../model/branches.js';
import { stateAt } from '../model/position.js';
import { html, nothing } from '../lib/html.js';
import { eventTypes } from '../model/breakpoints.js';
import * as base from '../text/panels.js';
import * as text from '../text/time.js';
import { playbackControls } from './playback-controls.js';
import { isChecked, valueOf } from '../lib/form-events.js';
import { fieldOf, submitted } from '../lib/forms.js';

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
export const timePanel = (model, ui, commands) =>
  html` <div class="pace-here" role="group" aria-label=${text.PACE}>
      ${playbackControls({ ...model, tree: [] }, ui, commands)}
    </div>
    ${stopForm(model, ui, commands)} ${branchList(model, commands)} ${stepList(model, ui, commands)}`;

/** @typedef {Stop['kind']} StopKind */
/** @typedef {'process'|'page'|'line'|'frame'|'event'} Field */

/** @type {Record<StopKind, Field[]>} */
const FIELDS = {
  address: ['process', 'page', 'line'],
  frame: ['frame'],
  process: ['process'],
  event: ['event'],
};

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
function stopForm(model, ui, commands) {
  const kind = /** @type {StopKind} */ (ui.values.stop ?? 'event');
  const running = ui.search?.running;
  /** @param {Field} name */
  const field = (name) =>
    html`<label class="field">${text.FIELDS[name]} ${control(name, model, ui, commands)}</label>`;
  return html`<form
    class="stops"
    aria-label=${text.STOP}
    @submit=${(/** @type {SubmitEvent} */ event) => begin(event, kind, commands)}
  >
    <label class="field"
      >${text.STOP_KIND}
      <select
        name="stop"
        @change=${(/** @type {Event} */ event) => commands.fill('stop', valueOf(event))}
      >
        ${Object.entries(text.KINDS).map(
          ([one, words]) => html`<option value=${one} .selected=${one === kind}>${words}</option>`,
        )}
      </select></label
    >
    ${FIELDS[kind].map(field)}
    ${
      running
        ? html`<button type="button" @click=${commands.stopRunning}>${text.CANCEL}</button>`
        : html`<div class="two">
            <button name="direction" value="-1">${text.BACKWARDS}</button
            ><button name="direction" value="1" class="primary">${text.FORWARDS}</button>
          </div>`
    }
    <p class="searched">${ui.search ? text.searched(ui.search) : nothing}</p>
  </form>`;
}

/** @param {Field} name @param {Model} model @param {Ui} ui @param {Commands} commands */
function control(name, model, ui, commands) {
  const value = String(ui.values[`stop_${name}`] ?? '');
  /** @param {Event} event */
  const fill = (/** @type {Event} */ event) => commands.fill(`stop_${name}`, valueOf(event));
  /** @type {Partial<Record<Field, () => [string, string][]>>} */
  const lists = {
    process: () => (stateAt(model)?.processes ?? []).map(({ id }) => [id, id]),
    event: () => kinds(model),
  };
  const choices = lists[name];
  if (choices)
    return html`<select name=${name} @change=${fill}>
      ${choices().map(([one, words]) => html`<option value=${one} .selected=${one === value}>${words}</option>`)}
    </select>`;
  return html`<input
    name=${name}
    type="number"
    inputmode="numeric"
    min="0"
    ?required=${name !== 'line'}
    .value=${value}
    @input=${fill}
  />`;
}

/**
 * Marks first, then the usual events, then whatever else has happened so far.
 *
 * @param {Model} model
 */
function kinds(model) {
  const types = [...new Set([...text.EVENT_TYPES, ...eventTypes(model.steps.values())])];
  return [
    ...Object.entries(text.MARKER_WORDS).map(
      ([marker, words]) => /** @type {[string, string]} */ ([`mark:${marker}`, words]),
    ),
    ...types.map((type) => /** @type {[string, string]} */ ([type, text.event(type)])),
  ];
}

/** @param {SubmitEvent} event @param {StopKind} kind @param {Commands} commands */
function begin(event, kind, commands) {
  const given = submitted(event);
  const submitter = /** @type {HTMLButtonElement|null} */ (event.submitter);
  commands.runUntil(stopOf(kind, given), submitter?.value === '-1' ? -1 : 1);
}

/** @param {StopKind} kind @param {FormData} given @returns {Stop} */
function stopOf(kind, given) {
  /** @param {Field} name */
  const word = (name) => fieldOf(given, name) ?? '';
  switch (kind) {
    case 'address':
      return {
        kind,
        process: word('process'),
        page: Number(word('page')),
        line: word('line') === '' ? null : Number(word('line')),
      };
    case 'frame':
      return { kind, frame: Number(word('frame')) };
    case 'process':
      return { kind, process: word('process') };
    case 'event':
      return { kind, event: word('event') };
  }
}

/** @param {Model} model @param {Commands} commands */
function branchList(model, commands) {
  const ways = branches(model);
  if (!ways.length) return nothing;
  return html`<h3>${text.BRANCHES}</h3>
    <ul class="branches">
      ${ways.map(
        (one) =>
          html`<li>
            <button @click=${() => commands.go(one.tip)}>
              ${text.branch(one, model.scenario?.changed)}
            </button>
          </li>`,
      )}
    </ul>`;
}

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
function stepList(model, ui, commands) {
  const only = Boolean(ui.values.marked);
  const nodes = model.path.filter((node) => !only || model.steps.get(node)?.markers?.length);
  return html`<label class="field check"
      ><input
        type="checkbox"
        name="marked"
        .checked=${only}
        @change=${(/** @type {Event} */ event) => commands.fill('marked', isChecked(event))}
      />
      ${text.ONLY_MARKED}</label
    >
    ${
      nodes.length
        ? html`<ol class="step-list">
            ${nodes.map((node) => stepItem(node, model, commands))}
          </ol>`
        : html`<p>${text.NONE_MARKED}</p>`
    }`;
}

/** @param {number} node @param {Model} model @param {Commands} commands */
function stepItem(node, model, commands) {
  const step = model.steps.get(node);
  return html`<li>
    <button
      aria-current=${node === model.node ? 'step' : nothing}
      data-outcome=${step?.outcome ?? nothing}
      @click=${() => commands.go(node)}
    >
      <span class="number">${step?.step ?? 0}</span>
      ${step?.what || (step && step.step > 0 ? base.silent(step) : base.beginning(model.scenario))}
      ${(step?.markers ?? []).map((marker) => html`<em>${text.MARKER_WORDS[marker] ?? marker}</em>`)}
    </button>
  </li>`;
}

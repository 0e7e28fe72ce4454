/** The narration: what happened and why, in the engine's sentences; before a question, the question. */
/** @import {Act, Model, Ui} from '../protocol.js' */
import { html, nothing } from '../html.js';
import * as text from '../text.js';

/** @param {Model} model @param {Ui} ui @param {Act} act */
export function say(model, ui, act) {
  const step = model.steps.get(model.node);
  const question = asks(model);
  return html`<section class="say ${question ? 'asking' : ''}" aria-label=${text.NARRATION}>
    <div class="told">
      <p class="what" data-outcome=${step?.outcome ?? nothing}>${what(model, step)}</p>
      ${question ? nothing : html`<p class="why">${step?.why ?? (step?.parent ? '' : text.START_HINT)}</p>`}
      ${answered(model)}
    </div>
    ${question ? questionCard(question, ui, act) : nothing}
  </section>`;
}

/** @returns {string} the step's sentence, or what the lesson is about before its first step */
export function what(model, step) {
  if (!model.scenario) return text.LOADING;
  return step?.what || text.beginning(model.scenario);
}

function answered(model) {
  const answer = model.answered.get(model.node);
  if (!answer) return nothing;
  return html`<p class="answer ${answer.chosen === answer.right ? 'right' : ''}"><span>${text.answered(answer)}</span> ${answer.why ?? ''}</p>`;
}

/** @param {Model} model @returns {string} what a screen reader is told once a step is settled */
export function statusText(model) {
  const step = model.steps.get(model.node);
  const question = asks(model);
  const answer = model.answered.get(model.node);
  return [text.position(model), what(model, step), step?.why, answer && text.answered(answer), question && text.question(question)].filter(Boolean).join(' ');
}

/** @param {Model} model @returns {{text: string, options: string[]}|null} the question that waits where the page looks */
function asks(model) {
  return model.cursor && model.node === model.cursor.node ? model.cursor.question : null;
}

function questionCard(question, ui, act) {
  return html`<fieldset class="question">
    <legend>${question.text}</legend>
    ${question.options.map(
      (option) => html`<label class="option"><input type="radio" name="answer" value=${option} .checked=${ui.choice === option} @change=${() => act.choose(option)} /><span>${option}</span></label>`,
    )}
    <button class="primary" ?disabled=${ui.choice === null} @click=${act.next}>${text.ANSWER}</button>
    <button @click=${act.skip}>${text.SKIP}</button>
  </fieldset>`;
}

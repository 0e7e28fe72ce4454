/** The narration: what happened and why, in the engine's sentences; before a question, the question. */
import { html, nothing } from '../html.js';
import * as text from '../text.js';
import { asks, questionCard } from './question.js';

/** @param {import('../store.js').Model} model @param {import('../main.js').Ui} ui @param {import('../main.js').Act} act */
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

/** @param {import('../store.js').Model} model @returns {string} what a screen reader is told once a step is settled */
export function statusText(model) {
  const step = model.steps.get(model.node);
  const question = asks(model);
  const answer = model.answered.get(model.node);
  return [text.position(model), what(model, step), step?.why, answer && text.answered(answer), question && text.question(question)].filter(Boolean).join(' ');
}

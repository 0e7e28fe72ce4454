/** What the page tells: the narration in the engine's sentences, the question that waits, and what went wrong, with the way on. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Answered, Step} from '../net/wire.js' */
import { stepAt } from '../model/position.js';
import { html, nothing } from '../lib/html.js';
import { asks, isOpen, isRight } from '../model/question.js';
import * as text from '../text/lesson.js';

/** The more letters there are, the smaller they are set: sizes from 0 to 4. A reason is set smaller than what it explains. */
const LETTERS = [125, 190, 260, 350];
const REASON = 0.6;

/** @param {number} letters */
const sizeOf = (letters) => `size${LETTERS.filter((most) => letters > most).length}`;

/** Two templates in turn: the words of a new step are new elements, so none of the old ones is seen to move. */
/** @type {((words: unknown) => unknown)[]} */
const TURNS = [(words) => html`<div>${words}</div>`, (words) => html`<div>${words}</div>`];

/** @param {Model} model @param {(words: string, model: Model) => unknown} [linked] makes links of what words name */
export function say(model, linked = String) {
  const step = stepAt(model);
  const answer = answeredAt(model);
  const why = step?.why ?? answer?.why ?? (isFirst(step) ? text.START_HINT : '');
  const words = TURNS[(step?.step ?? 0) % TURNS.length];
  const result = step?.result ? text.resultSentence(step.result) : '';
  const said = answer ? text.answered(answer) : '';
  const size = sizeOf(what(model, step).length + REASON * (result + said + why).length);
  return html`<section class="say ${size}" aria-label=${text.NARRATION} tabindex="0">
    ${words(
      html` <p class="what" data-outcome=${step?.outcome ?? nothing}>
          ${step && step.outcome !== 'done' ? html`<b class="outcome">${text.OUTCOMES[step.outcome] ?? step.outcome}</b> ` : nothing}${linked(what(model, step), model)}
        </p>
        ${result ? html`<p class="result">${result}</p>` : nothing}
        <p class="why" dir="auto">
          ${answer ? html`<b class="answer ${isRight(answer.chosen, answer.right) ? 'right' : ''}">${said}</b> ` : nothing}${linked(why, model)}
          ${step?.slide ? html`<cite>${text.lecture(step.slide)}</cite>` : nothing}
        </p>`,
    )}
  </section>`;
}

/**
 * @param {Model} model
 * @param {Step|undefined} step
 * @returns {string} the step's sentence, or what the lesson is about before its first step
 */
function what(model, step) {
  if (!model.scenario) return text.LOADING;
  return step?.what || (step && step.step > 0 ? text.silent(step) : text.beginning(model.scenario));
}

/** @param {Model} model @param {'what'|'why'} tells how much @returns {string} what a screen reader announces once a step is settled */
export function statusText(model, tells) {
  const step = stepAt(model);
  const answer = answeredAt(model);
  const question = asks(model);
  const parts = [
    text.position(model),
    what(model, step),
    step?.result && text.resultSentence(step.result),
    tells === 'why' && step?.why,
    answer && text.answered(answer),
    question && text.question(question),
  ];
  return parts
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => String(part))
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

/** Choose, then see; going on without a choice skips the question. @param {Model} model @param {Ui} ui @param {Commands} commands */
export function questionCard(model, ui, commands) {
  if (!isOpen(model, ui)) return nothing;
  const question = asks(model);
  if (!question) return nothing;
  const size = sizeOf(question.text.length + REASON * question.options.join('').length);
  return html`<div class="card asking ${size}">
    <fieldset class="question">
      <legend dir="auto">${question.text}</legend>
      <div class="options">
        ${question.options.map(
          (option) =>
            html`<label class="option"
              ><input
                type="radio"
                name="answer"
                value=${option}
                .checked=${ui.choice === option}
                @change=${() => commands.choose(option)}
              /><span dir="auto">${option}</span></label
            >`,
        )}
      </div>
      <span class="replies"
        ><button class="primary" ?disabled=${ui.choice === null} @click=${commands.next}>
          ${text.ANSWER}
        </button>
        <button @click=${commands.skip}>${text.SKIP}</button></span
      >
    </fieldset>
  </div>`;
}

/** A refusal, a lost server, a session that is gone, a page that is not whole. @param {Model} model @param {Ui} ui @param {Commands} commands */
export function notice(model, ui, commands) {
  if (model.link === 'gone')
    return box(
      html`<p><strong>${model.notice?.what ?? text.GONE}</strong> ${model.notice?.hint ?? ''}</p>
        <button @click=${commands.startAgain}>${text.START_NEW}</button>`,
    );
  if (model.link === 'lost')
    return box(html`<p><strong>${model.bye ?? text.LOST}</strong> ${text.LOST_HINT}</p>`);
  if (model.notice)
    return box(
      html`<p><strong>${model.notice.what}</strong> ${model.notice.hint}</p>
        <button @click=${commands.dismiss}>${text.DISMISS}</button>`,
    );
  if (ui.incomplete)
    return box(
      html`<p><strong>${text.INCOMPLETE}</strong> ${text.INCOMPLETE_HINT}</p>
        <button @click=${() => location.reload()}>${text.RELOAD}</button>`,
    );
  return nothing;
}

/** @param {unknown} content */
const box = (content) => html`<div class="notice" role="alert">${content}</div>`;

/** @param {Step|undefined} step @returns {boolean} whether no step has been made yet */
const isFirst = (step) => !step || step.step === 0;

/** @param {Model} model @returns {Answered|undefined} the question that the step answered */
const answeredAt = ({ answered, node }) => (node === null ? undefined : answered.get(node));

/** The question before an operation: choose, then see. Going on without a choice skips it. */
import { html } from '../html.js';
import * as text from '../text.js';

/** @param {import('../store.js').Model} model @returns {{text: string, options: string[]}|null} the question that waits where the page looks */
export function asks(model) {
  return model.cursor && model.node === model.cursor.node ? model.cursor.question : null;
}

export function questionCard(question, ui, act) {
  return html`<fieldset class="question">
    <legend>${question.text}</legend>
    ${question.options.map(
      (option) => html`<label class="option"><input type="radio" name="answer" value=${option} .checked=${ui.choice === option} @change=${() => act.choose(option)} /><span>${option}</span></label>`,
    )}
    <button class="primary" ?disabled=${ui.choice === null} @click=${act.next}>${text.ANSWER}</button>
    <button @click=${act.skip}>${text.SKIP}</button>
  </fieldset>`;
}

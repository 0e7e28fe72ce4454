/** Predictions beside what happened, as a list. */
import { html, nothing } from '../lib/html.js';
import { isRight } from '../model/question.js';
import * as text from '../text/course.js';

/**
 * @param {[string, import('./progress.js').Answer][]} answers by question
 * @param {(question: string) => unknown} more what else stands at a question
 */
export const answerList = (answers, more = () => nothing) =>
  html`<ol class="answers">
    ${answers.map(
      ([question, { first, last, right, why }]) =>
        html`<li class=${last === null ? 'skipped' : isRight(last, right) ? 'right' : 'wrong'}>
          <p class="asked-text" dir="auto">${question}</p>
          <dl>
            <div>
              <dt>${text.YOU}</dt>
              <dd dir="auto">
                <span aria-hidden="true"
                  >${last === null ? '–' : isRight(last, right) ? '✓' : '✗'}</span
                >
                ${last ?? text.SKIPPED}${first !== null && first !== last ? html` <i>${text.atFirst(first)}</i>` : nothing}
              </dd>
            </div>
            <div>
              <dt>${text.OUTCOME}</dt>
              <dd dir="auto">${right}</dd>
            </div>
          </dl>
          ${why ? html`<p class="reason" dir="auto">${why}</p>` : nothing}${more(question)}
        </li>`,
    )}
  </ol>`;

/** The role of the kernel: who acts next, where several could, and what has come of it so far. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Step} from '../net/wire.js' */
import { indexOf } from '../model/position.js';
import { html, nothing } from '../lib/html.js';
import * as text from '../text/operations.js';

/** What shows that a way of mixing the programs was a bad one. */
const BAD = ['incident', 'trap', 'refusal'];

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
export function kernelRole(model, ui, commands) {
  const choices = (model.node === model.cursor?.node && model.cursor.choices) || [];
  if (!choices.length && !ui.kernel) return nothing;
  const wrong = bad(model);
  return html`<section class="kernel" aria-label=${text.KERNEL}>
    <h3>${text.KERNEL}</h3>
    <p class="hint">${choices.length ? text.KERNEL_HELP : text.NO_CHOICE}</p>
    <div class="who">
      ${choices.map((who) => html`<button data-who=${who} @click=${() => commands.chooseNext(who)}>${who}</button>`)}
    </div>
    <div class="verdict">
      ${
        wrong.length
          ? html`<ul>
              ${wrong.map((step) => html`<li>${text.judged(step)}</li>`)}
            </ul>`
          : text.GOOD
      }
    </div>
  </section>`;
}

/** @param {Model} model @returns {Step[]} the steps up to here at which something went wrong */
const bad = (model) =>
  model.path
    .slice(0, indexOf(model) + 1)
    .flatMap((one) => model.steps.get(one) ?? [])
    .filter((step) => step.markers?.some((marker) => BAD.includes(marker)));

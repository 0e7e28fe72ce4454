/** Questions to the class: the lesson's question that waits, or one of their own, by choice or by place. */
/** @import {ClassBar} from './bar.js' */
/** @import {Page} from '../app/page.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Poll} from '../net/wire.js' */
import { html, nothing, render } from '../lib/html.js';
import * as text from '../text/classroom.js';
import { presents } from './state.js';
import { closeDialog, fieldOf, submitted } from '../lib/forms.js';

/** Options offered in the form; two at least are needed. */
const OPTIONS = 4;

/** The longest the server takes. */
const QUESTION_CHARACTERS = 300;
const OPTION_CHARACTERS = 100;

/** @typedef {Poll['by']} Kind */
/** @typedef {{by: (kind: Kind) => void, lesson: () => void, ask: (event: SubmitEvent) => void}} Own */

/** @param {Page} page @param {ClassBar} bar */
export function pollDialog(page, bar) {
  const place = document.createElement('div');
  page.mount('poll dialog', 'dialogs', 6, place);
  /** @type {Kind} */
  let by = 'choice';

  const dialog = () => place.querySelector('dialog');
  const draw = () => render(form(page.home().model, by, own), place);
  const own = {
    /** @param {Kind} kind */
    by(kind) {
      by = kind;
      draw();
    },
    lesson() {
      page.commands.askClass();
      dialog()?.close();
    },
    /** @param {SubmitEvent} event */
    ask(event) {
      const given = submitted(event);
      const options = given
        .getAll('option')
        .map((one) => String(one).trim())
        .filter(Boolean);
      page.send(
        {
          type: 'ask',
          at: page.home().model.node,
          by,
          text: fieldOf(given, 'text')?.trim(),
          ...(by === 'choice' ? { options } : {}),
        },
        page.home(),
      );
      /** @type {HTMLFormElement} */ (event.target).reset();
      dialog()?.close();
    },
  };
  const open = () => {
    draw();
    dialog()?.showModal();
  };
  bar.add(() =>
    presents(page.home().model) ? html`<button @click=${open}>${text.ASK}</button>` : null,
  );
}

/** @param {Model} model @param {Kind} by @param {Own} own */
function form({ cursor }, by, own) {
  /** @param {Kind} kind */
  const kindOf = (kind) =>
    html`<label class="option"
      ><input type="radio" name="by" .checked=${by === kind} @change=${() => own.by(kind)} /><span
        >${text.BY[kind]}</span
      ></label
    >`;
  return html`<dialog id="asking" aria-labelledby="asking-title">
    <h2 id="asking-title">${text.ASK_TITLE}</h2>
    ${cursor?.question ? html`<p><button class="primary" @click=${own.lesson}>${text.ASK_LESSON}</button> <span dir="auto">${cursor.question.text}</span></p>` : nothing}
    <form @submit=${own.ask}>
      <label class="words"
        >${text.QUESTION}
        <input type="text" name="text" required maxlength=${QUESTION_CHARACTERS} autocomplete="off"
      /></label>
      <fieldset class="poll-kinds">
        <legend>${text.ANSWERED}</legend>
        ${kindOf('choice')}${kindOf('place')}
      </fieldset>
      ${
        by === 'choice'
          ? Array.from(
              { length: OPTIONS },
              (_, i) =>
                html`<label class="words"
                  >${text.option(i + 1)}
                  <input
                    type="text"
                    name="option"
                    ?required=${i < 2}
                    maxlength=${OPTION_CHARACTERS}
                    autocomplete="off"
                /></label>`,
            )
          : html`<p>${text.BY_PLACE_HELP}</p>`
      }
      <p class="replies">
        <button class="primary">${text.ASK_NOW}</button
        ><button type="button" @click=${closeDialog}>${text.CLOSE}</button>
      </p>
    </form>
  </dialog>`;
}

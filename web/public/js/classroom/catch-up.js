/** What did I miss: the steps between where I am and where the class is, one line each. It needs no server. */
/** @import {ClassBar} from './bar.js' */
/** @import {Page} from '../app/page.js' */
/** @import {Model} from '../model/store.js' */
import { html, render } from '../lib/html.js';
import { goAhead } from '../model/store.js';
import * as text from '../text/classroom.js';
import { missed } from './lag.js';
import { following, stepOf } from './state.js';

/** @param {Page} page @param {ClassBar} bar */
export function catchUp(page, bar) {
  const place = document.createElement('div');
  page.mount('catch-up', 'dialogs', 3, place);
  const opened = () => place.querySelector('dialog');

  /** @param {number} node */
  const go = (node) => {
    opened()?.close();
    page.setModel(goAhead(page.model(), node));
  };
  const open = () => {
    render(dialog(page.model(), go), place);
    opened()?.showModal();
  };
  bar.add(() => {
    const model = page.model();
    const count = following(model) && page.seen() === page.home() ? missed(model).length : 0;
    return count ? html`<button @click=${open}>${text.missed(count)}</button>` : null;
  });
}

/** @param {Model} model @param {(node: number) => void} go */
const dialog = (model, go) =>
  html`<dialog id="missed" aria-labelledby="missed-title">
    <h2 id="missed-title">${text.MISSED}</h2>
    <ol class="missed">
      ${missed(model).map(
        (node) =>
          html`<li>
            <button @click=${() => go(node)}>
              <b>${text.step(stepOf(model, node))}</b>
              ${model.steps.get(node)?.what || model.steps.get(node)?.action}
            </button>
          </li>`,
      )}
    </ol>
    <form method="dialog" class="replies"><button class="primary">${text.CLOSE}</button></form>
  </dialog>`;

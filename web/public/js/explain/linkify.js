/** A guest of the page: the numbers in what it tells lead to the things they name. */
/** @import {Model} from '../model/store.js' */
import { pieces } from './mentions.js';
import { html } from '../lib/html.js';

/** @param {{ui: Function, setUi: Function}} page @param {object} act */
export function join(page, act) {
  const link = ({ words, ref }) =>
    ref
      ? html`<a class="fact" href="#" @click=${(event) => event.preventDefault() ?? act.see(ref)}
          >${words}</a
        >`
      : words;
  page.setUi({
    more: { ...page.ui().more, linked: (words, model) => linked(words, model).map(link) },
  });
}

/** @param {string} words @param {Model} model */
function linked(words, model) {
  const [state, step] = [model.states.get(model.node), model.steps.get(model.node)];
  return state && step?.events ? pieces(words, state, step) : [{ words, ref: null }];
}

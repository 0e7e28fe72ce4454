/** The numbers in the narration lead to the things they name. */
/** @import {Page} from '../app/page.js' */
/** @import {Model} from '../model/store.js' */
import { html } from '../lib/html.js';
import { pieces } from './mentions.js';

/** @param {Page} page */
export function join(page) {
  /** @param {{words: string, ref: string|null}} piece */
  const link = ({ words, ref }) => {
    if (!ref) return words;
    /** @param {Event} event */
    const see = (event) => {
      event.preventDefault();
      page.commands.see(ref);
    };
    return html`<a class="fact" href="#" @click=${see}>${words}</a>`;
  };
  page.addToSlot('linkify', 'narration', 1, (words, model) => mentions(words, model).map(link));
}

/** @param {string} words @param {Model} model @returns {{words: string, ref: string|null}[]} */
function mentions(words, { states, steps, node }) {
  const state = node === null ? undefined : states.get(node);
  const step = node === null ? undefined : steps.get(node);
  return state && step?.events ? pieces(words, state, step) : [{ words, ref: null }];
}

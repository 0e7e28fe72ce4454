/** The role of the kernel: who acts next, where several could, and what has come of it so far. */
/** @import {Act, Model} from '../protocol.js' */
import { html, nothing } from '../html.js';
import * as text from '../text/act.js';

/** What shows that a way of mixing the programs was a bad one. */
const BAD = ['incident', 'trap', 'refusal'];

/** @param {Model} model @param {Act} act */
export function kernelRole(model, act) {
  const choices = model.node === model.cursor?.node ? model.cursor.choices : null;
  if (!choices?.length) return nothing;
  return html`<section class="kernel" aria-label=${text.KERNEL}><h3>${text.KERNEL}</h3><p class="hint">${text.KERNEL_HELP}</p>
    <div class="who">${choices.map((who) => html`<button data-who=${who} @click=${() => act.letAct(who)}>${who}</button>`)}</div>
    <p class="verdict">${text.judged(bad(model))}</p></section>`;
}

/** @returns {object[]} the steps up to here at which something went wrong */
const bad = ({ path, steps, node }) =>
  path.slice(0, path.indexOf(node) + 1).map((one) => steps.get(one)).filter((step) => step?.markers?.some((marker) => BAD.includes(marker)));

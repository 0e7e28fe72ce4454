/** What to write into another page so that it shows this lesson. */
import { html } from '../lib/html.js';
import * as text from '../text/course.js';

/** @param {{name: string, title: string}} scenario */
const codeOf = ({ name, title }) =>
  `<iframe src="${new URL(`/embed/${encodeURIComponent(name)}?ui=min`, location.href)}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="640"></iframe>`;

/** @param {{name: string, title: string}} scenario */
export const embedDialog = (scenario) =>
  html`<dialog id="embedding" aria-labelledby="embedding-title">
    <h2 id="embedding-title">${text.EMBED}</h2>
    <p>${text.EMBED_INTRO}</p>
    <textarea
      readonly
      rows="4"
      aria-label=${text.EMBED_CODE}
      .value=${codeOf(scenario)}
      @focus=${select}
    ></textarea>
    <form method="dialog" class="replies"><button class="primary">${text.CLOSE}</button></form>
  </dialog>`;

/** @param {Event} event */
const select = ({ target }) => /** @type {HTMLTextAreaElement} */ (target).select();

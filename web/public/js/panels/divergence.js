/**
 * A session that this version of the program does not replay whole is shown up to there; a new session goes on from its last
 * matching step. The page says so, with the button that makes it.
 */
/** @import {Page} from '../app/page.js' */
/** @import {Divergence} from '../net/wire.js' */
import { html, nothing, render } from '../lib/html.js';
import { sessionLink } from '../net/address.js';
import { newId } from '../model/store.js';
import * as text from '../text/divergence.js';

const NAME = 'divergence';

/** @param {Page} page */
export function join(page) {
  const place = Object.assign(document.createElement('div'), { className: 'divergence' });
  /** @type {string|null} */
  let asked = null;

  /** @param {number} node */
  const fork = (node) => {
    asked = newId();
    page.send({ type: 'fork', id: asked, node }, page.home());
  };
  /** @param {Divergence|null} divergence */
  const show = async (divergence) => {
    if (divergence) await page.style('/css/divergence.css');
    render(
      divergence
        ? html`<section class="card" aria-label=${text.TITLE}>
            <p>${text.sentence(divergence)}</p>
            <button class="primary" @click=${() => fork(divergence.node)}>${text.GO_ON}</button>
            <details>
              <summary>${text.WHY}</summary>
              ${divergence.reason}
            </details>
          </section>`
        : nothing,
      place,
    );
  };

  page.mount(NAME, 'room', 4, place);
  page.onMessage('welcome', ({ divergence }, from) => {
    if (from === page.home()) show(divergence);
  });
  page.onMessage('forked', ({ id, session, host }) => {
    if (id === asked) location.assign(sessionLink(session, host));
  });
}

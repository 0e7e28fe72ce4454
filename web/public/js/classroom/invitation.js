/**
 * The invitation to a class: a join code and a QR code as large as the screen, a second host link, and the end of links
 * given to others. For hosts.
 */
/** @import {Page} from '../app/page.js' */
/** @import {Model} from '../model/store.js' */
/** @import {People, ServerMessages} from '../net/wire.js' */
import { html, nothing, render } from '../lib/html.js';
import { sessionLink } from '../net/address.js';
import * as text from '../text/classroom.js';

const NAME = 'invitation';

/** @param {Page} page */
export function addInvitation(page) {
  const place = document.createElement('div');
  /** @type {Invitation|null} */
  let invitation = null;
  /** @type {string|null} the second host link */
  let hostLink = null;
  /** @type {People|null} */
  let last = null;
  page.mount(NAME, 'dialogs', 5, place);

  const draw = () => render(overlay(invitation, hostLink, page.model(), own), place);
  const dialog = () => place.querySelector('dialog');
  const own = {
    createHostLink: () => page.send({ type: 'create_host_link' }),
    /** @param {'host'|'viewer'} role */
    revoke(role) {
      page.send({ type: 'revoke', role });
      if (role === 'host') hostLink = null;
      if (role === 'viewer') dialog()?.close();
    },
  };
  page.addCommands(NAME, {
    async invitation() {
      if (page.model().role !== 'host') return;
      await page.style('/css/invitation.css');
      document.getElementById('places')?.hidePopover?.();
      if (!invitation) page.send({ type: 'invite' });
      draw();
      if (dialog()?.open) dialog()?.close();
      else dialog()?.showModal();
    },
  });
  page.addKeys(NAME, { q: 'invitation' });
  page.onMessage('invitation', (message, from) => {
    if (from !== page.seen()) return;
    invitation = message.code ? message : null;
    draw();
  });
  page.onMessage('link', ({ role, token }, from) => {
    if (from !== page.seen()) return;
    if (role === 'host')
      hostLink = new URL(sessionLink(page.model().session ?? '', token), location.href).href;
    else invitation = null;
    draw();
  });
  page.onDraw(({ people }) => {
    if (people === last) return;
    last = people;
    if (dialog()?.open) draw();
  });
}

/** @typedef {ServerMessages['invitation']} Invitation */

const CODE = /^[A-Z0-9]{6}$/;

/**
 * @param {Invitation|null} invitation @param {string|null} hostLink @param {Model} model
 * @param {{createHostLink: () => void, revoke: (role: 'host'|'viewer') => void}} own
 */
function overlay(invitation, hostLink, { people }, own) {
  const code = invitation?.code ?? '';
  const known = invitation && CODE.test(code);
  return html`<dialog id="class" aria-labelledby="class-title">
    <h2 id="class-title">${text.JOIN}</h2>
    ${
      known
        ? html`<div class="invitation">
            <img src=${`/j/${code}/qr.svg`} alt=${text.QR(invitation.url)} />
            <div>
              <p class="code" aria-label=${text.CODE}>${code}</p>
              <p class="address">${invitation.url}</p>
              <p role="status">${text.here(people?.viewers ?? 0)}</p>
            </div>
          </div>`
        : html`<p>${text.MAKING}</p>`
    }
    ${
      hostLink
        ? html`<p>
            <label class="host-link"
              >${text.HOST_LINK} <input type="text" readonly .value=${hostLink} @focus=${select}
            /></label>
          </p>`
        : nothing
    }
    <form method="dialog" class="replies">
      <button class="primary">${text.CLOSE}</button>
      <button type="button" @click=${own.createHostLink}>${text.CREATE_HOST_LINK}</button>
      <button type="button" @click=${() => own.revoke('host')}>${text.REVOKE_HOST_LINKS}</button>
      <button type="button" @click=${() => own.revoke('viewer')}>
        ${text.REVOKE_VIEWER_LINKS}
      </button>
    </form>
  </dialog>`;
}

/** @param {Event} event */
const select = ({ target }) => /** @type {HTMLInputElement} */ (target).select();

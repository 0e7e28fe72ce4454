/**
 * The way into a class: a code and a QR code as large as the screen, a second clicker, and the end of links given away.
 * For those who drive.
 */
/** @import {Page} from '../app/page.js' */
import { html, nothing, render } from '../lib/html.js';
import { sessionLink } from '../share/share.js';
import * as text from '../text/classroom.js';

const NAME = 'join card';

/** @param {Page} page */
export function joinCard(page) {
  const place = document.createElement('div');
  let invitation = null;
  let clicker = null;
  let last = null;
  page.mount(NAME, 'dialogs', 5, place);

  const draw = () => render(overlay(invitation, clicker, page.model(), own), place);
  const dialog = () => place.querySelector('dialog');
  const own = {
    hand: () => page.send({ type: 'hand_over' }),
    revoke(role) {
      page.send({ type: 'revoke', role });
      if (role === 'drive') clicker = null;
      if (role === 'view') dialog().close();
    },
  };
  page.addCommands(NAME, {
    async joinCard() {
      if (page.model().role !== 'drive') return;
      await page.style('/css/join-card.css');
      document.getElementById('places')?.hidePopover?.();
      if (!invitation) page.send({ type: 'invite' });
      draw();
      if (dialog()?.open) dialog()?.close();
      else dialog()?.showModal();
    },
  });
  page.addKeys(NAME, { q: 'joinCard' });
  page.onMessage('invitation', (message, from) => {
    if (from !== page.seen()) return;
    invitation = message.code ? message : null;
    draw();
  });
  page.onMessage('link', ({ role, token }, from) => {
    if (from !== page.seen()) return;
    if (role === 'drive')
      clicker = new URL(sessionLink(page.model().session ?? '', token), location.href).href;
    else invitation = null;
    draw();
  });
  page.onDraw(({ people }) => {
    if (people === last) return;
    last = people;
    if (dialog()?.open) draw();
  });
}

const CODE = /^[A-Z0-9]{6}$/;

function overlay(invitation, clicker, { people }, own) {
  const known = invitation && CODE.test(invitation.code);
  return html`<dialog id="class" aria-labelledby="class-title">
    <h2 id="class-title">${text.JOIN}</h2>
    ${
      known
        ? html`<div class="join-card">
            <img src=${`/j/${invitation.code}/qr.svg`} alt=${text.QR(invitation.url)} />
            <div>
              <p class="code" aria-label=${text.CODE}>${invitation.code}</p>
              <p class="address">${invitation.url}</p>
              <p role="status">${text.here(people?.view ?? 0)}</p>
            </div>
          </div>`
        : html`<p>${text.MAKING}</p>`
    }
    ${
      clicker
        ? html`<p>
            <label class="clicker"
              >${text.CLICKER}
              <input
                type="text"
                readonly
                .value=${clicker}
                @focus=${(event) => event.target.select()}
            /></label>
          </p>`
        : nothing
    }
    <form method="dialog" class="replies">
      <button class="primary">${text.CLOSE}</button>
      <button type="button" @click=${own.hand}>${text.HAND_OVER}</button>
      <button type="button" @click=${() => own.revoke('drive')}>${text.REVOKE_DRIVE}</button>
      <button type="button" @click=${() => own.revoke('view')}>${text.REVOKE_VIEW}</button>
    </form>
  </dialog>`;
}

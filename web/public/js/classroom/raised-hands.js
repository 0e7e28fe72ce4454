/**
 * Raised hands: a participant offers a fork of its own to the class; the host sees which hands are up, shows one to
 * all and comes back.
 */
/** @import {ClassBar} from './bar.js' */
/** @import {Page} from '../app/page.js' */
/** @import {SideSessions} from './side-sessions.js' */
/** @import {ClientMessage, Hand} from '../net/wire.js' */
import { html, nothing, render } from '../lib/html.js';
import { newId } from '../model/store.js';
import * as text from '../text/classroom.js';
import { closeDialog, fieldOf, submitted } from '../lib/forms.js';

const HAND_CHARACTERS = 80;

/** @param {Page} page @param {SideSessions} sides @param {ClassBar} bar */
export function raisedHands(page, sides, bar) {
  const place = document.createElement('div');
  page.mount('raised hands', 'dialogs', 4, place);
  /** @type {Hand[]} that are up */
  let hands = [];
  /** @type {{type: string, id: string, session: string, token: string, words: string}|null} one's own */
  let raised = null;
  let lowered = false;

  /** @param {ClientMessage} message */
  const sendHome = (message) => page.send(message, page.home());
  /** @param {unknown} template */
  const put = (template) => {
    render(template, place);
    place.querySelector('dialog')?.showModal();
  };
  const close = () => place.querySelector('dialog')?.close();

  /** @param {string} words */
  const raise = (words) => {
    const fork = sides.mine();
    if (!fork) return;
    lowered = false;
    raised = { type: 'raise_hand', id: newId(), session: fork.id, token: fork.viewer, words };
    sendHome(raised);
    close();
    bar.draw();
  };
  const lower = () => {
    raised = null;
    sendHome({ type: 'lower_hand' });
  };
  /** @param {number} hand */
  const show = (hand) => {
    sendHome({ type: 'show', hand });
    close();
  };
  const list = () => handsDialog(hands, show, (hand) => sendHome({ type: 'lower_hand', hand }));

  page.onMessage('hands', (message, from) => {
    if (from !== page.home()) return;
    hands = message.hands;
    if (place.querySelector('#hands[open]')) render(list(), place);
    bar.draw();
  });
  /** @param {boolean} byHost */
  const down = (byHost) => {
    raised = null;
    lowered = byHost;
    bar.draw();
  };
  page.onMessage('lowered', ({ hand }, from) => {
    if (from !== page.home()) return;
    // A hand goes down with its connection, and then it has no number any more.
    if (hand !== null) down(true);
    else if (raised) sendHome(raised);
  });
  page.onMessage('refused', ({ id }, from) => {
    if (from === page.home() && raised && id === raised.id) down(false);
  });
  bar.add(() => {
    if (page.home().model.role === 'host') return driving(sides, hands, () => put(list()));
    const mine = sides.mine();
    const note = lowered ? html`<b role="status">${text.LOWERED}</b>` : nothing;
    if (!mine) return lowered ? note : null;
    return raised?.session === mine.id
      ? html`<b>${text.HAND_UP}</b><button @click=${lower}>${text.LOWER_MINE}</button>`
      : html`${note}<button @click=${() => put(raiseDialog(raise))}>${text.RAISE}</button>`;
  });
}

/** @param {SideSessions} sides @param {Hand[]} hands @param {() => void} open */
function driving({ showing, endShow }, hands, open) {
  if (showing()) return html`<button class="primary" @click=${endShow}>${text.END_SHOW}</button>`;
  return hands.length
    ? html`<button class="hands-up" @click=${open}>${text.hands(hands.length)}</button>`
    : null;
}

/** @param {(words: string) => void} raise */
function raiseDialog(raise) {
  /** @param {SubmitEvent} event */
  const submit = (event) => {
    raise(fieldOf(submitted(event), 'words')?.trim() ?? '');
  };
  return html`<dialog id="raise" aria-labelledby="raise-title">
    <h2 id="raise-title">${text.RAISE_TITLE}</h2>
    <form @submit=${submit}>
      <label class="words"
        >${text.FOUND}
        <input type="text" name="words" maxlength=${HAND_CHARACTERS} autocomplete="off"
      /></label>
      <p class="replies">
        <button class="primary">${text.RAISE}</button
        ><button type="button" @click=${closeDialog}>${text.CLOSE}</button>
      </p>
    </form>
  </dialog>`;
}

/** @param {Hand[]} hands @param {(hand: number) => void} show @param {(hand: number) => void} lower */
function handsDialog(hands, show, lower) {
  /** @param {Hand} up */
  const one = ({ hand, words }) =>
    html`<li>
      <p>${words || text.NO_WORDS(hand)}</p>
      <span class="replies"
        ><button class="primary" @click=${() => show(hand)}>${text.SHOW}</button
        ><button @click=${() => lower(hand)}>${text.LOWER}</button></span
      >
    </li>`;
  return html`<dialog id="hands" aria-labelledby="hands-title">
    <h2 id="hands-title">${text.HANDS}</h2>
    ${
      hands.length
        ? html`<ul class="hands">
            ${hands.map(one)}
          </ul>`
        : html`<p>${text.NO_HANDS}</p>`
    }
    <form method="dialog" class="replies"><button>${text.CLOSE}</button></form>
  </dialog>`;
}

/**
 * Raised hands: a participant offers a try of its own to the class; the presenter sees which hands are up, shows one to
 * all and comes back. A guest of the page.
 */
import { html, nothing, render } from '../lib/html.js';
import { newId } from '../model/store.js';
import * as text from '../text/classroom.js';

const MOST_WORDS = 80;

/** @param {{send: Function, sessions: Function, modelOf: Function, beside: object, guest: Function, bar: object}} page */
export function join(page) {
  const place = document.createElement('div');
  document.body.append(place);
  let hands = [];
  let raised = null;
  let lowered = false;

  const home = () => page.sessions().home;
  const tell = (message) => page.send(message, home());
  const put = (template) => {
    render(template, place);
    place.querySelector('dialog').showModal();
  };
  const close = () => place.querySelector('dialog').close();

  const raise = (words) => {
    const { id, view } = page.beside.mine();
    lowered = false;
    raised = { type: 'raise_hand', id: newId(), session: id, token: view, words };
    tell(raised);
    close();
    page.bar.draw();
  };
  const lower = () => {
    raised = null;
    tell({ type: 'lower_hand' });
  };
  const show = (hand) => {
    tell({ type: 'show', hand });
    close();
  };
  const list = () => handsDialog(hands, show, (hand) => tell({ type: 'lower_hand', hand }));

  page.guest({
    told(message, from) {
      if (from !== home()) return;
      if (message.type === 'hands') {
        hands = message.hands;
        if (place.querySelector('#hands[open]')) render(list(), place);
        page.bar.draw();
      }
      // A hand goes down with its connection, and then it has no number any more.
      if (message.type === 'lowered' && message.hand === null) return void (raised && tell(raised));
      const refused = message.type === 'refused' && message.id === raised?.id;
      if (message.type === 'lowered' || refused) {
        raised = null;
        lowered = !refused;
        page.bar.draw();
      }
    },
  });
  page.bar.add(() => {
    if (page.modelOf(home())?.role === 'drive')
      return driving(
        page.beside,
        hands,
        () => put(list()),
        () => show(null),
      );
    const mine = page.beside.mine();
    const told = lowered ? html`<b role="status">${text.LOWERED}</b>` : nothing;
    if (!mine) return lowered ? told : null;
    return raised?.session === mine.id
      ? html`<b>${text.HAND_UP}</b><button @click=${lower}>${text.LOWER_MINE}</button>`
      : html`${told}<button @click=${() => put(raiseDialog(raise))}>${text.RAISE}</button>`;
  });
}

function driving({ showing }, hands, open, end) {
  if (showing()) return html`<button class="primary" @click=${end}>${text.END_SHOW}</button>`;
  return hands.length
    ? html`<button class="hands-up" @click=${open}>${text.hands(hands.length)}</button>`
    : null;
}

function raiseDialog(raise) {
  const submit = (event) => {
    event.preventDefault();
    raise(event.target.elements.words.value.trim());
  };
  return html`<dialog id="raise" aria-labelledby="raise-title">
    <h2 id="raise-title">${text.RAISE_TITLE}</h2>
    <form @submit=${submit}>
      <label class="words"
        >${text.FOUND} <input type="text" name="words" maxlength=${MOST_WORDS} autocomplete="off"
      /></label>
      <p class="replies">
        <button class="primary">${text.RAISE}</button
        ><button type="button" @click=${(event) => event.target.closest('dialog').close()}>
          ${text.CLOSE}
        </button>
      </p>
    </form>
  </dialog>`;
}

function handsDialog(hands, show, lower) {
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

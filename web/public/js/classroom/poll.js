/**
 * A prediction of the whole class: one secret vote each, changed at will until it is closed, a second round after a
 * discussion, and the result for all once it is shown. A guest of the page.
 */
import { html, nothing, render } from '../html.js';
import * as text from '../text/classroom.js';

/** What the one who drives can do next, by the poll's state. */
const NEXT = { open: ['close_poll', 'end_poll'], closed: ['reopen_poll', 'reveal_poll', 'fetch_poll', 'end_poll'], revealed: ['fetch_poll', 'end_poll'] };

/** @param {{model: Function, send: Function, guest: Function}} page @param {object} act */
export function join(page, act) {
  const place = Object.assign(document.createElement('div'), { className: 'poll-place' });
  let poll = null;
  let mine = null;

  const draw = () => {
    const room = document.querySelector('.room');
    if (room && place.parentNode !== room) room.append(place);
    render(poll?.by === 'choice' ? card(poll, mine, page.model().role, own) : nothing, place);
  };
  const own = {
    vote: (choice) => page.send({ type: 'vote', poll: poll.number, choice }),
    go: (type) => page.send({ type, poll: poll.number }),
  };
  act.askClass = () => {
    document.getElementById('ways')?.hidePopover?.();
    page.send({ type: 'ask', at: page.model().node, by: 'choice' });
  };
  page.guest({
    async heard(message) {
      if (message.type === 'poll') {
        if (message.poll?.number !== poll?.number || message.poll?.round !== poll?.round) mine = null;
        ({ poll } = message);
      } else if (message.type === 'vote') mine = { poll: message.poll, round: message.round, choice: message.choice };
      else if (message.type === 'poll_csv') return save(message);
      else return;
      await act.style('/css/poll.css');
      draw();
    },
    drawn: () => poll && draw(),
  });
}

function card(poll, mine, role, own) {
  const chosen = mine?.poll === poll.number && mine.round === poll.round ? mine.choice : null;
  const told = { open: text.OPEN, closed: text.CLOSED, revealed: text.REVEALED }[poll.state];
  return html`<section class="poll" aria-label=${text.POLL} data-state=${poll.state}>
    <fieldset><legend>${poll.text}</legend>
      ${poll.options.map((option) => html`<label class="option"><input type="radio" name="vote" .checked=${option === chosen} ?disabled=${poll.state !== 'open'} @change=${() => own.vote(option)} /><span>${option}</span>
        ${poll.results ? html`<span class="bars">${poll.results.map((round) => bar(round, option))}</span>` : nothing}</label>`)}
    </fieldset>
    <p class="poll-told" role="status">${text.ROUND(poll.round, poll.votes)}. ${told}</p>
    ${role === 'drive' ? html`<p class="replies">${NEXT[poll.state].map((type) => html`<button @click=${() => own.go(type)}>${text.ACTIONS[type]}</button>`)}</p>` : nothing}
  </section>`;
}

function bar(round, option) {
  const all = round.reduce((sum, one) => sum + one.votes, 0);
  const votes = round.find((one) => one.choice === option)?.votes ?? 0;
  return html`<span><progress max=${Math.max(all, 1)} value=${votes} aria-label=${text.votes(votes)}></progress> ${votes}</span>`;
}

function save({ name, csv }) {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * A prediction of the whole class: one secret vote each, changed at will until it is closed, a second round after a
 * discussion, and the result for all once it is shown. A guest of the page.
 */
import { nothing, render } from '../lib/html.js';
import { card } from './poll-card.js';

/** @param {{ui: Function, send: Function, sessions: Function, modelOf: Function, guest: Function}} page @param {object} act */
export function join(page, act) {
  const place = Object.assign(document.createElement('div'), { className: 'poll-place' });
  let poll = null;
  let mine = null;

  const home = () => page.sessions().home;
  const chosen = () => (mine?.poll === poll?.number && mine?.round === poll?.round ? mine : null);
  /** What only the presenter may see yet is not for a projector. */
  const shown = () =>
    poll?.state === 'closed' && page.ui().preset === 'projector'
      ? { ...poll, results: null }
      : poll;
  const draw = () => {
    const room = document.querySelector('.room');
    if (room && place.parentNode !== room) room.append(place);
    place.classList.toggle('by-place', poll?.by === 'place');
    render(poll ? card(shown(), chosen(), page.modelOf(home()), own) : nothing, place);
  };
  /** @param {{choice: string}|{place: object}} answer */
  const own = {
    vote: (answer) => page.send({ type: 'vote', poll: poll.number, ...answer }, home()),
    go: (type) => page.send({ type, poll: poll.number }, home()),
  };
  page.poll = { current: shown, chosen, vote: own.vote };
  act.askClass = () => {
    document.getElementById('places')?.hidePopover?.();
    page.send({ type: 'ask', at: page.modelOf(home()).node, by: 'choice' }, home());
  };
  page.guest({
    async told(message, from) {
      if (from !== home()) return;
      if (message.type === 'poll') {
        if (!message.poll && !poll) return;
        if (message.poll?.number !== poll?.number || message.poll?.round !== poll?.round)
          mine = null;
        ({ poll } = message);
      } else if (message.type === 'vote') mine = message;
      else if (message.type === 'poll_csv') return save(message);
      else return;
      await page.during(act.style('/css/poll.css'));
      draw();
      page.setUi({});
    },
    drawn: () => poll && draw(),
  });
}

function save({ name, csv }) {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

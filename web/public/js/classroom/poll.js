/**
 * A prediction of the whole class: one secret vote each, changed at will until it is closed, a second round after a
 * discussion, and the result for all once it is shown.
 */
/** @import {Page} from '../app/page.js' */
/** @import {Anchor, Poll, ServerMessages} from '../net/wire.js' */
import { nothing, render } from '../lib/html.js';
import { card } from './poll-card.js';

const NAME = 'poll';

/** @typedef {{choice: string} | {place: Anchor}} Vote */

/**
 * @typedef {object} CurrentPoll
 * @property {() => Poll|null} shown the poll as this page may show it
 * @property {() => ServerMessages['vote']|null} chosen one's own vote in its round
 * @property {(vote: Vote) => void} vote
 */

/** @param {Page} page @returns {CurrentPoll} */
export function poll(page) {
  const place = Object.assign(document.createElement('div'), { className: 'poll-place' });
  /** @type {Poll|null} */
  let current = null;
  /** @type {ServerMessages['vote']|null} */
  let mine = null;

  const chosen = () =>
    mine?.poll === current?.number && mine?.round === current?.round ? mine : null;
  /** What only the lecturer may see yet is not for a projector. */
  const shown = () =>
    current?.state === 'closed' && page.ui().preset === 'projector'
      ? { ...current, results: null }
      : current;
  const own = {
    /** @param {Vote} vote */
    vote: (vote) => page.send({ type: 'vote', poll: current?.number, ...vote }, page.home()),
    /** @param {string} type of the wire message */
    go: (type) => page.send({ type, poll: current?.number }, page.home()),
  };
  const draw = () => {
    const now = shown();
    place.classList.toggle('by-place', now?.by === 'place');
    render(now ? card(now, chosen(), page.home().model, own) : nothing, place);
  };
  const changed = async () => {
    await page.during(page.style('/css/poll.css'));
    draw();
    page.setUi({});
  };

  page.mount(NAME, 'room', 3, place);
  page.addCommands(NAME, {
    askClass() {
      document.getElementById('places')?.hidePopover?.();
      page.send({ type: 'ask', at: page.home().model.node, by: 'choice' }, page.home());
    },
  });
  page.onMessage('poll', (message, from) => {
    if (from !== page.home() || (!message.poll && !current)) return;
    const isSame =
      message.poll?.number === current?.number && message.poll?.round === current?.round;
    if (!isSame) mine = null;
    current = message.poll;
    changed();
  });
  page.onMessage('vote', (message, from) => {
    if (from !== page.home()) return;
    mine = message;
    changed();
  });
  page.onMessage('poll_csv', (message, from) => {
    if (from === page.home()) save(message);
  });
  page.onDraw(() => {
    if (current) draw();
  });
  return { shown, chosen, vote: own.vote };
}

/** @param {{name: string, csv: string}} file */
function save({ name, csv }) {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

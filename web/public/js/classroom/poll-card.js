/** The card of a poll: the question, one's own answer, and what the class said, by choice or by place. */
/** @import {Model} from '../model/store.js' */
/** @import {State} from '../net/machine.js' */
/** @import {Poll, ServerMessages, Tally} from '../net/wire.js' */
/** @import {Vote} from './poll.js' */
import { stateAt } from '../model/position.js';
import { pageCount } from '../model/geometry.js';
import { html, nothing } from '../lib/html.js';
import * as text from '../text/classroom.js';
import { placeOf } from './anchors.js';
import { tally } from './tally.js';
import { valueOf } from '../lib/form-events.js';

/** What the one who drives can do next, by the poll's state. */
/** @type {Record<Poll['state'], string[]>} */
const NEXT = {
  open: ['close_poll', 'end_poll'],
  closed: ['reopen_poll', 'reveal_poll', 'fetch_poll', 'end_poll'],
  revealed: ['fetch_poll', 'end_poll'],
};

/** @typedef {ServerMessages['vote']} OwnVote */

/**
 * @typedef {object} Own what this page can do
 * @property {(vote: Vote) => void} vote
 * @property {(type: string) => void} go on to the poll's next state
 */

/** @param {Poll} poll @param {OwnVote|null} chosen one's own vote @param {Model} model of the class @param {Own} own */
export function card(poll, chosen, model, own) {
  const state = { open: text.OPEN, closed: text.CLOSED, revealed: text.REVEALED }[poll.state];
  return html`<section class="poll" aria-label=${text.POLL} data-state=${poll.state}>
    ${poll.by === 'choice' ? byChoice(poll, chosen, model, own) : byPlace(poll, chosen, model, own)}
    <p class="poll-told" role="status">
      ${text.ROUND(poll.round, poll.votes)}.
      ${state}${poll.hint ? html` <b class="hint">${text.HINTS[poll.hint]}</b>` : nothing}
    </p>
    ${model.role === 'host' ? html`<p class="replies">${NEXT[poll.state].map((type) => html`<button @click=${() => own.go(type)}>${text.ACTIONS[type]}</button>`)}</p>` : nothing}
  </section>`;
}

/** @param {Poll} poll @param {OwnVote|null} chosen @param {Model} model @param {Own} own */
function byChoice(poll, chosen, model, own) {
  const right = [...model.answered.values()].find((answer) => answer.text === poll.text)?.right;
  return html`<fieldset>
    <legend dir="auto">${poll.text}</legend>
    ${poll.options.map(
      (option) =>
        html`<label class="option"
          ><input
            type="radio"
            name="vote"
            .checked=${option === chosen?.choice}
            ?disabled=${poll.state !== 'open'}
            @change=${() => own.vote({ choice: option })}
          /><span dir="auto">${option}</span>
          ${poll.results ? html`<span class="bars">${poll.results.map((round) => bar(round, option))}</span>` : nothing}${option === right ? html`<b class="happened">✓ ${text.HAPPENED}</b>` : nothing}</label
        >`,
    )}
  </fieldset>`;
}

/** @param {Tally[]} round @param {string} option */
function bar(round, option) {
  const all = round.reduce((sum, one) => sum + one.votes, 0);
  const votes = round.find((one) => one.choice === option)?.votes ?? 0;
  return html`<span
    ><progress max=${Math.max(all, 1)} value=${votes} aria-label=${text.votes(votes)}></progress>
    ${votes}</span
  >`;
}

/** @param {Poll} poll @param {OwnVote|null} chosen @param {Model} model @param {Own} own */
function byPlace(poll, chosen, model, own) {
  const state = stateAt(model);
  return html`<p class="asked" dir="auto">${poll.text}</p>
    ${
      poll.state === 'open' && model.role === 'viewer' && state
        ? html`<label class="tap"
            >${text.TAP}
            <select @change=${(/** @type {Event} */ event) => tapped(valueOf(event), own)}>
              <option value="">${text.LIST}</option>
              ${groups(state)}
            </select></label
          >`
        : nothing
    }
    ${chosen?.place ? html`<p class="mine">${text.MINE} <b>${text.placeWords(chosen.place)}</b></p>` : nothing}
    ${
      poll.results
        ? html`<ul class="taps">
            ${tally(poll.results.at(-1) ?? []).map(({ key, votes }) => html`<li>${text.placeWords({ key })}: <b>${text.votes(votes)}</b></li>`)}
          </ul>`
        : nothing
    }`;
}

/** @param {State} state */
/** @param {string} ref @param {Own} own */
function tapped(ref, own) {
  const place = placeOf(ref);
  if (place) own.vote({ place });
}

/** @param {State} state */
function groups(state) {
  /** @param {string} ref */
  const option = (ref) =>
    html`<option value=${ref}>${text.placeWords(placeOf(ref) ?? { key: ref })}</option>`;
  const pages = Array.from({ length: pageCount(state) }, (_, page) => page);
  return [
    ...state.processes.map(
      ({ id }) =>
        html`<optgroup label=${text.pagesOf(id)}>
          ${pages.map((page) => option(`page ${id} ${page}`))}
        </optgroup>`,
    ),
    html`<optgroup label=${text.FRAMES}>
      ${state.frames.map(({ frame }) => option(`frame ${frame}`))}
    </optgroup>`,
  ];
}

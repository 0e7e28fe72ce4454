/** The dialog that answers whether a lesson can go wrong. It joins the page when it is first asked for. */
/** @import {Finding, Search, Wish} from './history.js' */
/** @import {Offer} from './search.js' */
import { html, nothing, render } from '../lib/html.js';
import { newSession } from '../net/session.js';
import { sessionLink } from '../net/address.js';
import * as text from '../text/explore.js';
import { keep } from './history.js';
import { offer, search } from './search.js';
import { fieldOf, submitted } from '../lib/forms.js';

const SETS = ['incidents', 'invariants', 'expect'];
const IS_INVARIANT = /^I\d/;

/** @type {HTMLElement|null} where the dialog is drawn */
let place = null;
/** @type {Wish|null} */
let wish = null;
/** @type {string|null} of the session that is searched */
let token = null;
/** @type {Offer|null} */
let offered = null;
/** @type {Search|null} how far the search is */
let now = null;
/** @type {Search|null} */
let answer = null;
/** @type {string|null} */
let failed = null;
let running = false;
let goesOn = true;

/** @param {Wish|null} one @param {Wish} other */
const isAbout = (one, other) =>
  one !== null &&
  /** @type {const} */ (['scenario', 'session', 'text', 'settings']).every(
    (key) => JSON.stringify(one[key]) === JSON.stringify(other[key]),
  );

/**
 * Opens the dialog. In a session that shows a finding, the search goes on from where it was.
 *
 * @param {import('./history.js').Asked} asked
 */
export async function open(asked) {
  place ??= document.body.appendChild(document.createElement('div'));
  if (!isAbout(wish, asked.wish)) {
    ({ wish, token, answer } = asked);
    failed = null;
  }
  draw();
  place.querySelector('dialog')?.showModal();
  offered ??= await offer();
  draw();
}

function draw() {
  if (place) render(view(), place);
}

const view = () =>
  html`<dialog class="explore" aria-labelledby="explore-title" @close=${() => (goesOn = false)}>
    <h2 id="explore-title">${text.TITLE}</h2>
    <p>${text.INTRO}${offered ? html` ${text.limits(offered.limits)}` : nothing}</p>
    <form class="replies" @submit=${begin}>
      <label class="field"
        >${text.LOOK_FOR}
        <select name="property" ?disabled=${running}>
          ${choices()}
        </select></label
      >
      ${running ? html`<button type="button" class="stop" @click=${() => (goesOn = false)}>${text.STOP}</button>` : html`<button class="primary">${text.SEARCH}</button>`}
    </form>
    <div class="outcome-of" role="status">
      ${running ? progress() : failed !== null ? html`<p class="bad">${failed || text.UNREACHED}</p>` : answer ? result() : nothing}
    </div>
    <form method="dialog" class="replies"><button>${text.CLOSE}</button></form>
  </dialog>`;

function choices() {
  const words = offered?.properties ?? SETS;
  const chosen = wish?.properties?.[0];
  /** @param {string} word */
  const one = (word) =>
    html`<option value=${word} .selected=${word === chosen}>${text.name(word)}</option>`;
  const single = words.filter((word) => !SETS.includes(word));
  return html`<option value="" .selected=${!chosen}>${text.USUAL}</option>
    ${SETS.map(one)}
    <optgroup label=${text.GROUPS.incidents}>
      ${single.filter((word) => !IS_INVARIANT.test(word)).map(one)}
    </optgroup>
    <optgroup label=${text.GROUPS.invariants}>
      ${single.filter((word) => IS_INVARIANT.test(word)).map(one)}
    </optgroup>`;
}

const progress = () =>
  html`<progress aria-label=${text.PROGRESS}></progress>
    <p>${!now || now.state === 'waiting' ? text.WAITING : text.searching(now)}</p>`;

function result() {
  const finding = answer?.answer?.findings[0];
  if (!finding)
    return html`<p class="verdict-of" data-verdict=${answer?.answer?.verdict ?? 'failed'}>
      <b>${answer?.answer ? text.none(answer.answer, isOther()) : ''}</b>
      ${text.ended(answer?.end ?? '')}
    </p>`;
  return html`<p class="verdict-of bad" data-verdict="found" data-hash=${finding.hash}>
      <b>${text.found(finding, isOther())}</b>
    </p>
    <p>${finding.facts}</p>
    <p class="turns">${text.turns(finding.turns)}</p>
    <p class="replies">
      <button type="button" class="primary watch" @click=${() => watch(finding)}>
        ${text.WATCH} ▶</button
      ><button type="button" class="another" @click=${another}>${text.ANOTHER}</button>
    </p>`;
}

/** Whether the answer is about another finding than the first. */
const isOther = () => (wish?.others ?? 0) > 0;

/** @param {SubmitEvent} event */
function begin(event) {
  const word = fieldOf(submitted(event), 'property');
  if (!wish) return;
  const { properties, ...same } = wish;
  run({ ...same, ...(word ? { properties: [word] } : {}), others: 0 });
}

const another = () => wish && run({ ...wish, others: wish.others + 1 });

/** @param {Wish} next */
async function run(next) {
  wish = next;
  running = goesOn = true;
  now = failed = null;
  draw();
  const outcome = await search(wish, token, (progressed) => {
    now = progressed;
    draw();
    return goesOn;
  });
  running = false;
  answer = outcome.search ?? null;
  failed = outcome.failed ?? null;
  draw();
  /** @type {HTMLElement|null|undefined} */ (place?.querySelector('.watch'))?.focus();
}

/** A finding is a schedule, and so an ordinary session. @param {Finding} finding */
async function watch({ scenario }) {
  if (!wish) return;
  const { key, problems } = await newSession({ text: scenario, settings: wish.settings });
  if (!key) {
    failed = problems.filter(Boolean).join(' ');
    return draw();
  }
  keep({ session: key.id, wish, token, answer });
  location.assign(sessionLink(key.id, key.host));
}

/**
 * Sessions beside the class's: forks of one's own from a step of the class, and what a participant shows to all. The session
 * of the class stays joined meanwhile, and is found again as it was left.
 */
/** @import {Page} from '../app/page.js' */
/** @import {Session} from '../app/sessions.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Key} from '../net/session.js' */
/** @import {ClassBar} from './bar.js' */
/** @import {Fork} from './forks.js' */
/** @import {Commands} from '../app/commands.js' */
import { html } from '../lib/html.js';
import { tab } from '../lib/storage.js';
import { newId } from '../model/store.js';
import * as text from '../text/classroom.js';
import { following, stepOf } from './state.js';
import { forget, forks, remember, see, seen } from './forks.js';

const NAME = 'side sessions';

/** @typedef {{id: string, token: string, viewer: null, place: null}} Showing the session that is shown to all */

/**
 * @typedef {object} SideSessions
 * @property {() => Fork|null} mine one's own fork, if it is on the screen
 * @property {() => boolean} isShown whether what is shown to all is on the screen
 * @property {() => Showing|null} showing what is shown to all
 * @property {() => void} endShow has all look at the lesson again
 */

/** @param {Page} page @param {ClassBar} bar @returns {SideSessions} */
export function sideSessions(page, bar) {
  /** @type {Map<string, Session>} forks that were entered, by id */
  const entered = new Map();
  /** @type {string|null} */
  let asked = null;
  /** @type {Session|null} */
  let coming = null;
  /** @type {Showing|null} */
  let showing = null;
  /** @type {Session|null} */
  let shown = null;
  let ended = false;

  const isHome = () => page.seen() === page.home();
  const classModel = () => page.home().model;
  const mine = () => forks(tab, classModel().session);
  /** @param {Session|null} session */
  const forkOf = (session) => mine().find((one) => entered.get(one.id) === session);

  /** @param {Key} key */
  const enter = (key) => (coming = page.enter(key));
  /** @param {Fork} fork */
  const openFork = (fork) => {
    const there = entered.get(fork.id);
    if (there) return page.see(there);
    entered.set(fork.id, enter({ ...fork, place: null }));
  };
  const look = () => {
    if (showing) shown = enter(showing);
  };
  const lookAway = () => {
    const was = shown;
    shown = coming = null;
    if (was && page.seen() === was) page.see(page.home());
    was?.close();
  };

  page.onMessage('forked', ({ id, session, host, viewer, node }, from) => {
    if (from !== page.home() || id !== asked) return;
    const one = {
      of: classModel().session,
      id: session,
      token: host,
      viewer,
      from: stepOf(classModel(), node),
    };
    remember(tab, one);
    openFork(one);
  });
  page.onMessage('showing', (message, from) => {
    if (from !== page.home()) return;
    const next = message.showing;
    if (next?.session === showing?.id) return;
    lookAway();
    if (!next && !ended && classModel().role === 'host')
      page.setModel({ ...page.model(), notice: text.SHOW_ENDED });
    ended = false;
    showing = next && { id: next.session, token: next.token, viewer: null, place: null };
    if (showing && isHome() && following(classModel()) !== 'away') look();
  });
  let arrived = () => {};
  page.onMessage('welcome', (_, from) => {
    if (from !== coming) return;
    coming = null;
    page.see(from);
    arrived();
  });
  /** @type {string|null|undefined} the fork on the screen; undefined before the class is there */
  let onScreen;
  page.onDraw(() => {
    if (!classModel().session || coming) return;
    const fork = onScreen === undefined ? seen(tab, classModel().session) : undefined;
    const now = fork ?? forkOf(page.seen());
    if (onScreen === (now?.id ?? null)) return;
    onScreen = now?.id ?? null;
    if (!fork) return see(tab, now ?? null);
    openFork(fork);
    page.during(new Promise((resolve) => (arrived = () => resolve(null))));
  });
  page.onAnyMessage((_, from) => {
    if (from === page.home() || from.model.link !== 'gone') return;
    const gone = forkOf(from);
    if (gone) {
      entered.delete(gone.id);
      forget(tab, gone.id);
    }
    if (page.seen() === from) page.see(page.home());
    arrived();
    page.setModel({ ...page.model(), notice: text.TRY_GONE });
  });

  page.addCommands(NAME, {
    fork() {
      asked = newId();
      page.send({ type: 'fork', id: asked, node: classModel().node }, page.home());
    },
  });
  // Back to the class, or to where it looks: its step comes last, which is the command's own case.
  page.addCommandCase(NAME, 'follow', {
    priority: 2,
    when: () => !isHome(),
    run: () => page.see(page.home()),
  });
  page.addCommandCase(NAME, 'follow', {
    priority: 1,
    when: () => showing !== null && !forkOf(shown),
    run: () => (shown ? page.see(shown) : look()),
  });

  /** @type {SideSessions} */
  const sides = {
    mine: () => forkOf(page.seen()) ?? null,
    isShown: () => shown !== null && page.seen() === shown,
    showing: () => showing,
    endShow() {
      ended = true;
      page.send({ type: 'show', id: newId(), hand: null }, page.home());
    },
  };
  bar.add(() =>
    isHome()
      ? atHome(classModel(), mine(), showing, page.commands, openFork)
      : elsewhere(classModel(), sides, page.commands),
  );
  return sides;
}

/**
 * @param {Model} model @param {Fork[]} mine @param {Showing|null} showing @param {Commands} commands
 * @param {(fork: Fork) => void} openFork
 */
function atHome(model, mine, showing, commands, openFork) {
  if (showing && model.role === 'viewer')
    return html`<b>${text.CLASS_LOOKS}</b
      ><button class="primary" @click=${() => commands.follow()}>
        ${text.LOOK_TOO} <kbd>f</kbd>
      </button>`;
  if (model.role !== 'viewer') return null;
  /** @param {Event} event */
  const open = ({ target }) => {
    const list = /** @type {HTMLSelectElement} */ (target);
    const one = mine.find(({ id }) => id === list.value);
    list.value = '';
    if (one) openFork(one);
  };
  return html`<button @click=${commands.fork}>${text.TRY_HERE}</button> ${
      mine.length
        ? html`<select aria-label=${text.MY_TRIES} @change=${open}>
            <option value="">${text.MY_TRIES}</option>
            ${mine.map(({ id, from }, i) => html`<option value=${id}>${text.myTry(i + 1, from)}</option>`)}
          </select>`
        : ''
    }`;
}

/** @param {Model} model @param {SideSessions} sides @param {Commands} commands */
function elsewhere(model, sides, commands) {
  const step = stepOf(model, model.cursor?.node);
  const mine = sides.mine();
  const where = mine ? text.ownTry(mine.from) : text.A_TRY;
  const all = mine && !sides.isShown() && sides.showing()?.id === mine.id;
  return html`<nav class="crumb" aria-label=${text.WHERE}>
      <button @click=${() => commands.follow()}>${text.classAt(step)} <kbd>f</kbd></button
      ><span aria-hidden="true">›</span><b aria-current="location">${where}</b>
    </nav>
    ${all ? html`<b role="status">${text.ALL_SEE}</b>` : ''}`;
}

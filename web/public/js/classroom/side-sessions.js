/**
 * Sessions beside the class's: tries of one's own from a step of the class, and what a participant shows to all. The
 * class's session stays joined meanwhile, and is found again as it was left. A guest of the page.
 */
import { html } from '../lib/html.js';
import { newId } from '../model/store.js';
import * as text from '../text/classroom.js';
import { following, stepOf } from './state.js';
import { forget, remember, tries } from './forks.js';

/** @param {{model: Function, setModel: Function, send: Function, enter: Function, see: Function, modelOf: Function, sessions: Function, guest: Function, bar: object}} page @param {object} act */
export function join(page, act) {
  const entered = new Map();
  let asked = null;
  let coming = null;
  let showing = null;
  let shown = null;

  const home = () => page.sessions().home;
  const isHome = () => page.sessions().seen === home();
  const classModel = () => page.modelOf(home());
  const mine = () => tries(sessionStorage, classModel().session);
  const tryOf = (session) => mine().find((one) => entered.get(one.id) === session);

  const enter = (key) => (coming = page.enter(key));
  const openTry = (one) => {
    const there = entered.get(one.id);
    if (there) return page.see(there);
    entered.set(one.id, enter(one));
  };
  const look = () => {
    shown = enter(showing);
  };
  const lookAway = () => {
    const was = shown;
    shown = coming = null;
    if (page.sessions().seen === was) page.see(home());
    was?.close();
  };

  const told = {
    forked({ id, session, drive, view, node }) {
      if (id !== asked) return;
      const one = {
        of: classModel().session,
        id: session,
        token: drive,
        view,
        from: stepOf(classModel(), node),
      };
      remember(sessionStorage, one);
      openTry(one);
    },
    showing(message) {
      const next = message.showing && { id: message.showing.session, token: message.showing.token };
      if (next?.id === showing?.id) return;
      lookAway();
      showing = next;
      if (showing && isHome() && following(classModel()) !== 'away') look();
    },
  };
  const ofOthers = (message, from) => {
    if (message.type === 'welcome' && from === coming) {
      coming = null;
      page.see(from);
    }
    if (page.modelOf(from).link !== 'gone') return;
    const gone = tryOf(from);
    if (gone) {
      entered.delete(gone.id);
      forget(sessionStorage, gone.id);
    }
    if (page.sessions().seen === from) page.see(home());
    page.setModel({ ...page.model(), notice: text.TRY_GONE });
  };

  act.tryHere = () => {
    asked = newId();
    page.send({ type: 'fork', id: asked, node: classModel().node }, home());
  };
  /** Back to the class, or to where it looks, or to its step: whatever of these is not so. */
  const follow = act.follow;
  act.follow = () => {
    if (!isHome()) return page.see(home());
    if (showing && !tryOf(shown)) return shown ? page.see(shown) : look();
    follow();
  };
  page.beside = {
    mine: () => tryOf(page.sessions().seen) ?? null,
    isShown: () => page.sessions().seen === shown && shown !== null,
    showing: () => showing,
  };
  page.guest({
    told(message, from) {
      if (from !== home()) return ofOthers(message, from);
      told[message.type]?.(message);
    },
  });
  page.bar.add(() => {
    if (isHome()) return atHome(classModel(), mine(), showing, act, openTry);
    return elsewhere(classModel(), page.beside, act);
  });
}

function atHome(model, mine, showing, act, openTry) {
  if (showing && model.role === 'view')
    return html`<b>${text.CLASS_LOOKS}</b
      ><button class="primary" @click=${() => act.follow()}>${text.LOOK_TOO} <kbd>f</kbd></button>`;
  if (model.role !== 'view') return null;
  const open = (event) => {
    const one = mine.find(({ id }) => id === event.target.value);
    event.target.value = '';
    openTry(one);
  };
  return html`<button @click=${act.tryHere}>${text.TRY_HERE}</button> ${
      mine.length
        ? html`<select aria-label=${text.MY_TRIES} @change=${open}>
            <option value="">${text.MY_TRIES}</option>
            ${mine.map(({ id, from }, i) => html`<option value=${id}>${text.myTry(i + 1, from)}</option>`)}
          </select>`
        : ''
    }`;
}

function elsewhere(model, { mine, isShown, showing }, act) {
  const step = stepOf(model, model.cursor?.node);
  const where = mine() ? text.ownTry(mine().from) : text.A_TRY;
  const all = mine() && !isShown() && showing()?.id === mine().id;
  return html`<nav class="crumb" aria-label=${text.WHERE}>
      <button @click=${() => act.follow()}>${text.classAt(step)} <kbd>f</kbd></button
      ><span aria-hidden="true">›</span><b aria-current="location">${where}</b>
    </nav>
    ${all ? html`<b role="status">${text.ALL_SEE}</b>` : ''}`;
}

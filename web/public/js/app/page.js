/**
 * The page as plug-ins see it. A plug-in registers commands, keys, slots, elements and handlers, each under the plug-in's own
 * name; none replaces what another has registered. It reads the model and changes it by putting a new one in its place.
 */
/** @import {Model} from '../model/store.js' */
/** @import {ClientMessage} from '../net/wire.js' */
/** @import {Session} from './sessions.js' */
import * as store from '../model/store.js';
import { commandRegistry } from './commands.js';
import { drawing } from './drawing.js';
import { eventSource } from './events.js';
import { keyRegistry } from './keyboard.js';
import { moves } from './moves.js';
import * as preferences from './preferences.js';
import { sessions } from './sessions.js';
import { settled } from './announce.js';
import { mountRegistry, slotRegistry } from './slots.js';
import { firstState } from './state.js';
import { isLacking } from '../stage/stage.js';
import { styles } from './styles.js';
import { theme } from './theme.js';
import { needed, pageView } from './view.js';

/** @typedef {import('./page-type.js').Page} Page */

/** @typedef {{join: (page: Page) => void | Promise<void>}} Plugin a module that adds something to the page */

/**
 * What the composition root needs beside the page itself.
 *
 * @typedef {object} PageParts
 * @property {Page} page
 * @property {import('./state.js').PageState} state
 * @property {import('./keyboard.js').Keys} keys that plug-ins have added
 * @property {import('./sessions.js').Sessions} sessions
 * @property {() => void} draw
 * @property {() => void} settle looks whether the page is settled
 */

/**
 * @param {HTMLElement} app where the page is drawn
 * @param {(page: Page) => Promise<void>} joinPlugins called once the first picture stands
 * @param {() => void} lackExtras called when a picture needs what the first one does without
 * @returns {PageParts}
 */
export function createPage(app, joinPlugins, lackExtras) {
  const state = firstState(location.search);
  /** @type {(value: unknown) => void} */
  let complete = () => {};
  const registry = commandRegistry(new Promise((resolve) => (complete = resolve)));
  const events = eventSource();
  const keys = keyRegistry();
  const slots = slotRegistry();
  const mounts = mountRegistry(document);

  const all = sessions(
    (message, from) => {
      if (from === all.seen()) fetchWanted();
      drawer.next();
      events.received(message, from);
    },
    () => drawer.soon(),
  );
  const model = () => all.seen().model;

  /** @param {import('../model/store.js').Model} next */
  const setModel = (next) => {
    all.seen().model = next;
    fetchWanted();
    drawer.next();
  };

  /** @param {import('../net/wire.js').ClientMessage} message @param {import('./sessions.js').Session} [to] */
  const send = (message, to = all.seen()) => {
    const whole = { ...message, id: message.id ?? store.newId() };
    if (to === all.seen()) events.sent(whole, to.model);
    to.model = store.sent(to.model, whole.id);
    to.send(whole);
    settle();
  };

  /** States that are wanted are fetched, each once. */
  const fetchWanted = () => {
    for (const node of model().wanted) {
      const id = `state-${node}`;
      if (!model().waiting.has(id)) send({ type: 'fetch', id, node });
    }
  };

  /** @param {number[]} nodes */
  const needStates = (nodes) => {
    const { wanted } = model();
    if (nodes.some((node) => !wanted.has(node)))
      setModel({ ...model(), wanted: new Set([...wanted, ...nodes]) });
  };

  const join = () =>
    joinPlugins(page).then(() => {
      events.complete();
      complete(null);
      page.setUi({});
      document.documentElement.dataset.joined = 'true';
    });

  const mover = moves(model, setModel, send);
  const settle = settled(state, model, mover.isPending, join);
  const drawer = drawing({
    state,
    model,
    view: pageView(slots, registry.commands),
    commands: registry.commands,
    app,
    settle,
    drawn(shown, ui) {
      if (isLacking(state.scene)) lackExtras();
      needStates(needed(shown, ui));
      mounts.attach();
      events.drawn(shown, ui);
    },
  });
  const dress = theme(state, drawer.recolour, drawer.soon);

  /** @type {Page} */
  const page = {
    model,
    setModel,
    ui: () => state.ui,
    setUi(change) {
      state.ui = { ...state.ui, ...change };
      preferences.save(state.ui);
      dress();
      drawer.soon();
    },
    scene: () => state.scene,
    time: () => state.t,
    setTime: drawer.setTime,
    home: all.home,
    seen: all.seen,
    enter: all.enter,
    see(session) {
      all.see(session);
      state.drawn = state.announced = null;
      setModel(session.model);
      page.setUi({ choice: null, asking: null, at: null });
    },
    send,
    sendHere: mover.sendHere,
    look: mover.look,
    needStates,
    commands: registry.commands,
    addCommands: registry.register,
    addCommandCase: registry.registerCase,
    addKeys: keys.add,
    addToSlot: slots.add,
    mount: mounts.add,
    ...events.events,
    async during(work) {
      state.loading++;
      settle();
      try {
        return await work;
      } finally {
        state.loading--;
        settle();
      }
    },
    style: styles(),
  };
  dress();
  return { page, state, keys: keys.added, sessions: all, draw: drawer.draw, settle };
}

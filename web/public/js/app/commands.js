/** What a person can do, each as one small change of what is open, or one wire message. */
import * as play from '../model/stepping.js';
import { asks, isOpen } from '../model/question.js';
import * as session from '../net/session.js';
import { goAhead } from '../model/store.js';
import { zooming } from './zoom.js';

/** Following the person with `move` more often than this would only load the class. */
const BETWEEN_MOVES = 350;

/** @typedef {ReturnType<typeof actions>} Act what a person can do */

/** @param {{model: Function, ui: Function, setModel: Function, setUi: Function, send: Function, during: Function}} page */
export function actions(page) {
  let moveTimer = 0;
  let lastMove = 0;
  let queued = false;
  let styled = null;

  const look = (decision) => {
    if (!decision) return;
    page.setModel(goAhead(page.model(), decision.look));
    moveLater();
  };

  /** The latest place wins; one place goes out at once, more of them when the person rests. */
  const moveLater = () => {
    if (moveTimer || page.model().role === 'view') return;
    const wait = lastMove + BETWEEN_MOVES - performance.now();
    if (wait <= 0) move();
    else moveTimer = setTimeout(move, wait);
  };

  const move = () => {
    clearTimeout(moveTimer);
    moveTimer = 0;
    const { ahead } = page.model();
    if (ahead === null) return page.setModel(page.model());
    lastMove = performance.now();
    page.send({ type: 'move', to: ahead });
  };

  const step = (skip) => {
    const model = page.model();
    const decision = play.next(model, page.ui().choice, skip, page.ui().grain);
    if (!decision) return;
    if ('look' in decision) return look(decision);
    if (!skip && asks(model) && !isOpen(model, page.ui())) return openQuestion(true);
    if (model.waiting.size > 0) queued = true;
    else sendHere(decision.send);
  };

  const openQuestion = (open) => page.setUi({ asking: { node: page.model().node, open } });

  /** A wire message that says where we look; the class comes there first. */
  const sendHere = (message) => {
    if (page.model().ahead !== null) move();
    page.send({ ...message, at: page.model().node });
  };

  /** What is not on the first screen is loaded when it is first opened. */
  const load = async (module) => {
    const [loaded] = await page.during(Promise.all([module, (styled ??= style('/css/side.css'))]));
    page.setUi({ more: { ...page.ui().more, ...loaded } });
  };

  return {
    sendHere,
    style,
    ...zooming({ ...page, style }),
    next: () => step(false),
    skip: () => step(true),
    back: () => look(play.back(page.model(), page.ui().grain)),
    first: () => look(play.first(page.model())),
    last: () => look(play.last(page.model())),
    nextMark: () => look(play.mark(page.model(), 1)),
    lastMark: () => look(play.mark(page.model(), -1)),
    go: (node) => look({ look: node }),
    play() {
      const { cursor } = page.model();
      if (cursor?.playing) page.send({ type: 'pause' });
      else sendHere({ type: 'play', stepsPerSecond: page.ui().speed });
    },
    question: () => openQuestion(!isOpen(page.model(), page.ui())),
    choose: (choice) => page.setUi({ choice }),
    perform: (operation) => sendHere({ type: 'perform', operation }),
    change: (settings) => sendHere({ type: 'change', settings }),
    operation: (operation) => page.setUi({ operation }),
    fill: (name, value) => page.setUi({ values: { ...page.ui().values, [name]: value } }),
    show: (shown) => page.setUi({ shown: page.ui().shown === shown ? null : shown }),
    tab: (tab) => page.setUi({ tab: page.ui().tab === tab ? null : tab }),
    async panel(panel) {
      await load(import('../panels/side.js'));
      page.setUi({ panel: page.ui().panel === panel ? null : panel, menu: false });
    },
    menu: () => page.setUi({ menu: !page.ui().menu }),
    shortcuts: (shortcuts) => page.setUi({ shortcuts }),
    motion: (motion) => page.setUi({ motion }),
    async help() {
      await load(import('../panels/help.js'));
      document.getElementById('help').showModal();
    },
    dismiss: () => page.setModel({ ...page.model(), notice: null }),
    lesson(name) {
      session.remember(sessionStorage, null);
      location.assign(session.lessonLink({ name, changed: {} }, 0));
    },
    startAgain() {
      session.remember(sessionStorage, null);
      const { scenario } = page.model();
      const fresh = scenario?.name
        ? session.lessonLink({ name: scenario.name, changed: {} }, 0)
        : '/';
      if (location.pathname + location.search === fresh || location.pathname === '/')
        location.reload();
      else location.assign(fresh);
    },
    /** @returns {boolean} whether a move of ours is still to be sent */
    moving: () => moveTimer !== 0,
    /** A key pressed while the last step was under way. */
    goOn() {
      if (!queued || page.model().waiting.size > 0) return;
      queued = false;
      if (!page.model().cursor?.question) step(false);
    },
  };
}

/** @returns {Promise<void>} once the style sheet is there, or is not to be had */
function style(href) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  return new Promise((resolve) => (link.onload = link.onerror = resolve));
}

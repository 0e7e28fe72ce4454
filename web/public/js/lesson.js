/**
 * Composition only: the model, the socket, the picture and the keys meet here. What anything looks like is in stage/ and
 * panel/, what a step is in store.js, what a key means in keyboard.js.
 */
import { actions } from './app/commands.js';
import { arrive } from './app/arrive.js';
import { connect } from './net/connection.js';
import { html, noChange, render } from './lib/html.js';
import { actionOf, focusOf } from './app/keyboard.js';
import { bar, transport } from './panels/controls.js';
import { notice, questionCard, say, statusText } from './panels/narration.js';
import { clock, duration, picture } from './stage/renderer.js';
import * as preferences from './app/preferences.js';
import { firstUi } from './app/ui.js';
import * as session from './net/session.js';
import * as store from './model/store.js';
import { isLacking, scene as sceneOf, stage } from './stage/stage.js';

const root = document.documentElement;
const SOON = -1;
const app = document.getElementById('app');
const status = document.getElementById('status');
const darkWish = matchMedia('(prefers-color-scheme: dark)');
const stillWish = matchMedia('(prefers-reduced-motion: reduce)');

let model = store.empty();
let ui = firstUi();
/** The sessions this page is in, each with its key and, while it is not seen, its model: the one it came for, and another. */
let home = null;
let seen = null;
let scene = null;
let drawn = null;
let t = 1;
let told = null;
let fontsReady = false;
let drawing = 0;
let staged = null;
let worded = null;
const guests = [];
let joined = null;
let loading = 0;

const pictured = picture(root);
const time = clock((now) => {
  t = now;
  pictured.draw(scene, t);
  settle();
});

const page = {
  model: () => model,
  ui: () => ui,
  setModel(next) {
    model = next;
    ask();
    drawNext();
  },
  setUi(change) {
    ui = { ...ui, ...change };
    preferences.save(ui);
    dress();
    drawSoon();
  },
  scene: () => scene,
  moment: () => t,
  hold: (moment) => time.put(moment),
  during,
  wish,
  send(message, to = seen) {
    const whole = { ...message, id: message.id ?? store.newId() };
    if (to === seen) for (const one of guests) one.sent?.(whole, model);
    put(to, store.sent(modelOf(to), whole.id));
    to?.send(whole);
    settle();
  },
  enter,
  modelOf,
  sessions: () => ({ home, seen }),
  /** Puts a session that was entered on the screen; the one that was there goes on unseen. */
  see(session) {
    seen.model = model;
    seen = session;
    drawn = told = null;
    page.setModel(session.model);
    page.setUi({ choice: null, asking: null, at: null });
  },
  /** Who joins after the first picture is told what is drawn, what is sent and what the server says. */
  guest: (one) => guests.push(one),
};
const act = actions(page);

function modelOf(session) {
  return session === seen ? model : session.model;
}

function put(session, next) {
  if (session === seen) model = next;
  else session.model = next;
}

/** While something is loaded that a person has asked for, the page is not settled. */
async function during(work) {
  loading++;
  settle();
  try {
    return await work;
  } finally {
    loading--;
    settle();
  }
}

/** States that are needed. */
function wish(nodes) {
  if (nodes.some((node) => !model.wanted.has(node)))
    page.setModel({ ...model, wanted: new Set([...model.wanted, ...nodes]) });
}

/** States the model lacks are asked for, each once. */
function ask() {
  for (const node of model.wanted) {
    const id = `state-${node}`;
    if (!model.waiting.has(id)) page.send({ type: 'fetch', id, node });
  }
}

/** What a person does here is drawn before anything else happens. */
function drawSoon() {
  if (drawing === SOON) return;
  cancelAnimationFrame(drawing);
  drawing = SOON;
  queueMicrotask(draw);
}

/** What the server tells, in several wire messages for one step, is drawn with the next frame; a hidden page has none. */
function drawNext() {
  if (document.hidden) drawSoon();
  else drawing ||= requestAnimationFrame(draw);
  settle();
}

/** A step that moves comes in two frames, first its words, then its picture, so that neither of them is late. */
function draw() {
  drawing = 0;
  const node = model.states.has(model.node) ? model.node : drawn;
  const seen = { ...model, node };
  if (scene && node !== drawn && node !== worded && isFollowed(seen, node)) {
    worded = node;
    render(view(seen, ui, act, staged), app);
    return drawNext();
  }
  worded = null;
  scene = ui.stage.width ? sceneOf(seen, ui, act) : null;
  render(view(seen, ui, act, scene), app);
  if (isLacking(scene)) act.beyond();
  if (ui.panel === 'explain') wish(scene?.parts?.missing(seen, ui.at) ?? []);
  if (scene && node !== drawn) begin(seen, node);
  else pictured.draw(scene, t);
  for (const one of guests) one.drawn?.(seen, ui);
  settle();
}

/** The whole page as a function of what is known and what is open. */
function view(model, ui, act, scene) {
  return html`${bar(model, ui, act)}
    <main class="room ${ui.panel ? 'open' : ''} ${ui.panel ?? ''}">
      ${scene && scene === staged ? noChange : stage((staged = scene))} ${notice(model, act)}
      ${questionCard(model, ui, act)} ${say(model, ui.more.linked)} ${transport(model, ui, act)}
      ${ui.panel === 'explain' ? scene?.parts?.panel(model, ui, act) : ui.panel ? ui.more.side(model, ui, act) : ''}
      ${ui.panel === 'bytes' ? '' : scene?.parts?.runsBeside(model)}
    </main>
    ${ui.more.help?.(ui, act) ?? ''}`;
}

/** Motion only for the step that follows what was on the screen; any other change is there at once. */
const isFollowed = (seen, node) =>
  drawn !== null && seen.steps.get(node)?.parent === drawn && !stillWish.matches && ui.motion;

function begin(seen, node) {
  const moves = isFollowed(seen, node) && scene.before;
  drawn = node;
  if (!moves) time.finish();
  else time.start(duration(scene.parts?.durationOf(scene) ?? 0, seen.cursor?.playing));
}

/** What tests, and followers of the page, may rely on: the newest step is drawn and nothing of ours is under way. */
function settle() {
  const settled =
    !drawing &&
    t === 1 &&
    drawn !== null &&
    drawn === model.node &&
    model.waiting.size === 0 &&
    !ui.busy &&
    !act.moving() &&
    fontsReady &&
    loading === 0 &&
    !isLacking(scene);
  root.dataset.node = String(drawn ?? '');
  root.dataset.settled = String(settled);
  if (!settled || told === drawn) return;
  told = drawn;
  status.textContent = statusText(model, ui.tells);
  if (joined) return;
  performance.mark('usable');
  joined = import('./app/plugins.js')
    .then((later) => later.join(page, act))
    .then(() => (root.dataset.joined = 'true'));
}

function dress() {
  const dark = ui.theme === 'dark' || (ui.theme === 'auto' && darkWish.matches);
  if (root.dataset.theme !== ui.theme || dress.dark !== dark) {
    root.dataset.theme = ui.theme;
    dress.dark = dark;
    pictured.recolour(dark);
  }
}

function heard(message, from) {
  put(from, store.receive(modelOf(from), message));
  if (modelOf(from).link === 'gone') from.close();
  if (from === seen) {
    page.setModel(model);
    if (message.type === 'ack') act.goOn();
    if (message.type === 'steps' && ui.choice !== null) page.setUi({ choice: null });
    for (const one of guests) one.heard?.(message);
  } else drawNext();
  for (const one of guests) one.told?.(message, from);
}

function enter(key) {
  const one = { key, model: { ...store.empty(), lessons: model.lessons } };
  return Object.assign(
    one,
    connect({
      join: () => ({
        type: 'join',
        ...(key.code ? { code: key.code } : { session: key.id, token: key.token }),
        seen: modelOf(one).seq,
        participant: session.participant(sessionStorage, store.newId),
      }),
      heard: (message) => heard(message, one),
      link(link) {
        put(one, { ...modelOf(one), link });
        drawSoon();
      },
      seq: () => modelOf(one).seq,
    }),
  );
}

function start() {
  dress();
  draw();
  const plane = app.querySelector('.plane');
  new ResizeObserver(() =>
    page.setUi({ stage: { width: plane.clientWidth, height: plane.clientHeight } }),
  ).observe(plane);
  ui.stage = { width: plane.clientWidth, height: plane.clientHeight };
  darkWish.addEventListener('change', () => page.setUi({}));
  addEventListener('keydown', (event) => {
    const action = actionOf(event, focusOf(document.activeElement), ui);
    if (!action) return;
    event.preventDefault();
    if (act[action]) act[action]();
    else joined?.then(() => act[action]?.());
  });
  document.fonts.ready.then(() => {
    fontsReady = true;
    settle();
  });
  session.lessons().then((lessons) => page.setModel({ ...model, lessons }));
  arrive().then(({ key, notice }) => {
    if (key) home = seen = enter(key);
    else page.setModel({ ...model, link: 'gone', notice });
  });
}

start();

/**
 * The document of a lesson. Composition only: the page, its commands, the keys and the session meet here. What anything looks
 * like is in stage/ and panels/, what a step is in model/, what a key means in app/keyboard.js.
 */
import { arrive, beginAnewIfEnded } from './app/arrive.js';
import { commandOf, focusOf } from './app/keyboard.js';
import { addOpening, extrasLoader } from './app/opening.js';
import { createPage } from './app/page.js';
import { addStepping } from './app/stepping.js';
import { forms, lessons } from './net/session.js';

const app = /** @type {HTMLElement} */ (document.getElementById('app'));

const { page, state, keys, sessions, draw, settle } = createPage(
  app,
  async (joining) => {
    withExtras();
    const { joinAll } = await import('./app/plugins.js');
    await joinAll(joining);
  },
  () => withExtras(),
);
const withExtras = extrasLoader(page);

addStepping(page);
addOpening(page, withExtras);

draw();
const plane = /** @type {HTMLElement} */ (app.querySelector('.plane'));
const measure = () => ({ width: plane.clientWidth, height: plane.clientHeight });
state.ui.stage = measure();
new ResizeObserver(() => page.setUi({ stage: measure() })).observe(plane);

addEventListener('keydown', (event) => {
  const command = commandOf(event, focusOf(document.activeElement), page.ui(), keys);
  if (!command) return;
  event.preventDefault();
  /** @type {() => unknown} */ (page.commands[command])();
});

document.fonts.ready.then(() => {
  state.fontsReady = true;
  settle();
});
lessons().then((known) => page.setModel({ ...page.model(), lessons: known }));
page.during(forms().then((known) => page.setModel({ ...page.model(), forms: known })));
arrive().then((arrival) => {
  if ('key' in arrival) {
    if (arrival.isRemembered) beginAnewIfEnded(page);
    sessions.arrive(arrival.key);
  } else page.setModel({ ...page.model(), link: 'gone', notice: arrival.notice });
});

/**
 * The laser pointer: what lies under the pointer or has the focus is sent to the others as an anchor in the model, ten
 * times a second at most; a click asks for a look at it. Viewers see it in the picture and in words; neither focus
 * nor scroll is moved.
 */
/** @import {ClassBar} from './bar.js' */
/** @import {Page} from '../app/page.js' */
/** @import {SideSessions} from './side-sessions.js' */
/** @import {Anchor} from '../net/wire.js' */
/** @import {Rect} from '../stage/scene.js' */
import { html, nothing, render } from '../lib/html.js';
import { objectsOf } from '../stage/levels.js';
import { refAt } from '../stage/objects.js';
import * as text from '../text/classroom.js';
import { overlay } from './overlay.js';
import { placeOf, rectOf } from './anchors.js';
import { presents } from './state.js';

/** Milliseconds from one place to the next. */
const PAUSE = 100;

const NAME = 'laser';

/** @typedef {{type: 'point', place: Anchor|null, ping: boolean}} Pointer */

/** How long a ping is seen. */
const PING = 2000;

/** @param {Page} page @param {SideSessions} sides @param {ClassBar} bar */
export function laser(page, sides, bar) {
  const layer = overlay(page, 'laser', 2);
  const send = throttled((message) => page.home().send(message));
  let on = false;
  /** @type {Anchor|null} what is pointed at */
  let there = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} while a ping is seen */
  let pinged;
  /** @type {string|null} */
  let looked = null;

  const classModel = () => page.home().model;
  const isOurs = () => !sides.mine();
  const draw = () => {
    const scene = page.scene();
    const rect = there && isOurs() && scene?.extras ? rectOf(scene, there, layer.plane()) : null;
    render(rect ? spot(rect, pinged !== undefined) : nothing, layer.element);
    bar.draw();
  };
  /** @param {Anchor|null} place @param {boolean} [ping] */
  const put = (place, ping = false) => {
    there = place;
    if (ping) {
      clearTimeout(pinged);
      pinged = setTimeout(() => {
        pinged = undefined;
        draw();
      }, PING);
    }
    draw();
  };
  /** @param {string|null} ref @param {boolean} [ping] */
  const point = (ref, ping = false) => {
    const place = placeOf(ref);
    if (!ping && same(place, there)) return;
    put(place, ping);
    send({ type: 'point', place, ping });
  };
  const toggle = () => {
    if (!presents(classModel())) return;
    on = !on;
    document.documentElement.toggleAttribute('data-laser', on);
    looked = page.ui().at;
    if (!on) point(null);
    bar.draw();
  };
  /** @param {MouseEvent} event @returns {string|null} the object under the pointer */
  const under = (event) => {
    const target = /** @type {Element} */ (event.target);
    const plane = target.closest?.('.plane');
    const scene = page.scene();
    if (!plane || !scene?.extras || target.closest('button:not(.head)')) return null;
    return refAt(scene, objectsOf(scene), plane, event);
  };

  page.addCommands(NAME, { laser: toggle });
  page.addKeys(NAME, { l: 'laser' });
  addEventListener(
    'pointermove',
    (event) => on && event.pointerType !== 'touch' && point(under(event)),
    { passive: true },
  );
  addEventListener(
    'click',
    (event) => {
      const ref = on ? under(event) : null;
      if (!ref) return;
      event.stopPropagation();
      point(ref, true);
    },
    true,
  );
  page.onMessage('pointer', (message, from) => {
    if (from === page.home()) put(message.place, message.ping);
  });
  page.onMessage('resumed', (_, from) => {
    if (from === page.home() && !on) put(null);
  });
  page.onDraw((_, { at }) => {
    if (on && at !== looked) {
      looked = at;
      if (at) point(at);
    }
    if (there) draw();
  });
  bar.add(() => {
    if (presents(classModel()))
      return driving(on, there, toggle, () => point(looked ?? null, true));
    return there && isOurs()
      ? html`<p class="pointed">
            <span aria-hidden="true">☞</span> ${text.points(text.placeWords(there))}
          </p>
          <span class="unseen" role="status"
            >${pinged ? text.points(text.placeWords(there)) : nothing}</span
          >`
      : null;
  });
}

/** @param {Anchor|null} one @param {Anchor|null} other */
const same = (one, other) => one?.key === other?.key && one?.line === other?.line;

/** @param {boolean} on @param {Anchor|null} there @param {() => void} toggle @param {() => void} ping */
const driving = (on, there, toggle, ping) =>
  html`<button aria-pressed=${String(on)} @click=${toggle}>${text.LASER} <kbd>l</kbd></button> ${
      on && there
        ? html`<button @click=${ping}>${text.PING}</button>
            <p class="pointed">${text.placeWords(there)}</p>`
        : nothing
    }`;

/** @param {number} x @param {number} y @param {number} w @param {number} h @param {number} by how much larger */
const frame = (x, y, w, h, by) =>
  `left:${x - by}px;top:${y - by}px;width:${w + 2 * by}px;height:${h + 2 * by}px`;

/** @param {Rect} rect @param {boolean} ping */
const spot = ({ x, y, w, h }, ping) =>
  html`<div class="spot ${ping ? 'ping' : ''}" .style=${frame(x, y, w, h, ping ? 9 : 6)}></div>`;

/**
 * The latest wins: one goes at once, the next when the pause is over. A ping is never passed over.
 *
 * @param {(message: Pointer) => void} send
 * @returns {(message: Pointer) => void}
 */
function throttled(send) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  /** @type {Pointer|null} */
  let waiting = null;
  const go = () => {
    timer = undefined;
    if (!waiting) return;
    send(waiting);
    waiting = null;
    timer = setTimeout(go, PAUSE);
  };
  return (message) => {
    waiting = { ...message, ping: message.ping || Boolean(waiting?.ping && message.place) };
    if (!timer) go();
  };
}

/**
 * The presenter points: what lies under the pointer or has the focus is told to the others as a place of the model, ten
 * times a second at most; a click asks for a look at it. Whoever looks on sees it in the picture and in words; neither focus
 * nor scroll is moved. A guest of the page.
 */
import { html, nothing, render } from '../lib/html.js';
import { refAt } from '../stage/objects.js';
import * as text from '../text/classroom.js';
import { onKey } from './keys.js';
import { overlay } from './overlay.js';
import { placeOf, rectOf } from './anchors.js';
import { presents } from './state.js';

/** Milliseconds from one place told to the next. */
const PAUSE = 100;

/** How long a ping is seen. */
const PING = 2000;

/** @param {{ui: Function, scene: Function, modelOf: Function, sessions: Function, beside: object, guest: Function, bar: object}} page */
export function join(page) {
  const layer = overlay('laser');
  const tell = teller((message) => page.sessions().home.send(message));
  let on = false;
  let there = null;
  let pinged = null;
  let looked = null;

  const classModel = () => page.modelOf(page.sessions().home);
  const isOurs = () => !page.beside.mine();
  const draw = () => {
    const scene = page.scene();
    const rect = there && isOurs() && scene?.parts ? rectOf(scene, there, layer.plane()) : null;
    render(rect ? spot(rect, pinged !== null) : nothing, layer.place());
    page.bar.draw();
  };
  const put = (place, ping) => {
    there = place;
    if (ping) {
      clearTimeout(pinged);
      pinged = setTimeout(() => {
        pinged = null;
        draw();
      }, PING);
    }
    draw();
  };
  const point = (ref, ping = false) => {
    const place = placeOf(ref);
    if (!ping && same(place, there)) return;
    put(place, ping);
    tell({ type: 'point', place, ping });
  };
  const toggle = () => {
    if (!presents(classModel())) return;
    on = !on;
    document.documentElement.toggleAttribute('data-laser', on);
    looked = page.ui().at;
    if (!on) point(null);
    page.bar.draw();
  };
  const under = (event) => {
    const plane = event.target.closest?.('.plane');
    const scene = page.scene();
    if (!plane || !scene?.parts || event.target.closest('button:not(.head)')) return null;
    return refAt(scene, scene.parts.LEVELS[scene.level].objects(scene), plane, event);
  };

  onKey(page, 'l', toggle);
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
  page.guest({
    told(message, from) {
      if (from !== page.sessions().home) return;
      if (message.type === 'pointer') put(message.place, message.ping);
      if (message.type === 'resumed' && !on) put(null);
    },
    drawn(model, ui) {
      if (on && ui.at !== looked) {
        looked = ui.at;
        if (ui.at) point(ui.at);
      }
      if (there) draw();
    },
  });
  page.bar.add(() => {
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

const same = (one, other) => one?.key === other?.key && one?.line === other?.line;

const driving = (on, there, toggle, ping) =>
  html`<button aria-pressed=${String(on)} @click=${toggle}>${text.LASER} <kbd>l</kbd></button> ${
      on && there
        ? html`<button @click=${ping}>${text.PING}</button>
            <p class="pointed">${text.placeWords(there)}</p>`
        : nothing
    }`;

const frame = (x, y, w, h, by) =>
  `left:${x - by}px;top:${y - by}px;width:${w + 2 * by}px;height:${h + 2 * by}px`;

const spot = ({ x, y, w, h }, ping) =>
  html`<div class="spot ${ping ? 'ping' : ''}" .style=${frame(x, y, w, h, ping ? 9 : 6)}></div>`;

/** The latest wins: one goes at once, the next when the pause is over. A ping is never passed over. */
function teller(send) {
  let timer = 0;
  let waiting = null;
  const go = () => {
    timer = 0;
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

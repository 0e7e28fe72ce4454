/**
 * A question by place: a tap on the picture is the vote, and what the class tapped lies over the picture as a heat map, with
 * numbers beside the shades.
 */
/** @import {Page} from '../app/page.js' */
/** @import {CurrentPoll} from './poll.js' */
/** @import {SideSessions} from './side-sessions.js' */
/** @import {Rect} from '../stage/scene.js' */
/** @import {ServerMessages, Tally} from '../net/wire.js' */
/** @import {Scene} from '../stage/scene.js' */
import { html, nothing, render } from '../lib/html.js';
import { objectsOf } from '../stage/levels.js';
import { refAt } from '../stage/objects.js';
import { overlay } from './overlay.js';
import { placeOf, rectOf } from './anchors.js';
import { tally } from './tally.js';

/** Shades from few votes to all. */
const SHADES = 5;

/** @param {Page} page @param {CurrentPoll} current @param {SideSessions} sides */
export function taps(page, current, sides) {
  const layer = overlay(page, 'heat', 3);

  const draw = () => {
    const poll = current.shown();
    const scene = page.scene();
    const seen = poll?.by === 'place' && scene?.extras && !sides.mine();
    render(
      seen
        ? [
            poll.results
              ? heat(scene, poll.results.at(-1) ?? [], layer.plane())
              : own(scene, current.chosen(), layer.plane()),
          ]
        : nothing,
      layer.element,
    );
  };
  addEventListener(
    'click',
    (event) => {
      const poll = current.shown();
      const target = /** @type {Element} */ (event.target);
      const plane = target.closest('.plane');
      const scene = page.scene();
      const votes =
        poll?.by === 'place' &&
        poll.state === 'open' &&
        plane &&
        scene?.extras &&
        !sides.mine() &&
        page.home().model.role === 'viewer';
      if (!votes || target.closest('button:not(.head)')) return;
      const place = placeOf(refAt(scene, objectsOf(scene), plane, event));
      if (!place) return;
      event.stopPropagation();
      current.vote({ place });
    },
    true,
  );
  page.onDraw(() => {
    if (current.shown() || layer.element.firstElementChild) draw();
  });
}

/** @param {Rect} rect */
const at = ({ x, y, w, h }) => `left:${x}px;top:${y}px;width:${w}px;height:${h}px`;

/** @param {Scene} scene @param {ServerMessages['vote']|null} chosen @param {Element} plane */
function own(scene, chosen, plane) {
  const rect = chosen?.place ? rectOf(scene, chosen.place, plane) : null;
  return rect ? html`<div class="tapped" .style=${at(rect)}></div>` : nothing;
}

/**
 * The thing is shaded by its share and has its number; single bytes are ticks in it.
 *
 * @param {Scene} scene @param {Tally[]} round @param {Element} plane
 */
function heat(scene, round, plane) {
  const sums = tally(round);
  const most = sums[0]?.votes ?? 1;
  return [
    ...sums.map(({ key, votes }) => {
      const rect = rectOf(scene, { key }, plane);
      return rect
        ? html`<div
            class="warm"
            data-key=${key}
            data-shade=${Math.ceil((SHADES * votes) / most)}
            .style=${at(rect)}
          >
            <b>${votes}</b>
          </div>`
        : nothing;
    }),
    ...round
      .map(({ place }) => (place?.line === undefined ? null : rectOf(scene, place, plane)))
      .map((rect) => (rect ? html`<i class="tick" .style=${at(rect)}></i>` : nothing)),
  ];
}

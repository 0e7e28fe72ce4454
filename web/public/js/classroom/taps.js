/**
 * A question by place: a tap on the picture is the vote, and what the class tapped lies over the picture as a heat map, with
 * numbers beside the shades. A guest of the page.
 */
import { html, nothing, render } from '../lib/html.js';
import { refAt } from '../stage/objects.js';
import { overlay } from './overlay.js';
import { placeOf, rectOf } from './anchors.js';
import { tally } from './tally.js';

/** Shades from few votes to all. */
const SHADES = 5;

/** @param {{scene: Function, poll: object, beside: object, sessions: Function, modelOf: Function, guest: Function}} page */
export function join(page) {
  const layer = overlay('heat');

  const draw = () => {
    const poll = page.poll.current();
    const scene = page.scene();
    const seen = poll?.by === 'place' && scene?.parts && !page.beside.mine();
    render(
      seen
        ? [
            poll.results
              ? heat(scene, poll.results.at(-1), layer.plane())
              : own(scene, page.poll.chosen(), layer.plane()),
          ]
        : nothing,
      layer.place(),
    );
  };
  addEventListener(
    'click',
    (event) => {
      const poll = page.poll.current();
      const plane = event.target.closest('.plane');
      const scene = page.scene();
      const votes =
        poll?.by === 'place' &&
        poll.state === 'open' &&
        plane &&
        scene?.parts &&
        !page.beside.mine() &&
        page.modelOf(page.sessions().home).role === 'view';
      if (!votes || event.target.closest('button:not(.head)')) return;
      const place = placeOf(
        refAt(scene, scene.parts.LEVELS[scene.level].objects(scene), plane, event),
      );
      if (!place) return;
      event.stopPropagation();
      page.poll.vote({ place });
    },
    true,
  );
  page.guest({ drawn: () => (page.poll.current() || layer.place().firstElementChild) && draw() });
}

const at = ({ x, y, w, h }) => `left:${x}px;top:${y}px;width:${w}px;height:${h}px`;

function own(scene, chosen, plane) {
  const rect = chosen?.place ? rectOf(scene, chosen.place, plane) : null;
  return rect ? html`<div class="tapped" .style=${at(rect)}></div>` : nothing;
}

/** The thing is shaded by its share and has its number; single bytes are ticks in it. */
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
      .filter(({ place }) => place.line !== undefined)
      .map(({ place }) => rectOf(scene, place, plane))
      .map((rect) => (rect ? html`<i class="tick" .style=${at(rect)}></i>` : nothing)),
  ];
}

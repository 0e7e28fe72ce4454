/** How many are with the class and how many have gone elsewhere, without names; both sides are here. */
/** @import {ClassBar} from './bar.js' */
/** @import {Page} from '../app/page.js' */
/** @import {SideSessions} from './side-sessions.js' */
/** @import {Session} from '../app/sessions.js' */
import { html } from '../lib/html.js';
import * as text from '../text/classroom.js';
import { following, presents } from './state.js';

/** @param {Page} page @param {SideSessions} sides @param {ClassBar} bar */
export function presence(page, sides, bar) {
  let wasAway = false;

  /** Whether a viewer is elsewhere is sent when it changes, and again after a break. */
  const report = () => {
    const { model } = page.home();
    if (following(model) === null || model.link !== 'open') return;
    const isElsewhere = page.seen() !== page.home() && !sides.isShown();
    const away = isElsewhere || following(model) === 'away';
    if (away === wasAway) return;
    wasAway = away;
    page.home().send({ type: 'away', away });
  };
  /** @param {unknown} _ @param {import('../app/sessions.js').Session} from */
  const joined = (_, from) => {
    if (from === page.home()) wasAway = false;
  };
  page.onMessage('welcome', joined);
  page.onMessage('resumed', joined);
  page.onDraw(report);
  bar.add(() => {
    const { model } = page.home();
    if (!presents(model) || !model.people) return null;
    const { viewers, away = 0 } = model.people;
    return html`<p class="counts">
      <span aria-hidden="true">${text.SIGNS.live}</span> ${text.live(viewers - away)}
      <span aria-hidden="true">${text.SIGNS.away}</span> ${text.away(away)}
    </p>`;
  });
}

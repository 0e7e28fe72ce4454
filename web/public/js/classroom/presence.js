/** How many are with the presenter and how many have gone elsewhere; nobody's names. A guest of the page, on both sides. */
import { html } from '../lib/html.js';
import * as text from '../text/classroom.js';
import { following, presents } from './state.js';

/** @param {{sessions: Function, modelOf: Function, guest: Function, bar: object}} page */
export function join(page) {
  let told = false;
  const home = () => page.sessions().home;

  /** Whether one looks on elsewhere is said when it changes, and again after a break. */
  const tell = () => {
    if (!home()) return;
    const model = page.modelOf(home());
    if (following(model) === null || model.link !== 'open') return;
    const away =
      page.sessions().seen !== home() && !page.beside.isShown()
        ? true
        : following(model) === 'away';
    if (away === told) return;
    told = away;
    home().send({ type: 'away', away });
  };
  page.guest({
    drawn: tell,
    told(message, from) {
      if (from === home() && (message.type === 'welcome' || message.type === 'resumed'))
        told = false;
    },
  });
  page.bar.add(() => {
    const model = home() && page.modelOf(home());
    if (!model || !presents(model)) return null;
    const { view, away = 0 } = model.people;
    return html`<p class="counts">
      <span aria-hidden="true">${text.SIGNS.live}</span> ${text.live(view - away)}
      <span aria-hidden="true">${text.SIGNS.away}</span> ${text.away(away)}
    </p>`;
  });
}

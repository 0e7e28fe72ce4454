/**
 * Whether somebody who looks on is where the class is: LIVE, AWAY by their own steps, or OFFLINE. Nobody is moved by force;
 * one key leads back. A guest of the page.
 */
import { html, nothing, render } from '../lib/html.js';
import { goAhead } from '../model/store.js';
import * as text from '../text/classroom.js';
import { onKey } from './keys.js';
import { following } from './state.js';

/** @param {{model: Function, setModel: Function, guest: Function}} page @param {object} act */
export function join(page, act) {
  const place = Object.assign(document.createElement('div'), { className: 'following' });
  /** One who drives the class may look at somebody else's session without following it. */
  const presenting = () => page.modelOf(page.sessions().home).role === 'drive';
  act.follow = () => {
    const model = page.model();
    if (following(model) === 'away') page.setModel(goAhead(model, model.cursor.node));
  };
  onKey(page, 'f', () => act.follow());
  page.guest({
    drawn() {
      const model = page.model();
      document.documentElement.dataset.hash = model.states.get(model.node)?.hash ?? '';
      const room = document.querySelector('.room');
      if (room && place.parentNode !== room) room.append(place);
      document.documentElement.toggleAttribute(
        'data-following',
        !presenting() && following(model) !== null,
      );
      render(presenting() ? nothing : chip(model, act), place);
    },
  });
}

function chip(model, act) {
  const state = following(model);
  if (!state) return nothing;
  const step = (node) => model.steps.get(node)?.step ?? 0;
  const where =
    state === 'away' ? html` ${text.where(step(model.node), step(model.cursor.node))}` : nothing;
  return html`<p class="follow-state" data-following=${state}>
      <b><span aria-hidden="true">${text.SIGNS[state]}</span> ${text.STATES[state]}</b>${where}
    </p>
    ${state === 'away' ? html`<button @click=${() => act.follow()}>${text.FOLLOW} <kbd>f</kbd></button>` : nothing}`;
}

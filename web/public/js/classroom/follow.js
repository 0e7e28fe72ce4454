/**
 * Whether a viewer is where the class is: LIVE, CATCHING UP with it, AWAY by their own steps, or OFFLINE. No viewer is moved
 * by force; one key leads back.
 */
/** @import {ClassBar} from './bar.js' */
/** @import {Page} from '../app/page.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Commands} from '../app/commands.js' */
import { stateAt } from '../model/position.js';
import { html, nothing } from '../lib/html.js';
import { goAhead } from '../model/store.js';
import * as text from '../text/classroom.js';
import { following, stepOf } from './state.js';

const NAME = 'follow';

/** @param {Page} page @param {ClassBar} bar */
export function follow(page, bar) {
  /** One who drives the class may look at another session without following it. */
  const isPresenting = () => page.home().model.role === 'host';

  page.addCommands(NAME, {
    follow() {
      const model = page.model();
      if (following(model) === 'away' && model.cursor)
        page.setModel(goAhead(model, model.cursor.node));
    },
  });
  page.addKeys(NAME, { f: 'follow' });
  page.onDraw(() => {
    const model = page.model();
    const state = model.node === null ? undefined : stateAt(model);
    document.documentElement.dataset.hash = state?.hash ?? '';
  });
  bar.add(() => (isPresenting() ? null : chip(page.model(), page.commands)));
}

/** @param {Model} model @param {Commands} commands */
function chip(model, commands) {
  const state = following(model);
  if (!state) return null;
  const where =
    state === 'away'
      ? html` ${text.where(stepOf(model, model.node), stepOf(model, model.cursor?.node ?? null))}`
      : nothing;
  return html`<p class="follow-state" data-following=${state}>
      <b><span aria-hidden="true">${text.SIGNS[state]}</span> ${text.STATES[state]}</b>${where}
    </p>
    ${state === 'away' ? html`<button @click=${() => commands.follow()}>${text.FOLLOW} <kbd>f</kbd></button>` : nothing}`;
}

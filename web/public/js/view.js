/** The whole page as a function of what is known and what is open. */
import { html, nothing } from './html.js';
import { bar } from './panel/bar.js';
import { help } from './panel/help.js';
import { notice } from './panel/notice.js';
import { say } from './panel/say.js';
import { side } from './panel/side.js';
import { transport } from './panel/transport.js';
import { stage } from './stage/stage.js';
import * as text from './text.js';

/**
 * @param {import('./store.js').Model} model
 * @param {import('./main.js').Ui} ui
 * @param {import('./main.js').Act} act
 * @param {import('./stage/stage.js').Scene|null} scene
 */
export function view(model, ui, act, scene) {
  return html`${bar(model, ui, act)}
    <main class="room ${ui.panel ? 'open' : ''}">
      ${stage(scene)} ${notice(model, act)} ${say(model, ui, act)} ${transport(model, ui, act)} ${side(model, ui, act)}
    </main>
    ${ui.link ? html`<div class="notice" role="alert"><p>${text.NO_CLIPBOARD} <a href=${ui.link}>${ui.link}</a></p><button @click=${act.dismiss}>${text.DISMISS}</button></div>` : nothing}
    ${help(ui, act)}`;
}

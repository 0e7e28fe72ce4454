/** The side panel: try something of one's own, the steps so far, the bytes in words. Loaded when it is first opened. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Slots} from '../app/slots.js' */
/** @import {PanelName} from '../app/ui.js' */
import { html } from '../lib/html.js';
import * as text from '../text/panels.js';
import { runList } from './byte-runs.js';
import { sharePanel } from './share.js';
import { timePanel } from './time.js';
import { tryPanel } from './operation-form.js';
import { viewPanel } from './view.js';

/** @type {Record<PanelName, (model: Model, ui: Ui, commands: Commands, link?: Slots['link']) => unknown>} */
const CONTENT = {
  try: tryPanel,
  events: timePanel,
  bytes: runList,
  share: sharePanel,
  view: viewPanel,
};

/**
 * @param {PanelName} name
 * @param {Model} model
 * @param {Ui} ui
 * @param {Commands} commands
 * @param {Slots['link'][]} links
 */
export function side(name, model, ui, commands, [link]) {
  return html`<aside class="side" aria-label=${text.PANEL_NAMES[name]}>
    <div class="side-head">
      <h2>${text.PANEL_TITLES[name]}</h2>
      <button @click=${() => commands.panel(name)} aria-label=${text.CLOSE}>✕</button>
    </div>
    <div class="side-body" tabindex="0" role="region" aria-label=${text.PANEL_TITLES[name]}>
      ${CONTENT[name](model, ui, commands, link)}
    </div>
  </aside>`;
}

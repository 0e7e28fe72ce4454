/** The whole page as a function of what is known and what is open. What is not on the first screen is loaded when it is needed. */
/** @import {Model} from '../model/store.js' */
/** @import {Scene} from '../stage/scene.js' */
/** @import {Commands} from './commands.js' */
/** @import {Ui} from './ui.js' */
import { html, noChange, nothing } from '../lib/html.js';
import { lazy } from '../lib/lazy.js';
import { bar, transport } from '../panels/controls.js';
import { notice, questionCard, say } from '../panels/narration.js';
import { loadExtras as loadStage } from '../stage/lazy-extras.js';
import { stage } from '../stage/stage.js';

const explanation = lazy(() => import('../explain/panel.js'));
const byteRuns = lazy(() => import('../panels/byte-runs.js'));
const provenance = lazy(() => import('../explain/provenance.js'));
const sidePanel = lazy(() => import('../panels/side.js'));
const help = lazy(() => import('../panels/help.js'));

/** Loads what the first picture does without; `ui.extras` says from then on that it is there. */
export const loadExtras = () =>
  Promise.all([loadStage(), explanation.load(), byteRuns.load(), provenance.load()]);

export const loadSidePanel = () => sidePanel.load();
export const loadHelp = () => help.load();

/** @param {Model} model @param {Ui} ui @returns {number[]} nodes whose states the open panel needs */
export const needed = (model, ui) =>
  ui.panel === 'explain' && ui.extras ? provenance.module.missing(model, ui.at) : [];

/** @typedef {ReturnType<typeof pageView>} PageView */

/**
 * @param {import('./slots.js').SlotRegistry} slots
 * @param {Commands} commands
 */
export function pageView(slots, commands) {
  /** @type {Scene|null} the scene that is in the document */
  let staged = null;

  /** @param {Model} model @param {Ui} ui */
  const panelOf = (model, ui) => {
    if (ui.panel === 'explain')
      return ui.extras ? explanation.module.panel(model, ui, commands) : nothing;
    return ui.panel
      ? sidePanel.module.side(ui.panel, model, ui, commands, slots.of('link'))
      : nothing;
  };

  /** @param {Scene|null} scene */
  const stageOf = (scene) => {
    if (scene && scene === staged) return noChange;
    staged = scene;
    return stage(scene);
  };

  return {
    staged: () => staged,
    /** @param {Model} model @param {Ui} ui @param {Scene|null} scene */
    template: (model, ui, scene) =>
      html`${bar(model, ui, commands)}
        <main class="room ${ui.panel ? 'open' : ''} ${ui.panel ?? ''}">
          ${stageOf(scene)} ${notice(model, ui, commands)} ${questionCard(model, ui, commands)}
          ${say(model, slots.of('narration')[0])} ${transport(model, ui, commands, slots)}
          ${panelOf(model, ui)}
          ${ui.extras && ui.panel !== 'bytes' ? byteRuns.module.runsBeside(model) : nothing}
        </main>
        ${ui.help ? help.module.help(model, ui, commands) : nothing}`,
  };
}

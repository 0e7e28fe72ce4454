/** When the page is drawn, and what of a step moves: what a person does is drawn at once, what the server sends once a frame. */
/** @import {Model} from '../model/store.js' */
/** @import {Commands} from './commands.js' */
/** @import {PageState} from './state.js' */
/** @import {Ui} from './ui.js' */
/** @import {PageView} from './view.js' */
import { render } from '../lib/html.js';
import { canvasExtras } from '../stage/lazy-extras.js';
import { clock, duration, renderer } from '../stage/renderer.js';
import { scene as sceneOf } from '../stage/stage.js';
import { SOON } from './state.js';

const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * @param {object} parts
 * @param {PageState} parts.state
 * @param {() => Model} parts.model of the session on the screen
 * @param {PageView} parts.view
 * @param {Commands} parts.commands
 * @param {HTMLElement} parts.app where the page is drawn
 * @param {(model: Model, ui: Ui) => void} parts.drawn what follows each drawing
 * @param {() => void} parts.settle looks whether the page is settled
 */
export function drawing({ state, model, view, commands, app, drawn, settle }) {
  const picture = renderer(document.documentElement);
  const time = clock((t) => {
    state.t = t;
    picture.draw(state.scene, t);
    settle();
  });

  const soon = () => {
    if (state.frame === SOON) return;
    cancelAnimationFrame(state.frame);
    state.frame = SOON;
    queueMicrotask(draw);
  };

  /** Several wire messages may come for one step; a hidden page has no frames. */
  const next = () => {
    if (document.hidden) soon();
    else state.frame ||= requestAnimationFrame(draw);
    settle();
  };

  /** Motion only for the step that follows what was on the screen; any other change is there at once. @param {Model} model */
  const isFollowing = ({ steps, node }) =>
    state.drawn !== null &&
    node !== null &&
    steps.get(node)?.parent === state.drawn &&
    !lessMotion.matches &&
    state.ui.motion;

  /** A step that moves comes in two frames, first its words, then its picture, so that neither of them is late. */
  const draw = () => {
    state.frame = 0;
    const { ui } = state;
    const known = model();
    const node = known.node !== null && known.states.has(known.node) ? known.node : state.drawn;
    const shown = { ...known, node };
    const isNew = node !== state.drawn;
    if (state.scene && isNew && node !== state.worded && isFollowing(shown)) {
      state.worded = node;
      render(view.template(shown, ui, view.staged()), app);
      return next();
    }
    state.worded = null;
    state.scene = ui.stage.width ? sceneOf(shown, ui, commands) : null;
    render(view.template(shown, ui, state.scene), app);
    if (state.scene && isNew) begin(shown);
    else picture.draw(state.scene, state.t);
    drawn(shown, ui);
    settle();
  };

  /** @param {Model} shown */
  const begin = (shown) => {
    const { scene } = state;
    const moves = isFollowing(shown) && scene?.before;
    state.drawn = shown.node;
    if (!moves || !scene.extras) time.finish();
    else time.start(duration(canvasExtras.module.durationOf(scene), shown.cursor?.playing));
  };

  return { draw, soon, next, setTime: time.put, recolour: picture.recolour };
}

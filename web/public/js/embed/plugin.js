/**
 * A lesson in another page: only the steps asked for, few controls, and two ways of talking with the page
 * around it. It tells `spm:height` {height} and `spm:step` {step, title}, and takes `spm:goto` {step}.
 */
/** @import {Page} from '../app/page.js' */
/** @import {Model} from '../model/store.js' */
import { html, render } from '../lib/html.js';
import { lessonLink } from '../net/address.js';
import * as text from '../text/embed.js';
import { rangeOf, within } from './range.js';
import { stepAt } from '../model/position.js';

/** What the stage would like to have: as wide as it is, within what can be read. */
/** @param {number} width */
const stageHeight = (width) =>
  Math.round(Math.min(560, Math.max(width < 640 ? 460 : 360, width * 0.42)));

/** @param {Page} page */
export function join(page) {
  const range = rangeOf(new URLSearchParams(location.search).get('steps'));
  const place = Object.assign(document.createElement('span'), { className: 'open-full' });
  /** @type {number|null} a step to go to */
  let goal = null;
  let height = 0;
  /** @type {number|null} the last step sent to the embedding page */
  let posted = null;
  /** @param {{type: string} & Record<string, unknown>} message */
  const post = (message) => parent !== window && parent.postMessage(message, '*');

  /**
   * Steps on to the goal, one answer of the server at a time; questions on the way are passed over.
   *
   * @param {Model} model
   */
  const approach = (model) => {
    if (goal === null || model.waiting.size) return;
    const known = model.path.find((node) => (model.steps.get(node)?.step ?? 0) === goal);
    if (known !== undefined) {
      goal = null;
      page.commands.go(known);
    } else if (model.cursor?.end) goal = null;
    else if (model.node !== model.path.at(-1)) page.commands.last();
    else page.commands.skip();
  };

  const measure = () => {
    const parts = [
      .../** @type {NodeListOf<HTMLElement>} */ (
        document.querySelectorAll('.bar, .say, .transport')
      ),
    ].reduce((sum, one) => sum + one.offsetHeight, 0);
    const wish = parts + stageHeight(innerWidth);
    if (wish !== height) post({ type: 'spm:height', height: (height = wish) });
  };

  page.mount('embed', 'transport', 1, place);
  page.onDraw(() => {
    const model = page.model();
    const cut = within(model, range);
    if (cut !== model) {
      if (model.cursor?.playing && cut.cursor?.end) page.send({ type: 'pause' });
      page.setModel({ ...page.model(), path: cut.path, cursor: cut.cursor, node: cut.node });
      return;
    }
    render(link(model), place);
    measure();
    const step = stepOf(model);
    if (model.waiting.size === 0 && step !== posted)
      post({ type: 'spm:step', step: (posted = step), title: model.scenario?.title ?? '' });
    approach(model);
  });
  addEventListener('resize', measure);
  addEventListener('message', ({ source, data }) => {
    if (
      source !== parent ||
      source === window ||
      data?.type !== 'spm:goto' ||
      !Number.isInteger(data.step)
    )
      return;
    goal = Math.min(Math.max(data.step, range.from), range.to);
    approach(page.model());
  });
}

/** @param {Model} model */
const stepOf = (model) => stepAt(model)?.step ?? 0;

/** @param {Model} model */
function link(model) {
  const { scenario } = model;
  const href = scenario?.name ? lessonLink(scenario, stepOf(model)) : '/';
  return html`<a href=${href} target="_blank" rel="noopener" title=${text.OPEN_FULL}
    ><span>${text.OPEN_FULL}</span>&nbsp;<span aria-hidden="true">↗</span></a
  >`;
}

/** Under the scrubber: a button for each step to stop at, and the side track of ways not taken. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
import { branches } from '../model/branches.js';
import { indexOf } from '../model/position.js';
import { html, nothing, svg } from '../lib/html.js';
import * as text from '../text/time.js';

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
export const marks = (model, ui, commands) => html`${buttons(model, ui, commands)}${forks(model)}`;

/** Pixels of the track before it is measured, and pixels that a mark needs to be hit. */
const TRACK = 120;
const APART = 25;

/**
 * Marks that would lie over each other are one; pressing it goes on to the next of its steps.
 *
 * @param {Model} model
 * @param {Ui} ui
 * @param {Commands} commands
 */
function buttons(model, ui, commands) {
  const last = model.path.length - 1;
  const apart = (last * APART) / (ui.track ?? TRACK);
  /** @type {Mark[][]} */
  const groups = [];
  model.path.forEach((node, at) => {
    const step = model.steps.get(node);
    const kind = step?.markers?.find((marker) => text.MARKERS[marker]);
    if (!step || !kind) return;
    const mark = { node, at, kind, words: text.mark(kind, step) };
    const last = groups.at(-1);
    if (last && at - last[0].at < apart) last.push(mark);
    else groups.push([mark]);
  });
  return groups.map((group) => markButton(group, model, last, commands));
}

/** @typedef {{node: number, at: number, kind: string, words: string}} Mark */

/** @param {Mark[]} group @param {Model} model @param {number} last @param {Commands} commands */
function markButton(group, model, last, commands) {
  const words = group.map((mark) => mark.words).join('; ');
  const kind =
    Object.keys(text.MARKERS).find((one) => group.some((mark) => mark.kind === one)) ?? '';
  const here = indexOf(model);
  const to = group.find((mark) => mark.at > here) ?? group[0];
  return html`<button
    class="mark ${kind}"
    .style=${`transform:translateX(${last ? (100 * group[0].at) / last : 0}cqw)`}
    title=${words}
    aria-label=${words}
    aria-current=${to.at === here ? 'step' : nothing}
    @click=${() => commands.go(to.node)}
  >
    ${text.MARKERS[kind]}
  </button>`;
}

/** More lines than these would not fit under the marks. */
const LINES = 3;

/**
 * The side track: a line for each way that leaves the one on the scrubber, from where it leaves, as long as it is.
 *
 * @param {Model} model
 */
function forks(model) {
  const last = Math.max(1, model.path.length - 1);
  const leaving = branches(model)
    .map((one) => ({ ...one, from: one.parent === null ? -1 : model.path.indexOf(one.parent) }))
    .filter(({ from }) => from >= 0)
    .slice(-LINES);
  return html`<svg
    class="forks"
    viewBox="0 0 ${last} ${LINES}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${leaving.map(
      ({ from, steps }, i) =>
        svg`<path d=${`M${from} 0V${i + 0.5}H${Math.min(last, from + steps)}`}></path>`,
    )}
  </svg>`;
}

/** The bytes in words: beside the picture for those who do not see it, and as a panel for those who want it exactly. */
/** @import {Model} from '../model/store.js' */
import { stateAt } from '../model/position.js';
import { html, nothing } from '../lib/html.js';
import * as text from '../text/stage.js';

/** The list beside the picture, which is heard and not seen. @param {Model} model */
export const runsBeside = (model) =>
  html`<section class="unseen" aria-label=${text.RUNS}>${runList(model)}</section>`;

/** Runs listed at most; each byte beyond can still be found on the stage. */
const MOST_RUNS = 400;

/** @param {Model} model */
export function runList(model) {
  const state = stateAt(model);
  if (!state) return nothing;
  const all = state.frames.flatMap((frame) =>
    frame.origins.map((run) => ({ frame: frame.frame, run })),
  );
  const rest = all.length - MOST_RUNS;
  return html`<ul class="runs">
    ${all
      .slice(0, MOST_RUNS)
      .map(
        ({ frame, run }) =>
          html`<li
            data-frame=${frame}
            data-at=${run.at}
            data-length=${run.length}
            data-by=${run.by}
            data-process=${run.process ?? nothing}
            data-page=${run.virtual?.page ?? nothing}
            data-step=${run.step}
            data-overflow=${String(run.overflow)}
          >
            ${text.runSentence(frame, run)}
          </li>`,
      )}${rest > 0 ? html`<li>${text.more(rest)}</li>` : nothing}
  </ul>`;
}

/** The way through the positions of all machines: keys, the scrubber, and the first difference. */
/** @import {Walk} from './comparison.js' */
import { valueOf } from '../lib/form-events.js';
import { html, nothing } from '../lib/html.js';
import * as text from '../text/compare.js';
import { endOf, turn } from './alignment.js';

/** @param {Walk} walk @param {number} at position @param {(to: number) => void} go */
export function scrubber(
  { machines, operations, positions, first_difference: difference },
  at,
  go,
) {
  const { operation } = positions[at];
  const last = operations.length;
  const end = positions.length - 1;
  const first = endOf(positions, difference);
  return html`<div class="walk" role="group" aria-label=${text.SCRUBBER}>
      <button
        aria-label=${text.OPERATION_BACK}
        title=${text.OPERATION_BACK}
        @click=${() => go(turn(positions, at, -1))}
      >
        |◀
      </button>
      <button aria-label=${text.BACK} title=${text.BACK} @click=${() => go(at - 1)}>◀</button>
      <button class="primary" aria-label=${text.NEXT} title=${text.NEXT} @click=${() => go(at + 1)}>
        ▶
      </button>
      <button
        aria-label=${text.OPERATION_ON}
        title=${text.OPERATION_ON}
        @click=${() => go(turn(positions, at, 1))}
      >
        ▶|
      </button>
      <span class="track"
        ><input
          type="range"
          min="0"
          max=${end}
          .value=${String(at)}
          aria-label=${text.SCRUBBER}
          aria-valuetext=${text.value(operation, last, at, end)}
          @input=${(/** @type {Event} */ event) => go(Number(valueOf(event)))}
        />
        ${first === null ? nothing : html`<i class="first-mark" aria-hidden="true" .style=${`left:${(100 * first) / end}%`}>≠</i>`}</span
      >
      <button
        class="first"
        ?disabled=${first === null}
        aria-label=${first === null ? text.SAME : text.FIRST}
        @click=${() => first !== null && go(first)}
      >
        ${first === null ? '=' : '≠'}
        <span class="wide-word">${first === null ? text.SAME : text.FIRST}</span>
      </button>
    </div>
    ${machines.some(({ run }) => run.more) ? html`<p>${text.cut(Math.max(...machines.map(({ run }) => run.steps.length)))}</p>` : nothing}`;
}

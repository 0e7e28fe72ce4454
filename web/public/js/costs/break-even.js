/** Where the list becomes the cheaper way: the points of break-even as a table and in sentences. */
/** @import {Costs} from './chart.js' */
import { html } from '../lib/html.js';
import * as text from '../text/costs.js';
import { chartOf } from './chart.js';

/** @param {Costs} costs */
export const meetings = (costs) =>
  html`<section class="meetings">
    <h2>${text.BREAK_EVEN}</h2>
    <div class="wide" tabindex="0" role="group" aria-label=${text.BREAK_EVEN}>
      <table>
        <thead>
          <tr>
            ${text.BREAK_HEADS.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${chartOf(costs, 'total').break_even.map(
            ({ below, advantage, extra, closed, counted: seen }) =>
              html`<tr data-below=${below}>
                <th scope="row">${text.WAYS[below]}</th>
                <td>${text.time(advantage)}</td>
                <td>${text.time(extra)}</td>
                <td>
                  ${closed === null || seen === null ? text.never : html`<b>${text.number(Math.round(closed))}</b> <span>(${text.counted(seen)})</span>`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;

/** @param {Costs} costs the points of break-even, without those that are never reached */
const reached = (costs) =>
  chartOf(costs, 'total').break_even.flatMap(({ below, closed }) =>
    closed === null ? [] : { below, closed },
  );

/** @param {Costs} costs @param {number} k accesses between two relocations */
export function atHere(costs, k) {
  const here = chartOf(costs, 'total').curves.map(({ name, points }) => ({
    name,
    ns: (points.find(({ x }) => x === k) ?? points[points.length - 1]).counted,
  }));
  const [near] = reached(costs).sort((a, b) => a.closed - b.closed);
  const list = here.find(({ name }) => name === 'list')?.ns ?? 0;
  const cheapest = here.reduce((a, b) => (b.ns < a.ns ? b : a));
  return [near && text.nearest(near), text.atHere({ k, cheapest, list })].filter(Boolean).join(' ');
}

/** @param {Costs} costs */
export const told = (costs) =>
  [
    text.COUNTED,
    ...reached(costs).map(({ below, closed }) => `${text.WAYS[below]}: ${text.kStar(closed)}`),
  ].join('. ');

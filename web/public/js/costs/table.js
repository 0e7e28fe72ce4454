/** The numbers behind a chart, as a table below it. */
/** @import {Chart, Point} from './chart.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/costs.js';

/** @param {Point} point */
const cell = ({ counted, closed }) =>
  html`<td>
    ${text.number(counted)}${closed === null ? nothing : html` <span>(${text.number(closed)})</span>`}
  </td>`;

/** @param {Chart} chart */
export const figures = (chart) =>
  html`<details class="figures-of">
    <summary>${text.TABLE}</summary>
    <div class="wide" tabindex="0" role="group" aria-label=${text.TITLES[chart.id]}>
      <table>
        <caption>
          ${text.TABLE_CAPTION(chart.y)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.AXES[chart.id]}</th>
            ${chart.curves.map(({ name }) => html`<th scope="col">${text.WAYS[name]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${chart.curves[0].points.map(
            ({ x }, i) =>
              html`<tr>
                <th scope="row">${text.number(x)}</th>
                ${chart.curves.map(({ points }) => cell(points[i]))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <dl class="formulas">
      ${chart.curves.map(
        ({ name, formula, reason }) =>
          html`<div>
            <dt>${text.WAYS[name]}</dt>
            <dd>${formula ?? text.noFormula(reason)}</dd>
          </div>`,
      )}
    </dl>
  </details>`;

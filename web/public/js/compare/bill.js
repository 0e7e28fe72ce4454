/** What each machine has paid so far, and pays in all. */
/** @import {Walk} from './comparison.js' */
import { html } from '../lib/html.js';
import * as text from '../text/compare.js';

/** @param {Walk} walk @param {number} at position */
export function bill({ machines, models, positions }, at) {
  const keys = [...new Set(machines.flatMap((one) => Object.keys(one.costs)))];
  const states = models.map((model, i) => model.states.get(positions[at].nodes[i]));
  /** @param {number[]} values */
  const differ = (values) => (new Set(values).size > 1 ? 'differs' : '');
  return html`<section class="costs">
    <h2 class="unseen">${text.COST}</h2>
    <div class="wide" tabindex="0" role="group" aria-label=${text.COST}>
      <table>
        <thead>
          <tr>
            <th scope="col">${text.COST}</th>
            ${models.map((_, i) => html`<th scope="col">${text.machine(i)}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr class=${differ(machines.map((one) => one.time_ns))}>
            <th scope="row">${text.TIME}</th>
            ${states.map((state, i) => html`<td>${text.time(state?.time_ns ?? 0)} / ${text.time(machines[i].time_ns)}</td>`)}
          </tr>
          ${keys.map(
            (key) =>
              html`<tr class=${differ(machines.map((one) => one.costs[key] ?? 0))}>
                <th scope="row">${text.cost(key)}</th>
                ${states.map((state, i) => html`<td>${text.paid(state?.costs[key] ?? 0, machines[i].costs[key] ?? 0)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p>${text.COST_CAPTION} <a href="/costs">${text.COSTS}</a></p>
  </section>`;
}

/** Registers that programs have used, below the semaphores: what a process has computed and not yet stored. */
/** @import {MachineScene} from './scene.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/stage.js';
import { badge } from './address-spaces.js';

/** Processes that have room. */
const MOST = 4;

/** @param {MachineScene} scene */
export function registers({ state, before }) {
  const users = state.processes.filter(({ registers: own }) => Object.keys(own).length > 0);
  if (!users.length) return nothing;
  /** @param {string} id */
  const was = (id) => before?.processes.find((one) => one.id === id)?.registers;
  return html`<section class="registers">
    <h2>${text.REGISTERS}</h2>
    ${users.slice(0, MOST).map(({ id, registers: own }) => html`<p>${badge(state, id)} ${Object.entries(own).map(([name, value]) => html`<span>${name} ${before && was(id)?.[name] !== value ? html`<b>${value}</b>` : value}</span>`)}</p>`)}
    ${users.length > MOST ? html`<p>${text.more(users.length - MOST)}</p>` : nothing}
  </section>`;
}

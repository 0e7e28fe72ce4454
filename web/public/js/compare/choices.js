/** What machines may differ in, ready to be pressed: the ways of sharing first, then each mitigation, then every setting. */
/** @import {SettingForm} from '../net/wire.js' */
import { valueOf } from '../lib/form-events.js';
import { html, nothing } from '../lib/html.js';
import * as text from '../text/compare.js';
import { grouped, settingName, valueName } from '../text/settings.js';

const KEPT = ['theme'];

/** @typedef {{key: string, one: string, other: string, label?: string, also?: Record<string, string>}} Pair of values of a setting; `also` is set on both */

/** @param {Pair} pair @param {URLSearchParams} query @returns {string} the address that compares them in the same scenario */
function address({ key, one, other, also = {} }, query) {
  const chosen = [...query].filter(
    ([name]) => KEPT.includes(name) || (name.startsWith('set.') && name !== `set.${key}`),
  );
  const common = Object.entries({
    ...Object.fromEntries(chosen),
    ...Object.fromEntries(Object.entries(also).map(([name, value]) => [`set.${name}`, value])),
  });
  return `${location.pathname}?${new URLSearchParams([...common, [`set.${key}`, one], ['with', `${key}=${other}`]])}`;
}

/** @param {Pair} pair @param {URLSearchParams} query */
const isShown = ({ key, one, other }, query) =>
  query.get(`set.${key}`) === one &&
  query.get('with') === `${key}=${other}` &&
  query.getAll('with').length === 1;

/** @param {unknown} label @param {string} href @param {boolean} current */
const chip = (label, href, current) =>
  html`<a class="chip" href=${href} aria-current=${current ? 'true' : nothing}>${label}</a>`;

/** @param {Pair} pair @param {URLSearchParams} query */
const pairChip = (pair, query) =>
  chip(
    pair.label ??
      html`${settingName(pair.key)}: <b>${valueName(pair.one)} | ${valueName(pair.other)}</b>`,
    address(pair, query),
    isShown(pair, query),
  );

/** @param {{label: string, one: string, other: string}} lessons */
const waysChip = ({ label, one, other }) =>
  chip(
    label,
    `/compare/${one}?with=${encodeURIComponent(`lesson=${other}`)}`,
    location.pathname === `/compare/${one}` && query().get('with') === `lesson=${other}`,
  );

const query = () => new URLSearchParams(location.search);

/** @param {SettingForm[]} forms of all settings */
export const choices = (forms) =>
  html`<nav class="chips" aria-label=${text.CHOOSE}>
    ${text.PAIRS.map((pair) => pairChip(pair, query()))}${text.JOBS.map(waysChip)}
    <button class="more-key" popovertarget="more-choices">
      <span class="wide-word">${text.MITIGATIONS}</span
      ><span class="small-word">${text.CHOOSE}</span> ▾
    </button>
    <div id="more-choices" popover>
      <h2>${text.WAYS_HEAD}</h2>
      <div class="chips">
        ${text.PAIRS.map((pair) => pairChip(pair, query()))}${text.JOBS.map(waysChip)}
      </div>
      <h2>${text.MITIGATIONS_HEAD}</h2>
      <div class="chips">${text.MITIGATED.map((pair) => pairChip(pair, query()))}</div>
      ${every(forms)}
    </div>
  </nav>`;

/** Every choice of the machine that is not a number, one at a time; several at once come with the address. @param {SettingForm[]} forms */
function every(forms) {
  const current = query().getAll('with');
  const options = grouped(forms.filter((form) => form.values?.length)).map(
    ({ title, forms: some }) =>
      html`<optgroup label=${title}>
        ${some.flatMap((form) =>
          (form.values ?? []).map(
            (value) =>
              html`<option
                value=${`${form.key}=${value}`}
                .selected=${current[0] === `${form.key}=${value}`}
              >
                ${settingName(form.key)}: ${valueName(String(value))}
              </option>`,
          ),
        )}
      </optgroup>`,
  );
  const known =
    current.length === 1 &&
    forms.some((form) => form.values?.some((value) => current[0] === `${form.key}=${value}`));
  return html`<label class="with"
    >${text.EVERY}
    <select name="with" @change=${choose}>
      ${known ? nothing : html`<option selected value="">${text.CUSTOM}</option>`}${options}
    </select></label
  >`;
}

/** @param {Event} event */
function choose(event) {
  const first = [...query()].filter(([key]) => key.startsWith('set.') || KEPT.includes(key));
  location.assign(
    `${location.pathname}?${new URLSearchParams([...first, ['with', valueOf(event)]])}`,
  );
}

/** What a person has set, remembered by the browser; without storage it lasts as long as the page. */
/** @import {Grain} from '../model/stepping.js' */
import { browser } from '../lib/storage.js';

/**
 * @typedef {object} Preferences
 * @property {string} theme of colours
 * @property {string} preset of appearance: study or projector
 * @property {'what'|'why'} tells how much a screen reader announces
 * @property {boolean} shortcuts whether single letters are keys
 * @property {boolean} motion whether steps are animated
 * @property {number} speed of automatic stepping, in steps a second
 * @property {Grain} grain how far one step goes
 */

/** @type {Preferences} */
const USUAL = {
  theme: 'auto',
  preset: 'study',
  tells: 'why',
  shortcuts: true,
  motion: true,
  speed: 1,
  grain: 'action',
};
const NAME = 'preferences';

/** @param {string} search of the address, which may ask for a `theme` and a `preset` @returns {Preferences} */
export function load(search) {
  const asked = Object.fromEntries(
    [...new URLSearchParams(search)].filter(([key]) => key === 'theme' || key === 'preset'),
  );
  try {
    return { ...USUAL, ...JSON.parse(browser.getItem(NAME) ?? '{}'), ...asked };
  } catch {
    return { ...USUAL, ...asked };
  }
}

/** @param {Preferences} preferences */
export function save(preferences) {
  const names = /** @type {(keyof Preferences)[]} */ (Object.keys(USUAL));
  browser.setItem(
    NAME,
    JSON.stringify(Object.fromEntries(names.map((name) => [name, preferences[name]]))),
  );
}

/** What a person has set, remembered by the browser; without storage it lasts as long as the page. */

const USUAL = { theme: 'auto', shortcuts: true, motion: true, speed: 1, grain: 'action' };
const NAME = 'preferences';

/** @returns {typeof USUAL} */
export function load() {
  try {
    return { ...USUAL, ...JSON.parse(localStorage.getItem(NAME) ?? '{}') };
  } catch {
    return USUAL;
  }
}

/** @param {typeof USUAL} preferences */
export function save(preferences) {
  try {
    localStorage.setItem(NAME, JSON.stringify(Object.fromEntries(Object.keys(USUAL).map((key) => [key, preferences[key]]))));
  } catch {
    // A browser that forbids storage still shows the lesson.
  }
}

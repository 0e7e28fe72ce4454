/** What a person has set, remembered by the browser; without storage it lasts as long as the page. */

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

/** @param {string} search of the address, which may ask for a `theme` and a `preset` @returns {typeof USUAL} */
export function load(search) {
  const asked = Object.fromEntries(
    [...new URLSearchParams(search)].filter(([key]) => key === 'theme' || key === 'preset'),
  );
  try {
    return { ...USUAL, ...JSON.parse(localStorage.getItem(NAME) ?? '{}'), ...asked };
  } catch {
    return { ...USUAL, ...asked };
  }
}

/** @param {typeof USUAL} preferences */
export function save(preferences) {
  try {
    localStorage.setItem(
      NAME,
      JSON.stringify(Object.fromEntries(Object.keys(USUAL).map((key) => [key, preferences[key]]))),
    );
  } catch {
    // A browser that forbids storage still shows the lesson.
  }
}

/** What a person has set, remembered by the browser; without storage it lasts as long as the page. */

const USUAL = { theme: 'auto', shortcuts: true, motion: true, speed: 1 };
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
export function save({ theme, shortcuts, motion, speed }) {
  try {
    localStorage.setItem(NAME, JSON.stringify({ theme, shortcuts, motion, speed }));
  } catch {
    // A browser that forbids storage still shows the lesson.
  }
}

/**
 * Before the page begins in the frame of another page: a browser that keeps no storage for foreign frames gets some for as
 * long as the page lasts, and the wish for few controls is known to the first picture.
 */

for (const name of /** @type {const} */ (['sessionStorage', 'localStorage'])) {
  try {
    window[name].getItem('');
  } catch {
    /** @type {Map<string, string>} */
    const items = new Map();
    const storage = {
      /** @param {string} key */
      getItem: (key) => items.get(key) ?? null,
      /** @param {string} key @param {string} value */
      setItem: (key, value) => items.set(key, String(value)),
      /** @param {string} key */
      removeItem: (key) => items.delete(key),
    };
    Object.defineProperty(window, name, { value: storage });
  }
}

document.documentElement.dataset.controls = new URLSearchParams(location.search).get('ui') ?? 'all';

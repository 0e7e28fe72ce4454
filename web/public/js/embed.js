/**
 * Before the page begins in somebody else's frame: a browser that keeps no storage for foreign frames gets some for as
 * long as the page lasts, and the wish for few controls is known to the first picture.
 */

for (const name of ['sessionStorage', 'localStorage']) {
  try {
    window[name].getItem('');
  } catch {
    const items = new Map();
    const storage = {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => items.set(key, String(value)),
      removeItem: (key) => items.delete(key),
    };
    Object.defineProperty(window, name, { value: storage });
  }
}

document.documentElement.dataset.controls = new URLSearchParams(location.search).get('ui') ?? 'all';

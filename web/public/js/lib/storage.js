/** What a browser keeps for the page. Where it refuses, the page goes on with it in memory, for as long as it lasts. */

/**
 * @typedef {object} Store
 * @property {(key: string) => string|null} getItem
 * @property {(key: string, value: string) => boolean} setItem whether the browser keeps it
 * @property {(key: string) => void} removeItem
 */

/** @param {() => Storage} storage an error where the browser refuses it @returns {Store} that never is an error */
export function storeOf(storage) {
  /** @type {Map<string, string>} what the browser does not keep */
  const items = new Map();
  return {
    getItem(key) {
      try {
        return items.get(key) ?? storage().getItem(key);
      } catch {
        return items.get(key) ?? null;
      }
    },
    setItem(key, value) {
      items.set(key, value);
      try {
        storage().setItem(key, value);
        return items.delete(key);
      } catch {
        return false;
      }
    },
    removeItem(key) {
      items.delete(key);
      try {
        storage().removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}

/** As long as the browser keeps it, for all tabs. */
export const browser = storeOf(() => localStorage);
/** As long as the tab is open, for this one alone. */
export const tab = storeOf(() => sessionStorage);

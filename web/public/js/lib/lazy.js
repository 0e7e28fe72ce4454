/** A module that is loaded when it is first needed. The module that uses it imports it through one of these, so that tools can follow. */

/**
 * @template T
 * @typedef {object} Lazy
 * @property {() => Promise<T>} load loads it once; after a failure the next call tries again
 * @property {T} module what was loaded; an error before
 */

/**
 * @template T
 * @param {() => Promise<T>} load such as `() => import('./name.js')`
 * @returns {Lazy<T>}
 */
export function lazy(load) {
  /** @type {Promise<T> | null} */
  let loading = null;
  /** @type {T | null} */
  let loaded = null;
  return {
    load() {
      loading ??= load().then(
        (module) => (loaded = module),
        (problem) => {
          loading = null;
          throw problem;
        },
      );
      return loading;
    },
    get module() {
      if (loaded === null)
        throw new Error(`used before it is loaded: ${load}; await its load() first`);
      return loaded;
    },
  };
}

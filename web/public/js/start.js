/**
 * Loads the modules of a document, and tries again when the network fails meanwhile. Not a module itself: what fails while
 * modules are loaded is remembered by browsers as failed, so that only loading the document again helps.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const FIRST_WAIT = 500;
  const LONGEST_WAIT = 4000;
  const MOST_RELOADS = 5;

  const line = () => document.getElementById('loading');

  /** @param {string} words */
  const say = (words) => {
    const told = line()?.firstElementChild;
    if (told) told.textContent = words;
  };

  /** Style sheets that did not come are asked for again. */
  const restyle = () => {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      if (/** @type {HTMLLinkElement} */ (link).sheet) continue;
      const again = link.cloneNode();
      again.addEventListener('error', () => setTimeout(restyle, LONGEST_WAIT * Math.random()));
      link.replaceWith(again);
    }
  };

  /** @param {number} tries */
  const reloadWhenReached = (tries) => {
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries) * (0.5 + Math.random() / 2);
    setTimeout(() => {
      fetch('/livez', { cache: 'no-store' }).then(
        ({ ok }) => (ok ? location.reload() : reloadWhenReached(tries + 1)),
        () => reloadWhenReached(tries + 1),
      );
    }, wait);
  };

  /** @param {unknown} problem */
  const failed = (problem) => {
    // Anything else is a mistake of ours, which another try would only repeat.
    if (!(problem instanceof TypeError) || !/import|module/i.test(problem.message)) throw problem;
    const reloads = history.state?.reloads ?? 0;
    if (reloads >= MOST_RELOADS) return say('The page could not be loaded.');
    say('The network failed while the page was loading. Trying again.');
    history.replaceState({ ...history.state, reloads: reloads + 1 }, '');
    reloadWhenReached(reloads);
  };

  const loaded = () => {
    line()?.remove();
    if (history.state?.reloads) history.replaceState({ ...history.state, reloads: 0 }, '');
  };

  addEventListener('load', restyle);
  Promise.all((script.dataset.modules ?? '').split(' ').map((module) => import(module))).then(
    loaded,
    failed,
  );
})();

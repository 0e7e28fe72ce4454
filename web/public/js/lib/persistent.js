/** Loading what the page goes on without for a while: a network that fails meanwhile is no reason to be without it for good. */

const FIRST_WAIT = 500;
const LONGEST_WAIT = 5000;
/** A browser may remember that a module failed; then it has to be told that only loading the page again helps. */
const TRIES = 3;

/**
 * @template T
 * @param {() => Promise<T>} load
 * @param {(lacks: boolean) => void} told whether it is still not there after some tries
 * @returns {Promise<T>} never an error
 */
export async function persistently(load, told) {
  for (let tries = 1; ; tries++) {
    try {
      const loaded = await load();
      if (tries > TRIES) told(false);
      return loaded;
    } catch {
      if (tries === TRIES) told(true);
      await onlineOrAfter(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries));
    }
  }
}

/** @param {number} milliseconds @returns {Promise<void>} done when the network has changed, or the time is over */
function onlineOrAfter(milliseconds) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
  });
}

/**
 * Whether a connection lives. A browser does not notice when a network forgets it or loses all that is sent, so the server is
 * asked for a sign of life at intervals, and a connection on which nothing is heard is given up.
 */

export const HEARTBEAT = 10_000;
/** Without a word for so long a connection is dead. */
const SILENCE = HEARTBEAT + 5_000;
/** The same, when there is reason to doubt it: the page was hidden for a while. */
const DOUBT = 5_000;
const LOOK = 250;

/**
 * @typedef {object} Liveness
 * @property {(milliseconds?: number) => void} heard something was heard, so that the next word is due in this time
 * @property {() => void} rest there is no connection to watch
 * @property {() => void} stop
 */

/**
 * @param {object} connection
 * @param {() => void} connection.ask asks the server for a sign of life
 * @param {() => void} connection.dead the connection that was watched is dead
 * @param {(changed: boolean) => void} connection.wake the page is seen again, or has another network: `changed`
 * @returns {Liveness}
 */
export function liveness({ ask, dead, wake }) {
  let due = Infinity;

  const look = () => {
    if (performance.now() < due) return;
    due = Infinity;
    dead();
  };

  const shown = () => {
    if (document.visibilityState === 'hidden') return;
    look();
    if (due !== Infinity) {
      due = Math.min(due, performance.now() + DOUBT);
      ask();
    }
    wake(false);
  };
  const online = () => wake(true);

  const timers = [setInterval(look, LOOK), setInterval(() => due !== Infinity && ask(), HEARTBEAT)];
  document.addEventListener('visibilitychange', shown);
  addEventListener('pageshow', shown);
  addEventListener('online', online);
  return {
    heard(milliseconds = SILENCE) {
      due = performance.now() + milliseconds;
    },
    rest() {
      due = Infinity;
    },
    stop() {
      timers.forEach(clearInterval);
      document.removeEventListener('visibilitychange', shown);
      removeEventListener('pageshow', shown);
      removeEventListener('online', online);
    },
  };
}

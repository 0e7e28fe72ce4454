/** Runs of bytes in a moment between two steps: what has been written already, and what still lies under it. */

/** The part of a step's motion in which the way is drawn; after it the bytes move. */
const WAY = 0.3;

/** @param {number} t 0 to 1 within the step @returns {number} share of the step's bytes that have moved */
export const progress = (t) => Math.max(0, Math.min(1, (t - WAY) / (1 - WAY)));

/**
 * @template {{at: number, length: number}} Run
 * @param {Run[]} runs
 * @param {number} from first byte
 * @param {number} to byte after the last
 * @returns {Run[]} the parts of the runs that lie within
 */
export function clip(runs, from, to) {
  return runs
    .map((run) => {
      const at = Math.max(run.at, from);
      return { ...run, at, length: Math.min(run.at + run.length, to) - at };
    })
    .filter((run) => run.length > 0);
}

/**
 * @param {number} frame
 * @param {import('../protocol.js').Event[]} events the step's moved runs
 * @param {number} t
 * @returns {{from: number, to: number}|null} the bytes of this frame that are still the old ones
 */
export function stale(frame, events, t) {
  const event = events.find((one) => one.frame === frame && one.access === 'write');
  if (!event || t >= 1) return null;
  return { from: event.frameLine + Math.floor(event.length * progress(t)), to: event.frameLine + event.length };
}

/**
 * @param {import('../protocol.js').Origin[]} before
 * @param {import('../protocol.js').Origin[]} after
 * @param {{from: number, to: number}|null} old
 * @returns {import('../protocol.js').Origin[]}
 */
export function blend(before, after, old) {
  if (!old) return after;
  return [...clip(after, 0, old.from), ...clip(before, old.from, old.to), ...clip(after, old.to, Infinity)];
}

/** What a class tapped, counted by thing. */
/** @import {Tally} from '../net/wire.js' */

/**
 * @param {Tally[]} round
 * @returns {{key: string, votes: number}[]} the things that were tapped, the bytes of one together, the most first
 */
export function tally(round) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const { place, votes } of round)
    if (place) sums.set(place.key, (sums.get(place.key) ?? 0) + votes);
  return [...sums]
    .map(([key, votes]) => ({ key, votes }))
    .sort((one, other) => other.votes - one.votes);
}

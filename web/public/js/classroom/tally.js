/** What a class tapped, counted by thing. */

/**
 * @param {{place: {key: string, line?: number}, votes: number}[]} round
 * @returns {{key: string, votes: number}[]} the things that were tapped, the bytes of one together, the most first
 */
export function tally(round) {
  const sums = new Map();
  for (const { place, votes } of round) sums.set(place.key, (sums.get(place.key) ?? 0) + votes);
  return [...sums]
    .map(([key, votes]) => ({ key, votes }))
    .sort((one, other) => other.votes - one.votes);
}

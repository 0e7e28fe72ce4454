/** How far the chart of totals goes, and where its labels stand: numbers about the drawing, none about the machine. */

/** How far the server counts, in accesses. */
const REACHES = [1000, 2000, 5000, 10000, 20000];

/** What is left free behind the nearest point of break-even. */
const BEYOND = 1.25;

/** @param {{closed: number|null}[]} meetings @returns {number} accesses that show the nearest point of break-even, if any can */
export function reachOf(meetings) {
  const near = Math.min(...meetings.map(({ closed }) => closed ?? Infinity));
  if (!Number.isFinite(near)) return REACHES[0];
  return REACHES.find((reach) => reach >= near * BEYOND) ?? REACHES[REACHES.length - 1];
}

/**
 * @param {number[]} wished heights, one for each label
 * @param {number} apart @param {number} top @param {number} bottom
 * @returns {number[]} the same in the same order of heights, so far apart that none covers another
 */
export function spread(wished, apart, top, bottom) {
  const order = wished.map((_, i) => i).sort((a, b) => wished[a] - wished[b] || a - b);
  const places = [...wished];
  order.forEach((one, i) => {
    places[one] = Math.max(wished[one], i ? places[order[i - 1]] + apart : top);
  });
  [...order].reverse().forEach((one, i, all) => {
    places[one] = Math.min(places[one], i ? places[all[i - 1]] - apart : bottom);
  });
  return places;
}

/** Nanoseconds are shown as microseconds where they would have more than four digits. @param {number} most */
export const unitOf = (most) => (most >= 10000 ? { name: 'µs', of: 1000 } : { name: 'ns', of: 1 });

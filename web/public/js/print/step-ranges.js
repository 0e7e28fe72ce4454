/** Which steps are printed: "0-5", "1,3,7-9"; nothing, or nonsense, is all of them. */

/** @param {string|null} asked @param {number} last the last step there is @returns {number[]} in order, each once */
export function chosen(asked, last) {
  const all = Array.from({ length: last + 1 }, (_, i) => i);
  const ranges = (asked ?? '').split(',').map((part) => rangeOf(part, last));
  if (ranges.some((range) => range === null)) return all;
  return all.filter((step) =>
    ranges.some((range) => range !== null && step >= range.from && step <= range.to),
  );
}

/** @param {string} part such as 3, 3-9 or 3- @param {number} last @returns {{from: number, to: number}|null} */
function rangeOf(part, last) {
  const [, from, dash, to] = /^\s*(\d+)\s*(?:(-)\s*(\d*))?\s*$/.exec(part) ?? [];
  if (from === undefined) return null;
  return { from: Number(from), to: dash ? (to ? Number(to) : last) : Number(from) };
}

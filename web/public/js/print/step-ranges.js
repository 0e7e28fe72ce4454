/** Which steps are printed: "0-5", "1,3,7-9"; nothing, or nonsense, is all of them. */
/** @import {Step} from '../net/wire.js' */

/** @param {string|null} asked @param {number} last the last step there is @returns {number[]} in order, each once */
export function chosen(asked, last) {
  const all = Array.from({ length: last + 1 }, (_, i) => i);
  const parts = (asked ?? '')
    .split(',')
    .map((part) => /^\s*(\d+)\s*(?:(-)\s*(\d*))?\s*$/.exec(part));
  if (parts.some((part) => part === null)) return all;
  /** @param {Step|undefined} step */
  const wanted = (step) =>
    parts.some(
      ([, from, dash, to]) =>
        step >= Number(from) && step <= (dash ? (to ? Number(to) : last) : Number(from)),
    );
  return all.filter(wanted);
}

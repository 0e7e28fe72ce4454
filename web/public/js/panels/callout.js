/** A step's sentence short enough for a lecture hall, where the lecturer says the rest. */
/** @import {Step} from '../net/wire.js' */

const WORDS = 12;

/** @param {string} sentence @returns {string} its beginning, at most twelve words, cut where a part of it ends if one does */
export function callout(sentence) {
  const words = sentence.split(/\s+/);
  if (words.length <= WORDS) return sentence;
  for (let count = WORDS; count > 2; count--)
    if (/[,.:;]$/.test(words[count - 1])) return words.slice(0, count).join(' ').slice(0, -1);
  return `${words.slice(0, WORDS).join(' ')} …`;
}

/**
 * @param {Step|undefined} step
 * @returns {string[]} selectors of what the step is about on the stage, the best first
 */
export function objects(step) {
  const found = [];
  for (const event of step?.events ?? []) {
    if (Number.isInteger(event.frame)) found.push(`.frame[data-frame="${event.frame}"]`);
    if (Number.isInteger(event.to)) found.push(`.frame[data-frame="${event.to}"]`);
    if (event.group) found.push(`[data-group="${event.group}"]`);
    if (event.process)
      found.push(
        ...(Number.isInteger(event.page)
          ? [`[data-process="${event.process}"][data-page="${event.page}"]`]
          : []),
        `[data-process="${event.process}"]`,
      );
  }
  return found;
}

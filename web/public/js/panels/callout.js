/** A step's sentence short enough for a lecture hall, where the lecturer says the rest. */

const WORDS = 12;

/** @param {string} sentence @returns {string} its beginning, at most twelve words, cut where a part of it ends if one does */
export function callout(sentence) {
  const words = sentence.split(/\s+/);
  if (words.length <= WORDS) return sentence;
  for (let count = WORDS; count > 2; count--)
    if (/[,.:;]$/.test(words[count - 1])) return words.slice(0, count).join(' ').slice(0, -1);
  return `${words.slice(0, WORDS).join(' ')} …`;
}

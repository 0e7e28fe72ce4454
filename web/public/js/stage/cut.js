/** Words of the picture that have no more room than they are given; in HTML a style sheet does this. */

/** A letter in bold, in CSS pixels. */
const LETTER = 12.2;

/** @param {string} words @param {number} room in CSS pixels @returns {string} as much of them as there is room for */
export const cut = (words, room) =>
  words.length * LETTER < room ? words : `${words.slice(0, Math.max(1, room / LETTER - 1))}…`;

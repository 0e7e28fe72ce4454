/** Where a problem is in a text: lines and columns as the server counts them, from 1. */

/** @param {string} text @returns {number} lines of it; an empty text has one */
export const lineCount = (text) => text.split('\n').length;

/**
 * @param {string} text
 * @param {{line: number, column: number}} place
 * @returns {[number, number]} the word that begins there, as offsets; at least one character where the line has one
 */
export function wordAt(text, { line, column }) {
  const lines = text.split('\n');
  const row = Math.min(Math.max(line, 1), lines.length) - 1;
  const before = lines.slice(0, row).reduce((sum, one) => sum + one.length + 1, 0);
  const at = Math.min(Math.max(column, 1) - 1, lines[row].length);
  const word = /^(?:"[^"]*"|'[^']*'|[^\s,:{}[\]]+|.)?/.exec(lines[row].slice(at))?.[0] ?? '';
  return [before + at, before + at + word.length];
}

/**
 * @param {string} text
 * @param {number} at offset of the caret
 * @returns {string} the blanks that a new line begins with, so that it lies below the line it follows
 */
export function indentAt(text, at) {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return (/^ +/.exec(line)?.[0] ?? '') + (/^ *- /.test(line) || /:\s*$/.test(line) ? '  ' : '');
}

/**
 * @param {{line: number}[]} problems
 * @returns {Map<number, number>} how many problems each line has
 */
export function problemsByLine(problems) {
  const lines = new Map();
  for (const { line } of problems) lines.set(line, (lines.get(line) ?? 0) + 1);
  return lines;
}

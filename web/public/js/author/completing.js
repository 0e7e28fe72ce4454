/** Asks what may be written at the caret of a text field, and writes what was chosen. The schema comes with the first wish. */
/** @import {Completing} from './types.js' */
import { lazy } from '../lib/lazy.js';
import { completion } from './completion.js';
import { schema } from './requests.js';

const asked = lazy(async () => {
  const answer = await schema();
  if (!answer) throw new Error('The server did not send the schema.');
  return answer;
});

/**
 * @param {HTMLTextAreaElement} field
 * @param {boolean} wished whether to offer something where nothing is written yet
 * @returns {Promise<Completing|null>} null if there is nothing to offer, or the caret has moved on meanwhile
 */
export async function completionsAt(field, wished) {
  const { value, selectionStart: caret, selectionEnd } = field;
  if (caret !== selectionEnd) return null;
  try {
    await asked.load();
  } catch {
    return null; // without a server the text is written without completions
  }
  if (field.value !== value || field.selectionStart !== caret) return null;
  const { options, from, to } = completion(asked.module, value, caret);
  if (!options.length || (from === to && !wished)) return null;
  return { options, from, to, active: -1, ...placeOf(field, from) };
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {number} offset into its text
 * @returns {{row: number, column: number, above: boolean}} in lines and characters from the corner of the field;
 *     `above`: the list has more room there
 */
function placeOf(field, offset) {
  const lines = field.value.slice(0, offset).split('\n');
  const row = lines.length - 1 - field.scrollTop / lineHeight(field);
  const shown = field.clientHeight / lineHeight(field);
  return { row, column: lines[lines.length - 1].length, above: row > shown / 2 };
}

/** @param {HTMLTextAreaElement} field @returns {number} CSS pixels */
const lineHeight = (field) => parseFloat(getComputedStyle(field).lineHeight);

/** Writes an option over what was begun, so that the browser's own undo can take it back. @param {HTMLTextAreaElement} field @param {Completing} completing @param {number} chosen */
export function write(field, { options, from, to }, chosen) {
  field.focus();
  field.setSelectionRange(from, to);
  document.execCommand('insertText', false, options[chosen].text);
}

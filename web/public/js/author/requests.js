/** What the editor asks the server for. Whether a text is right, only the server says. */
/** @import {Problem} from '../net/wire.js' */
/** @import {Preview} from './types.js' */
/** @import {Schema} from './completion.js' */
import { problemsOf } from '../net/problems.js';

/** The longest text that the server reads, in bytes of UTF-8. */
export const SCENARIO_BYTES = 262_144;

/** @param {string} text @returns {number} bytes of it on the wire */
export const bytesOf = (text) => new TextEncoder().encode(text).length;

/**
 * @param {string} text of a scenario
 * @param {AbortSignal} signal
 * @returns {Promise<{problems: Problem[], preview: Preview|null}|null>} null if the server was not reached
 */
export async function check(text, signal) {
  const answer = await ask('/api/preview', { method: 'POST', body: text, signal });
  if (!answer) return null;
  return {
    problems: problemsOf(answer).map((problem) => ({ line: 1, column: 1, ...problem })),
    preview: answer.preview ?? null,
  };
}

/** @param {string} name of a lesson @returns {Promise<string|null>} its whole text, with answers and reasons */
export async function lessonText(name) {
  return (await ask(`/api/scenarios/${encodeURIComponent(name)}?author=true`))?.text ?? null;
}

/** @param {string} name of a template @returns {Promise<string|null>} */
export async function templateText(name) {
  try {
    const response = await fetch(`/templates/${name}.txt`);
    return response.ok ? response.text() : null;
  } catch {
    return null;
  }
}

/** @returns {Promise<Schema|null>} the JSON Schema of scenarios; null if the server was not reached */
export const schema = () => ask('/api/schema');

/** @param {string} path @param {RequestInit} [options] @returns {Promise<any>} the answer; null if there is none */
async function ask(path, options) {
  try {
    return await (await fetch(path, options)).json();
  } catch {
    return null;
  }
}

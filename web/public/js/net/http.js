/* Requests to the HTTP routes of the server: its answer, or sentences that say what is wrong. */
import { problemsOf, sentence } from './problems.js';

/**
 * @template T what the server answers
 * @typedef {{body?: T, failed?: string[]}} Answer
 */

/**
 * @template T
 * @param {string} path
 * @param {RequestInit} [options]
 * @returns {Promise<Answer<T>>} sentences that say what is wrong; none if the server was not reached
 */
export async function ask(path, options) {
  try {
    const response = await fetch(path, options);
    const body = await response.json();
    if (response.ok) return { body };
    return {
      failed: problemsOf(body).map(sentence),
    };
  } catch {
    return { failed: [] };
  }
}

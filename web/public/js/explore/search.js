/** A search on the server: begun, asked about until it is done, and stopped. */
/** @import {Search, Wish} from './history.js' */
import { newId } from '../model/store.js';
import { problemsOf, sentence } from '../net/problems.js';

const PACE = 300;

/** A request that gets no answer is sent again so often. */
const TRIES = 5;

const pause = () => new Promise((resume) => setTimeout(resume, PACE));

/**
 * @param {string} path
 * @param {RequestInit} [options] of a request that may be repeated
 * @returns {Promise<{status: number, body: any}>}
 */
async function ask(path, options) {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const response = await fetch(path, options);
      return { status: response.status, body: await response.json() };
    } catch {
      await pause();
    }
  }
  return { status: 0, body: null };
}

/** @typedef {{properties: string[], limits: {states: number, seconds: number}}} Offer */

/** @returns {Promise<Offer|null>} what can be looked for */
export const offer = async () => (await ask('/api/searches')).body;

/**
 * @param {Wish} wish
 * @param {string|null} token of the session
 * @param {(search: Search) => boolean} progress gets how far it is; false ends the search
 * @returns {Promise<{search?: Search, failed?: string}>} the search when it is done
 */
export async function search(wish, token, progress) {
  const headers = {
    'Content-Type': 'application/json',
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
  const body = JSON.stringify({ id: newId(), ...wish });
  const begun = await ask('/api/searches', { method: 'POST', headers, body });
  let last = begun;
  while (last.status === 200 || last.status === 202) {
    if (last.body.state === 'done') return { search: last.body };
    const goesOn = progress(last.body);
    const path = `/api/searches/${encodeURIComponent(begun.body.id)}`;
    if (!goesOn) await ask(path, { method: 'DELETE' });
    await pause();
    last = await ask(path);
  }
  return { failed: problemsOf(last.body).map(sentence).filter(Boolean).join(' ') };
}

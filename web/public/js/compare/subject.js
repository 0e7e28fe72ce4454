/** What is compared: a lesson, the scenario of a session of this tab, or the text that is being written in the editor. */
/** @import {Answer} from '../net/http.js' */
/** @import {Comparison} from './comparison.js' */
import { load } from '../author/drafts.js';
import { browser, tab } from '../lib/storage.js';
import { lessonLink, settingsIn } from '../net/address.js';
import { rememberedById } from '../net/session.js';
import * as text from '../text/compare.js';
import { ask } from '../net/http.js';

/**
 * @typedef {object} Subject
 * @property {{href: string, label: string}} back to where it comes from
 * @property {(query: URLSearchParams) => Promise<Answer<Comparison>>} compare
 */

const POST = { method: 'POST', headers: { 'Content-Type': 'application/json' } };

/**
 * @param {{pathname: string, search: string}} address /compare/NAME, /compare/s/ID, or /compare for the editor's text
 * @returns {Subject}
 */
export function subjectOf({ pathname, search }) {
  const [, , name, id] = pathname.split('/').map(decodeURIComponent);
  if (id) return ofSession(id);
  return name ? ofLesson(name, settingsIn(new URLSearchParams(search))) : ofDraft();
}

/** @param {string} name @param {Record<string, string>} changed @returns {Subject} */
const ofLesson = (name, changed) => ({
  back: { href: lessonLink({ name, changed }, 0), label: text.TO_LESSON },
  compare: (query) => ask(`/api/compare/${encodeURIComponent(name)}?${query}`),
});

/** The server has the text, and the tab the right to ask about it. @param {string} id @returns {Subject} */
function ofSession(id) {
  const key = rememberedById(tab, id);
  if (!key)
    return {
      back: { href: '/edit', label: text.TO_EDITOR },
      compare: async () => ({ failed: [text.NO_KEY] }),
    };
  return {
    back: { href: key.place ?? `/s/${encodeURIComponent(id)}`, label: text.TO_LESSON },
    compare: (query) => post({ session: id }, query, { Authorization: `Bearer ${key.token}` }),
  };
}

/** @returns {Subject} */
function ofDraft() {
  const [draft] = load(browser);
  return {
    back: { href: '/edit', label: text.TO_EDITOR },
    compare: async (query) =>
      draft ? post({ text: draft.text }, query, {}) : { failed: [text.NO_DRAFT] },
  };
}

/**
 * @param {{session: string}|{text: string}} subject
 * @param {URLSearchParams} query
 * @param {Record<string, string>} headers
 * @returns {Promise<Answer<Comparison>>}
 */
const post = (subject, query, headers) =>
  ask('/api/compare', {
    ...POST,
    headers: { ...POST.headers, ...headers },
    body: JSON.stringify({ ...subject, settings: settingsIn(query), with: query.getAll('with') }),
  });

/** What this tab has searched for, so that a session that shows a finding can ask for another one. */
/** @import {Model} from '../model/store.js' */
/** @import {Key} from '../net/session.js' */
import { tab } from '../lib/storage.js';

const NAME = 'explored';

/**
 * @typedef {object} Wish what is searched, in one of three: a lesson, a text, a session
 * @property {string} [scenario]
 * @property {string} [text]
 * @property {string} [session]
 * @property {Record<string, unknown>} settings
 * @property {string[]} [properties]
 * @property {number} others how many findings of the same kind to pass over
 *
 * @typedef {object} Finding
 * @property {string} name
 * @property {string} facts
 * @property {string} hash
 * @property {string[]} turns who acts
 * @property {string} scenario the schedule, as a scenario's text
 * @property {number} [cycle] how many of the last turns may be repeated for ever
 *
 * @typedef {object} Search as the server tells it
 * @property {string} id
 * @property {'waiting'|'running'|'done'} state
 * @property {string} end why it ended
 * @property {number} states
 * @property {number} left
 * @property {number} depth
 * @property {number} rate states a second
 * @property {{verdict: string, states: number, depth: number, findings: Finding[]}|null} answer
 *
 * @typedef {{wish: Wish, token: string|null, answer: Search|null}} Asked a search, what lets one ask it, and what it found
 */

/** @param {Asked & {session: string}} found */
export const keep = (found) => tab.setItem(NAME, JSON.stringify(found));

/** @param {string|null} session @returns {(Asked & {session: string})|null} what was found that it shows */
function foundFor(session) {
  const kept = JSON.parse(tab.getItem(NAME) ?? 'null');
  return kept && kept.session === session ? kept : null;
}

/** @param {Pick<Model, 'scenario'|'session'|'role'>} model @returns {boolean} whether there is something to search in, and one may */
export const isExplored = ({ scenario, session, role }) =>
  scenario !== null && (scenario.name !== null || role === 'host' || foundFor(session) !== null);

/**
 * A lesson is searched by its name, a finding from where its search was, any other text by those who drive its session.
 *
 * @param {Pick<Model, 'scenario'|'session'>} model
 * @param {Key|null} key of the session
 * @returns {Asked}
 */
export function askedIn({ scenario, session }, key) {
  const settings = scenario?.changed ?? {};
  if (scenario?.name)
    return { wish: { scenario: scenario.name, settings, others: 0 }, token: null, answer: null };
  return (
    foundFor(session) ?? {
      wish: { session: session ?? '', settings, others: 0 },
      token: key?.token ?? null,
      answer: null,
    }
  );
}

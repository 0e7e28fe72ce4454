/** What this tab has searched for, so that a session that shows a finding can ask for another one. */

const NAME = 'explored';

/** @typedef {{wish: object, token: string|null, answer: object|null}} Asked a search, what lets one ask it, and what it found */

/** @param {Asked & {session: string}} found */
export const keep = (found) => sessionStorage.setItem(NAME, JSON.stringify(found));

/** @param {string|null} session @returns {(Asked & {session: string})|null} what was found that it shows */
function foundFor(session) {
  const kept = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
  return kept && kept.session === session ? kept : null;
}

/** @param {{scenario: {name: string|null}|null, session: string|null, role: string|null}} model @returns {boolean} whether there is something to search in, and one may */
export const isExplored = ({ scenario, session, role }) =>
  Boolean(scenario) && (scenario.name !== null || role === 'drive' || foundFor(session) !== null);

/**
 * A lesson is searched by its name, a finding from where its search was, any other text by those who drive its session.
 *
 * @param {{scenario: {name: string|null, changed: object}, session: string}} model
 * @param {{token: string}|null} key of the session
 * @returns {Asked}
 */
export function askedIn({ scenario, session }, key) {
  const settings = scenario.changed ?? {};
  if (scenario.name)
    return { wish: { scenario: scenario.name, settings, others: 0 }, token: null, answer: null };
  return (
    foundFor(session) ?? {
      wish: { session, settings, others: 0 },
      token: key?.token ?? null,
      answer: null,
    }
  );
}

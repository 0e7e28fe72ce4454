/** What this tab has searched for, so that a session that shows a finding can ask for another one. */

const NAME = 'explored';

/** @param {{session: string, wish: object, answer: object}} found */
export const keep = (found) => sessionStorage.setItem(NAME, JSON.stringify(found));

/** @param {string|null} session @returns {{session: string, wish: object, answer: object}|null} what was found that it shows */
export function foundFor(session) {
  const kept = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
  return kept && kept.session === session ? kept : null;
}

/** @param {{scenario: {name: string|null}|null, session: string|null}} model @returns {boolean} whether there is something to search in */
export const isExplored = ({ scenario, session }) => Boolean(scenario?.name) || foundFor(session) !== null;

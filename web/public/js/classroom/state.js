/** Whether one who looks on is with the class. */

/** @param {import('../protocol.js').Model} model @returns {'live'|'away'|'offline'|null} null for one who drives */
export function following({ role, link, ahead }) {
  if (role !== 'view') return null;
  return link !== 'open' ? 'offline' : ahead === null ? 'live' : 'away';
}

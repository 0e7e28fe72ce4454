/** The steps of the branch as the server tells them: JSON Lines, a header first. */
import { remembered } from './session.js';

/** @param {string} session @returns {Promise<string>} rejected if the server does not tell */
export async function trace(session) {
  const key = remembered(sessionStorage, location.pathname + location.search);
  const response = await fetch(`/api/sessions/${encodeURIComponent(session)}/trace`, { headers: { Authorization: `Bearer ${key?.token}` } });
  if (!response.ok) throw new Error(`the trace is refused with ${response.status}`);
  return response.text();
}

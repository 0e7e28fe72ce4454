/** The steps of the branch as the server tells them: JSON Lines, a header first. */

/** @param {string} session @param {{token: string}} key that opens it @returns {Promise<string>} rejected if the server does not tell */
export async function trace(session, { token }) {
  const response = await fetch(`/api/sessions/${encodeURIComponent(session)}/trace`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`the trace is refused with ${response.status}`);
  return response.text();
}

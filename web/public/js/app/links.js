/** Links that let others into a session. */

/** @param {string} id of a session @param {string} token @param {Record<string, string>} [look] preset and theme to ask for @returns {string} an address that joins it */
export const sessionLink = (id, token, look = {}) =>
  `/s/${encodeURIComponent(id)}${queryOf(look)}#${token}`;

/** @param {Record<string, string>} look */
const queryOf = (look) => {
  const text = new URLSearchParams(look).toString();
  return text && `?${text}`;
};

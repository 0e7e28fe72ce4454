/** HTTP errors of the server: problem details (RFC 9457) with the members `hint` and, for a scenario, `problems`. */

/** @typedef {{line?: number, column?: number, what: string, hint: string}} Problem */

/**
 * @param {{detail?: string, hint?: string, problems?: Problem[]}|null} error the body of the answer
 * @returns {Problem[]} each mistake in a scenario, otherwise the one problem with the request
 */
export const problemsOf = (error) =>
  error?.problems ?? [{ what: error?.detail ?? '', hint: error?.hint ?? '' }];

/** @param {Problem} problem @returns {string} what is wrong and how to fix it */
export const sentence = ({ what, hint }) => [what, hint].filter(Boolean).join(' ');

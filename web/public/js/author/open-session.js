/** Opens the text of a draft as a session, so that others can join it by links. */
import { newSession } from '../net/session.js';
import { sessionLink } from '../net/address.js';
import * as text from '../text/editor.js';

/** @param {string} written @returns {Promise<{links?: {host: string, viewer: string}, refusal?: {what: string, hint: string}}>} */
export async function openAsSession(written) {
  const { key, problems } = await newSession({ text: written });
  if (!key)
    return {
      refusal:
        problems?.length && problems[0] ? { what: problems.join(' '), hint: '' } : text.NO_TEXT,
    };
  /** @param {string} token */
  const whole = (token) => new URL(sessionLink(key.id, token), location.href).href;
  return { links: { host: whole(key.host), viewer: whole(key.viewer) } };
}

/** A text as a lesson that others can open: a session of its own, and the links to it. */
import { newSession } from '../net/session.js';
import { sessionLink } from '../app/links.js';
import * as text from '../text/editor.js';

/** @param {string} written @returns {Promise<{links?: {host: string, viewer: string}, refusal?: {what: string, hint: string}}>} */
export async function openLesson(written) {
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

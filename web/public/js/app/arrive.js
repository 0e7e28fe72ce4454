/** Which session the address of this document leads to; a lesson's address makes a new one. */
/** @import {Notice} from '../model/model-type.js' */
/** @import {Key} from '../net/session.js' */
/** @import {Page} from './page.js' */
import { tab } from '../lib/storage.js';
import * as address from '../net/address.js';
import * as session from '../net/session.js';
import * as text from '../text/lesson.js';

/**
 * A token is taken out of the address bar and kept in the tab's storage.
 *
 * @returns {Promise<{key: Key, isRemembered?: boolean}|{notice: Notice}>} what opens the session, or why there is none
 */
export async function arrive() {
  const here = address.read(location);
  if (here.code) {
    const { id, problem, reached } = await session.sessionOf(here.code);
    if (id) return { key: { code: here.code, id } };
    return { notice: reached && problem ? problem : text.UNREACHABLE };
  }
  const known = session.remembered(tab, here.place);
  if (here.session) {
    const key = here.token
      ? { id: here.session, token: here.token, viewer: null, place: here.place }
      : known;
    if (here.token) history.replaceState(null, '', here.place);
    if (!key) return { notice: text.NO_KEY };
    session.remember(tab, key);
    return { key };
  }
  if (known) return { key: known, isRemembered: true };
  const wish = here.lesson ?? { scenario: address.FIRST_LESSON, settings: {} };
  const { key: made, problems, reached } = await session.newSession(wish);
  if (!made)
    return {
      notice: reached ? { what: text.NO_SESSION, hint: problems.join(' ') } : text.UNREACHABLE,
    };
  const key = { id: made.id, token: made.host, viewer: made.viewer, place: here.place };
  session.remember(tab, key);
  return { key };
}

/** A session that this tab remembers may have ended meanwhile: its lesson begins anew. @param {Page} page */
export function beginAnewIfEnded(page) {
  page.onMessage('refused', (_, from) => {
    if (from !== page.home() || from.model.link !== 'gone' || from.model.session) return;
    session.forget(tab, address.read(location).place);
    location.reload();
  });
}

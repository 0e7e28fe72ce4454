/** All steps of a lesson or of a session, each with its state: asked for one after the other over the usual socket. */
/** @import {Model} from '../model/store.js' */
import { connect } from '../net/connection.js';
import { tab } from '../lib/storage.js';
import * as address from '../net/address.js';
import * as session from '../net/session.js';
import * as store from '../model/store.js';
import * as text from '../text/print.js';

/** Steps that a page of steps asks for; a longer run is printed in parts. */
const MOST = 120;

/**
 * @param {{pathname: string, search: string}} place /print/NAME?set.KEY=VALUE or /print/s/ID
 * @returns {Promise<{key?: {id: string, token: string}, failed?: string}>}
 */
async function keyOf({ pathname, search }) {
  const [, , name, id] = pathname.split('/');
  if (id) {
    const key = session.rememberedById(tab, decodeURIComponent(id));
    return key ? { key } : { failed: text.NO_KEY };
  }
  const { lesson } = address.read({
    pathname: `/l/${name}`,
    search: search.replace(/([?&])steps=[^&]*/, '$1'),
    hash: '',
  });
  const wish = lesson ?? { scenario: address.FIRST_LESSON, settings: {} };
  const { key, problems } = await session.newSession({ ...wish, step: MOST });
  return key
    ? { key: { id: key.id, token: key.host } }
    : { failed: problems.filter(Boolean).join(' ') || text.FAILED };
}

/** @typedef {{model?: Model, failed?: string}} Outcome */

/**
 * @param {{pathname: string, search: string}} place
 * @returns {Promise<Outcome>} a model in which every step of the branch has its state
 */
export async function whole(place) {
  const { key, failed } = await keyOf(place);
  if (!key) return { failed };
  return new Promise((done) => {
    let model = store.empty();
    /** @param {Outcome} outcome */
    const end = (outcome) => {
      connection.close();
      done(outcome);
    };
    const connection = connect({
      session: key.id,
      join: () => ({ type: 'join', version: 1, token: key.token, seen: null }),
      tell: () => {},
      seq: () => model.seq,
      received(message) {
        model = store.receive(model, message);
        if (model.link === 'gone' || message.type === 'refused')
          return end({ failed: model.notice?.what ?? text.FAILED });
        if (message.type !== 'welcome' && message.type !== 'state') return;
        const next = model.path.slice(0, MOST + 1).find((node) => !model.states.has(node));
        if (next === undefined) end({ model });
        else connection.send({ type: 'fetch', id: `print-${next}`, node: next });
      },
    });
  });
}

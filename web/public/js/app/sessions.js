/**
 * The sessions that the page is in: *home*, which it came for, and the one that is *seen*, which is another while a person
 * looks at a fork or at what a participant shows. Each has its connection and its model; a session that is not seen goes on.
 */
/** @import {Model} from '../model/store.js' */
/** @import {ClientMessage, ServerMessage} from '../net/wire.js' */
/** @import {Key} from '../net/session.js' */
import { tab } from '../lib/storage.js';
import { connect } from '../net/connection.js';
import { participant } from '../net/session.js';
import * as store from '../model/store.js';

/**
 * @typedef {object} Session
 * @property {Key|null} key what opens it; null before there is one
 * @property {Model} model
 * @property {(message: ClientMessage) => void} send
 * @property {() => void} close
 */

/**
 * @typedef {object} Sessions
 * @property {() => Session} home
 * @property {() => Session} seen
 * @property {(key: Key) => Session} enter joins a session without showing it
 * @property {(key: Key) => Session} arrive joins the session that the page came for
 * @property {(session: Session) => void} see puts a session on the screen
 */

/**
 * @param {(message: ServerMessage, from: Session) => void} received its model knows the message already
 * @param {() => void} linked a connection is there, or is lost, or is slow
 * @returns {Sessions}
 */
export function sessions(received, linked) {
  /** @type {Session} before the page has joined any: what is known without one */
  const none = { key: null, model: store.empty(), send() {}, close() {} };
  let home = none;
  let seen = none;

  /** @param {Key} key @returns {Session} */
  const enter = (key) => {
    /** @type {Session} */
    const session = {
      key,
      model: { ...store.empty(), lessons: seen.model.lessons, forms: seen.model.forms },
      send: (message) => connection.send(message),
      close: () => connection.close(),
    };
    const connection = connect({
      session: key.id,
      join: () => ({
        type: 'join',
        version: 1,
        ...(key.code ? { code: key.code } : { token: key.token }),
        seen: session.model.session && session.model.seq,
        participant: participant(tab, store.newId),
      }),
      received(message) {
        session.model = store.receive(session.model, message);
        if (session.model.link === 'gone') session.close();
        received(message, session);
      },
      tell(change) {
        session.model = { ...session.model, ...change };
        linked();
      },
      seq: () => session.model.seq,
    });
    return session;
  };

  return {
    home: () => home,
    seen: () => seen,
    enter,
    arrive: (key) => (home = seen = enter(key)),
    see(session) {
      seen = session;
    },
  };
}

/**
 * What happens on the page, for plug-ins that want to know: messages received and sent, and each picture drawn. What was
 * received or sent before a plug-in joined is replayed to it, until all have joined.
 */
/** @import {Model} from '../model/store.js' */
/** @import {ClientMessage, ServerMessage, ServerMessages} from '../net/wire.js' */
/** @import {Session} from './sessions.js' */
/** @import {Ui} from './ui.js' */

/** Messages kept for plug-ins that have not joined; more would mean that they never do. */
const MOST_KEPT = 10_000;

/**
 * @typedef {object} Events
 * @property {<K extends keyof ServerMessages>(type: K, handler: (message: ServerMessages[K], from: Session) => void) => void} onMessage
 *   a wire message of this type from any session; the model knows it already
 * @property {(handler: (message: ServerMessage, from: Session) => void) => void} onAnyMessage
 * @property {(handler: (message: ClientMessage, before: Model) => void) => void} onSend a wire message of the session on the screen
 * @property {(handler: (model: Model, ui: Ui) => void) => void} onDraw after each picture
 */

/**
 * @typedef {object} EventSource
 * @property {Events} events
 * @property {(message: ServerMessage, from: Session) => void} received
 * @property {(message: ClientMessage, before: Model) => void} sent
 * @property {(model: Model, ui: Ui) => void} drawn
 * @property {() => void} complete all plug-ins have joined: nothing is kept any longer
 */

/** @returns {EventSource} */
export function eventSource() {
  /** @type {Replayed<[ServerMessage, Session]>} */
  const received = replayed();
  /** @type {Replayed<[ClientMessage, Model]>} */
  const sent = replayed();
  /** @type {((model: Model, ui: Ui) => void)[]} */
  const drawn = [];
  return {
    events: {
      onMessage(type, handler) {
        received.add((message, from) => {
          if (message.type === type) handler(/** @type {never} */ (message), from);
        });
      },
      onAnyMessage: received.add,
      onSend: sent.add,
      onDraw: (handler) => drawn.push(handler),
    },
    received: received.happen,
    sent: sent.happen,
    drawn(model, ui) {
      for (const handler of drawn) handler(model, ui);
    },
    complete() {
      received.forget();
      sent.forget();
    },
  };
}

/**
 * @template {unknown[]} T
 * @typedef {object} Replayed
 * @property {(handler: (...what: T) => void) => void} add a handler, which first gets what has happened before
 * @property {(...what: T) => void} happen
 * @property {() => void} forget what has happened
 */

/**
 * @template {unknown[]} T
 * @returns {Replayed<T>}
 */
function replayed() {
  /** @type {((...what: T) => void)[]} */
  const handlers = [];
  /** @type {T[] | null} */
  let before = [];
  return {
    add(handler) {
      for (const what of before ?? []) handler(...what);
      handlers.push(handler);
    },
    happen(...what) {
      before?.push(what);
      if (before && before.length > MOST_KEPT) before.shift();
      for (const handler of handlers) handler(...what);
    },
    forget() {
      before = null;
    },
  };
}

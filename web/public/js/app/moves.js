/** The class follows who drives it: a `move` for each step looked at, but not so many that they would only load the class. */
/** @import {Model} from '../model/store.js' */
/** @import {ClientMessage} from '../net/wire.js' */
import { goAhead } from '../model/store.js';

/** Milliseconds between two `move` commands at least. */
const BETWEEN = 350;

/**
 * @param {() => Model} model
 * @param {(next: Model) => void} setModel
 * @param {(message: ClientMessage) => void} send
 */
export function moves(model, setModel, send) {
  /** @type {ReturnType<typeof setTimeout>|null} */
  let timer = null;
  let last = 0;

  const move = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    const { ahead } = model();
    if (ahead === null) return setModel(model());
    last = performance.now();
    send({ type: 'move', to: ahead });
  };

  return {
    /** @returns {boolean} whether a `move` is still to be sent */
    isPending: () => timer !== null,
    /** Looks at a step; the first `move` is sent at once, of more the latest when the person rests. @param {number} node */
    look(node) {
      setModel(goAhead(model(), node));
      if (timer || model().role === 'viewer') return;
      const wait = last + BETWEEN - performance.now();
      if (wait <= 0) move();
      else timer = setTimeout(move, wait);
    },
    /** A command for the step looked at, to which the class comes first. @param {ClientMessage} message */
    sendHere(message) {
      if (model().ahead !== null) move();
      send({ ...message, at: model().node });
    },
  };
}

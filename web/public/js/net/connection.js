/**
 * The one socket. It joins first, sends what has no answer yet again after a break (the server knows the ids), and
 * tries again by itself: after half a second at first, after four at most, with chance in it so that a class does not
 * come back all at once, and yet is back within five seconds of a server that starts again. A connection that is dead is
 * left without waiting for its close, which may never come.
 */
/** @import {ClientMessage, ServerMessage, ServerMessages} from './wire.js' */
import { liveness } from './liveness.js';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 4000;
/** A server that can be reached accepts a connection sooner. */
const HANDSHAKE = 4000;
/** A break shorter than this is not shown. */
const QUIET = 1000;
/** An answer that is late: said after the first time, asked for again after the second. */
const SLOW = 300;
const REPEAT = 5000;
/** A sign of life that comes later waits behind what was sent before. */
const LATE = 2000;

/**
 * @typedef {object} Link what a page knows of its connection
 * @property {'connecting'|'open'|'lost'|'gone'} link
 * @property {boolean} behind whether the server may have more than has come
 * @property {boolean} sending whether an answer is due for longer than one would wait without a word
 */

/**
 * @param {object} room
 * @param {string} room.session an id, which is in the path so that a proxy can route by it
 * @param {() => ClientMessage} room.join makes the first wire message of a connection
 * @param {(message: ServerMessage) => void} room.received
 * @param {(change: Partial<Link>) => void} room.tell
 * @param {() => number|null} room.seq
 * @returns {{send: (message: ClientMessage) => void, close: () => void}}
 */
export function connect({ session, join, received, tell, seq }) {
  /** @type {Map<string, {message: ClientMessage, since: number, sent: number}>} by id */
  const unanswered = new Map();
  /** @type {WebSocket|null} */
  let socket = null;
  let tries = 0;
  let silences = 0;
  let pause = 0;
  let begun = 0;
  let joined = false;
  let slow = false;
  let behind = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let lostTimer;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let retryTimer;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let lateTimer;
  /** @type {ReturnType<typeof setInterval>|undefined} */
  let clock;

  /** @param {ClientMessage} message */
  const put = (message) => socket?.send(JSON.stringify(message));

  /** @param {{message: ClientMessage, sent: number}} one */
  const putOnce = (one) => {
    one.sent = performance.now();
    put(one.message);
  };

  /** @param {boolean} now */
  const setBehind = (now) => {
    clearTimeout(lateTimer);
    lateTimer = undefined;
    if (now !== behind) tell({ behind: (behind = now) });
  };

  /** What comes before the answer is all that there was to come. */
  const ask = () => {
    put({ type: 'heartbeat', seq: seq() });
    lateTimer ??= setTimeout(setBehind, LATE, true);
  };

  const open = () => {
    begun = performance.now();
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const opened = new WebSocket(
      `${scheme}://${location.host}/ws/s/${encodeURIComponent(session)}`,
    );
    socket = opened;
    life.heard(HANDSHAKE);
    opened.onopen = () => {
      if (opened !== socket) return;
      // A whole session may come now, in one message, on a slow link: each time that was too slow it gets longer.
      life.heard(15_000 * 2 ** Math.min(silences, 3));
      put(join());
    };
    opened.onmessage = ({ data }) => opened === socket && receive(JSON.parse(data));
    opened.onclose = () => opened === socket && leave();
  };

  const drop = () => {
    const left = socket;
    socket = null;
    left?.close();
    joined = false;
    life.rest();
    setBehind(true);
    lostTimer ||= setTimeout(tell, QUIET, { link: 'lost' });
  };

  /** The connection has ended, or is not worth waiting for: another one is tried. */
  const leave = () => {
    const tried = joined ? 0 : performance.now() - begun;
    drop();
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries++) * (0.5 + Math.random() / 2);
    const wait = pause ? pause * Math.random() : Math.max(FIRST_WAIT, longest);
    pause = 0;
    retryTimer = setTimeout(open, Math.max(0, wait - tried));
  };

  const life = liveness({
    ask: () => joined && ask(),
    dead() {
      silences++;
      tell({ link: 'lost' });
      leave();
    },
    wake(changed) {
      if (socket && !changed) return;
      clearTimeout(retryTimer);
      drop();
      open();
    },
  });

  /** @param {ServerMessage} message */
  const receive = (message) => {
    life.heard();
    const arrived = (message.type === 'welcome' || message.type === 'resumed') && !joined;
    if (arrived) {
      joined = true;
      tries = silences = 0;
      clearTimeout(lostTimer);
      lostTimer = undefined;
      tell({ link: 'open' });
    }
    if (message.type === 'bye') pause = /** @type {ServerMessages['bye']} */ (message).retry_ms;
    if (message.id) unanswered.delete(message.id);
    received(message);
    if (message.type === 'heartbeat' || message.type === 'welcome') setBehind(false);
    if (message.type === 'resumed') ask();
    if (arrived) unanswered.forEach(putOnce);
  };

  /** Runs while an answer is due. */
  const tick = () => {
    const now = performance.now();
    const waiting = [...unanswered.values()];
    if (joined) waiting.filter((one) => now - one.sent > REPEAT).forEach(putOnce);
    const isSlow = waiting.some(
      ({ message, since }) => now - since > SLOW && message.type !== 'fetch_steps',
    );
    if (isSlow !== slow) tell({ sending: (slow = isSlow) });
    if (waiting.length > 0) return;
    clearInterval(clock);
    clock = undefined;
  };

  open();
  return {
    send(message) {
      const one = { message, since: performance.now(), sent: 0 };
      if (joined) putOnce(one);
      if (!message.id) return;
      unanswered.set(message.id, one);
      clock ??= setInterval(tick, SLOW / 3);
    },
    close() {
      life.stop();
      drop();
      clearInterval(clock);
      [lostTimer, retryTimer, lateTimer].forEach(clearTimeout);
    },
  };
}

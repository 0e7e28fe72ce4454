/**
 * The one socket. It joins first, sends what has no answer yet again after a break (the server knows the ids), and
 * tries again by itself: after half a second at first, after four at most, with chance in it so that a class does not
 * come back all at once, and yet is back within five seconds of a server that starts again.
 */
/** @import {ClientMessage, ServerMessage, ServerMessages} from './wire.js' */

const FIRST_WAIT = 500;
const LONGEST_WAIT = 4000;
/** A break shorter than this is not shown. */
const QUIET = 1000;
const HEARTBEAT = 10_000;

/**
 * @param {{session: string, join: () => ClientMessage, received: (message: ServerMessage) => void, link: (state: 'open'|'lost') => void, seq: () => number|null}} room
 *   `session` is an id, which is in the path so that a proxy can route by it; `join` makes the first wire message of a connection
 * @returns {{send: (message: ClientMessage) => void, close: () => void}}
 */
export function connect({ session, join, received, link, seq }) {
  /** @type {Map<string, ClientMessage>} by id */
  const unanswered = new Map();
  /** @type {WebSocket} */
  let socket;
  let tries = 0;
  let pause = 0;
  let closed = false;
  let joined = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let lostTimer;

  /** @param {ClientMessage} message */
  const put = (message) => socket.send(JSON.stringify(message));

  const open = () => {
    joined = false;
    socket = new WebSocket(
      `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/s/${encodeURIComponent(session)}`,
    );
    socket.onopen = () => put(join());
    socket.onmessage = ({ data }) => receive(JSON.parse(data));
    socket.onclose = () => retry();
  };

  /** @param {ServerMessage} message */
  const receive = (message) => {
    const arrived = (message.type === 'welcome' || message.type === 'resumed') && !joined;
    if (arrived) {
      joined = true;
      tries = 0;
      clearTimeout(lostTimer);
      lostTimer = undefined;
      link('open');
    }
    if (message.type === 'bye') pause = /** @type {ServerMessages['bye']} */ (message).retry_ms;
    if (message.id) unanswered.delete(message.id);
    received(message);
    if (arrived) for (const one of unanswered.values()) put(one);
  };

  const retry = () => {
    joined = false;
    if (closed) return;
    lostTimer ||= setTimeout(() => link('lost'), QUIET);
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries++) * (0.5 + Math.random() / 2);
    setTimeout(() => closed || open(), pause ? pause * Math.random() : Math.max(FIRST_WAIT, wait));
    pause = 0;
  };

  const heartbeat = setInterval(() => joined && put({ type: 'heartbeat', seq: seq() }), HEARTBEAT);
  open();
  return {
    send(message) {
      if (message.id) unanswered.set(message.id, message);
      if (joined) put(message);
    },
    close() {
      closed = true;
      clearInterval(heartbeat);
      clearTimeout(lostTimer);
      socket.close();
    },
  };
}

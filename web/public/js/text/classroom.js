/** The words of a class. */

export const SIGNS = { live: '●', behind: '◐', away: '◌', offline: '✕' };
export const STATES = { live: 'LIVE', behind: 'CATCHING UP', away: 'AWAY', offline: 'OFFLINE' };
/** @param {number} mine @param {number} theirs */
export const where = (mine, theirs) => `you: ${mine}, class: ${theirs}`;
export const FOLLOW = 'Follow again';

export const JOIN = 'Join this lesson';
/** @param {string} url */
export const QR = (url) => `QR code of ${url}`;
export const CODE = 'Join code';
/** @param {number} count */
export const here = (count) => `${count} watching`;
export const MAKING = 'Creating a code …';
export const CREATE_HOST_LINK = 'A second host link';
export const HOST_LINK = 'This host link lets its holder step the lesson:';
export const REVOKE_HOST_LINKS = 'End other host links';
export const REVOKE_VIEWER_LINKS = 'End the code';
export const CLOSE = 'Close';

export const POLL = 'What will happen?';
/** @param {number} round @param {number} votes */
export const ROUND = (round, votes) => `Round ${round}: ${votes} ${votes === 1 ? 'vote' : 'votes'}`;
export const OPEN = 'Secret; you can change it until it is closed.';
export const CLOSED = 'Closed. Talk about it; the result comes later.';
export const REVEALED = 'What the class said';
/** @param {number} count */
export const votes = (count) => `${count} ${count === 1 ? 'vote' : 'votes'}`;
/** @type {Record<string, string>} */
export const ACTIONS = {
  close_poll: 'Close',
  reopen_poll: 'Second round',
  reveal_poll: 'Show the result',
  fetch_poll: 'CSV',
  end_poll: 'Remove',
};
export const HAPPENED = 'this happens';
/** @type {Record<string, string>} */
export const HINTS = {
  explain: 'Fewer than 30 % are right: explain it.',
  discuss: '30 to 70 % are right: let them talk, then vote again.',
  go_on: 'More than 70 % are right: go on.',
};
export const TAP = 'Tap the place on the picture, or';
export const LIST = 'choose it from a list …';
export const MINE = 'Your answer:';
export const FRAMES = 'Frames';
/** @param {string} process */
export const pagesOf = (process) => `Pages of ${process}`;
export const ASK = 'Ask …';
export const ASK_TITLE = 'Ask the class';
export const ASK_LESSON = 'Ask the lesson’s question';
export const QUESTION = 'Question';
export const ANSWERED = 'Answered';
export const BY = { choice: 'by choosing', place: 'by tapping the place on the picture' };
export const BY_PLACE_HELP = 'Each taps a page, a frame or a byte, or chooses it from a list.';
/** @param {number} number */
export const option = (number) => `Option ${number}`;
export const ASK_NOW = 'Ask';

export const CLASS_BAR = 'Class';
/** @param {number} number */
export const step = (number) => `Step ${number}`;
/** @param {number} count */
export const live = (count) => `${count} live`;
/** @param {number} count */
export const away = (count) => `${count} away`;
/** @param {number} count */
export const missed = (count) => `What I missed (${count})`;
export const MISSED = 'What you missed';

export const TRY_HERE = 'Try this from here';
export const MY_TRIES = 'My tries …';
/** @param {number} number @param {number} from */
export const myTry = (number, from) => `Try ${number}, from step ${from}`;
export const TRY_GONE = {
  what: 'That session no longer exists.',
  hint: 'You are back in the class.',
};
export const WHERE = 'Where you are';
/** @param {number} number */
export const classAt = (number) => `Class, step ${number}`;
/** @param {number} from */
export const ownTry = (from) => `Your own try, from step ${from}`;
export const A_TRY = 'A participant’s try';
export const ALL_SEE = 'The class looks at this now.';
export const CLASS_LOOKS = 'The class looks at a participant’s try.';
export const LOOK_TOO = 'Watch it too';

export const RAISE = 'Raise a hand';
export const RAISE_TITLE = 'Show this to the class?';
export const FOUND = 'What you found (optional)';
export const HAND_UP = 'Your hand is raised.';
export const LOWERED = 'The lecturer lowered your hand.';
export const LOWER_MINE = 'Lower it';
/** @param {number} count */
export const hands = (count) => `${count} ${count === 1 ? 'hand' : 'hands'} up`;
export const HANDS = 'Raised hands';
export const NO_HANDS = 'No hand is raised.';
/** @param {number} hand */
export const NO_WORDS = (hand) => `Hand ${hand}, without text`;
export const SHOW = 'Show to the class';
export const LOWER = 'Lower';
export const END_SHOW = 'Back to the lesson';
export const SHOW_ENDED = {
  what: 'What was shown to all is shown no more.',
  hint: 'Show it again, or go on with the lesson.',
};

export const LASER = 'Laser';
export const PING = 'Look here!';
/** @param {string} place */
export const points = (place) => `The lecturer points at ${place}.`;

/** @type {Record<string, undefined | ((...names: string[]) => string)>} by the list of the state */
const PLACES = {
  processes: (id) => `process ${id}`,
  entries: (process, page) => `page ${page} of ${process}`,
  frames: (frame) => `frame ${frame}`,
  groups: (id) => `group ${id}`,
  dma: (channel) => `DMA ${channel}`,
  mailboxes: (id) => `mailbox ${id}`,
  disk: (slot) => `slot ${slot}`,
  objects: (id) => `object ${id}`,
};

/** @param {{key: string, line?: number}} place as the wire has it @returns {string} */
export function placeWords({ key, line }) {
  const [kind, ...names] = key.split('/');
  const thing = PLACES[kind]?.(...names) ?? key;
  return line === undefined || line === null ? thing : `byte ${line} of ${thing}`;
}

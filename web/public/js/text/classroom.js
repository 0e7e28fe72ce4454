/** The words of a class. */

export const SIGNS = { live: '●', away: '◌', offline: '✕' };
export const STATES = { live: 'LIVE', away: 'AWAY', offline: 'OFFLINE' };
export const where = (mine, theirs) => `you: ${mine}, class: ${theirs}`;
export const FOLLOW = 'Follow again';

export const JOIN = 'Join this lesson';
export const QR = (url) => `QR code of ${url}`;
export const CODE = 'Join code';
export const here = (count) => `${count} ${count === 1 ? 'looks' : 'look'} on`;
export const MAKING = 'Making a code …';
export const HAND_OVER = 'A second clicker';
export const CLICKER = 'Whoever opens this link can step the lesson:';
export const REVOKE_DRIVE = 'End other clickers';
export const REVOKE_VIEW = 'End the code';
export const CLOSE = 'Close';

export const POLL = 'What will happen?';
export const ROUND = (round, votes) => `Round ${round}: ${votes} ${votes === 1 ? 'vote' : 'votes'}`;
export const OPEN = 'Secret; you can change it until it is closed.';
export const CLOSED = 'Closed. Talk about it; the result comes later.';
export const REVEALED = 'What the class said';
export const votes = (count) => `${count} ${count === 1 ? 'vote' : 'votes'}`;
export const ACTIONS = { close_poll: 'Close', reopen_poll: 'Second round', reveal_poll: 'Show the result', fetch_poll: 'CSV', end_poll: 'Take away' };

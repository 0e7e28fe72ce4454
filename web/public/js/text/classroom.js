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

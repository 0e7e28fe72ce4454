/** The words for a session that this version of the program does not replay whole. */
/** @import {Divergence} from '../net/wire.js' */

export const TITLE = 'Recorded by another version';
export const GO_ON = 'Go on in a new session';
export const WHY = 'Why?';

/** @param {Divergence} divergence @returns {string} */
export const sentence = ({ entry, entries }) =>
  `This session was recorded by another version of the program. ${entry - 1} of its ${entries} commands lead to the recorded` +
  ' steps, and you can view the session up to there. To go on, start a new session from its last step.';

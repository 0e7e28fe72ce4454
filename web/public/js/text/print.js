/** The words of the storyboard. */
/** @import {Step} from '../net/wire.js' */

export const STEPS = 'Steps';
export const STEPS_HINT = 'such as 0-5 or 1,3,7-9; empty for all';
export const WHY = 'with reasons';
export const PRINT = 'Print';
export const BACK = 'To the lesson';
export const LOADING = 'Drawing the steps …';
export const NONE = 'The lesson has no such steps.';
export const FAILED = 'The steps could not be fetched from the server.';
export const NO_KEY = 'This tab has no access token for that session. Open its link first.';
export const START = 'Start';
/** @param {Step} step */
export const stepOf = (step) => `Step ${step.step}${step.line ? `, operation ${step.line}` : ''}`;
/** @param {number} count @param {number} of */
export const shown = (count, of) =>
  `${count} of ${of} steps on ${Math.ceil(count / 6)} ${count > 6 ? 'pages' : 'page'}`;
/** @param {string} text */
export const asked = (text) => `Question: ${text}`;
/** @param {string} answer */
export const answerIs = (answer) => `Answer: ${answer}`;

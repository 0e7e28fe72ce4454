/** What the page of a lesson knows of its own drawing. One object, changed in place by the modules of app/ alone. */
/** @import {Scene} from '../stage/scene.js' */
/** @import {Ui} from './ui.js' */
import { firstUi } from './ui.js';

/**
 * @typedef {object} PageState
 * @property {Ui} ui what is open and chosen
 * @property {Scene|null} scene that was drawn last; null while there is no state or no room
 * @property {number|null} drawn node whose picture is in the document
 * @property {number|null} worded node whose words are in the document while its picture waits for the next frame
 * @property {number} t time within the step's motion, 0 to 1; 1 at rest
 * @property {number} frame the animation frame that will draw; 0 for none, `SOON` for the end of this task
 * @property {number|null} announced node that was announced to screen readers
 * @property {boolean} fontsReady whether letters have their final widths
 * @property {number} loading how many things a person waits for are being loaded
 * @property {boolean} pluginsAsked whether the plug-ins have been asked to join
 */

/** The value of `frame` when the page is drawn at the end of this task. */
export const SOON = -1;

/** @param {string} search of the address @returns {PageState} */
export const firstState = (search) => ({
  ui: firstUi(search),
  scene: null,
  drawn: null,
  worded: null,
  t: 1,
  frame: 0,
  announced: null,
  fontsReady: false,
  loading: 0,
  pluginsAsked: false,
});

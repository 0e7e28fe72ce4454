/** What is open and chosen on this page; the server knows nothing of it. */
/** @import {Span} from '../model/command-line.js' */
/** @import {Preferences} from './preferences.js' */
import * as preferences from './preferences.js';

/** @typedef {'try'|'events'|'bytes'|'share'|'view'} PanelName */

/**
 * @typedef {object} UiFields
 * @property {{width: number, height: number}} stage its size in CSS pixels; 0 until it is measured
 * @property {boolean} extras whether what the first picture does without is loaded
 * @property {boolean} focusable whether objects of the stage can have the focus
 * @property {1|2|3} level of zoom
 * @property {string|null} at the object looked at, as stage/objects.js names it
 * @property {number} turn how often another object was looked at
 * @property {string|null} shown the process whose page table is on the stage; null for the one that acted
 * @property {string|null} tab the part of the machine that a narrow stage shows; null for where something happened
 * @property {PanelName|'explain'|null} panel the side panel that is open
 * @property {boolean} menu whether the menu of a narrow window is open
 * @property {string|null} choice the answer chosen to the question that waits
 * @property {{node: number|null, open: boolean}|null} asking whether the person has opened or closed the card of a question
 * @property {string|null} operation the form that is open
 * @property {Record<string, unknown>} values of the fields of forms, by name
 * @property {Line} line the command line
 * @property {Attempt|null} attempt what was wrong with the last operation asked for
 * @property {boolean} help whether the help is in the document, open or not
 * @property {boolean} kernel whether the person has chosen who acts next
 * @property {{key: string, what: string}|null} wrongSetting a setting whose value is outside its limits
 * @property {RunUntil|null} search the search for a step to stop at
 * @property {boolean} incomplete whether a part of the page has not been loaded yet, after some tries
 * @property {boolean} busy whether something takes its time: the page is not settled
 * @property {number|null} track width of the scrubber in CSS pixels, once it is measured
 * @property {boolean} why whether the projector preset shows the reasons
 * @property {boolean} linkWith whether the link keeps theme and preset
 * @property {boolean} copied whether the link was just copied
 *
 * @typedef {Preferences & UiFields} Ui
 *
 * @typedef {object} Line
 * @property {string} text
 * @property {{text: string, kind: string}[]} options completions
 * @property {number} from where a completion begins
 * @property {number} caret
 * @property {number} active the chosen completion, or -1
 * @property {string[]} history the lines before, the latest first
 * @property {number} past which of them is shown, or -1
 * @property {Record<string, Span>} spans where the values of the line that was sent stand
 *
 * @typedef {object} Attempt
 * @property {'form'|'line'} source
 * @property {string} what
 * @property {string} hint
 * @property {string|null} [key] the parameter
 * @property {Span} [span] the part of the line
 *
 * @typedef {object} RunUntil
 * @property {boolean} running
 * @property {1|-1} direction
 * @property {number} looked steps looked at
 * @property {'found'|'none'|'most'|'question'|'cancelled'} [outcome]
 */

/** @param {string} search of the address @returns {Ui} */
export function firstUi(search) {
  return {
    ...preferences.load(search),
    stage: { width: 0, height: 0 },
    extras: false,
    focusable: true,
    level: 1,
    at: null,
    turn: 0,
    shown: null,
    tab: null,
    panel: null,
    menu: false,
    choice: null,
    asking: null,
    operation: null,
    values: {},
    line: {
      text: '',
      options: [],
      from: 0,
      caret: 0,
      active: -1,
      history: [],
      past: -1,
      spans: {},
    },
    attempt: null,
    help: false,
    kernel: false,
    wrongSetting: null,
    search: null,
    incomplete: false,
    busy: false,
    track: null,
    why: false,
    linkWith: false,
    copied: false,
  };
}

/**
 * What each command does. Types alone, which no browser loads.
 */
/** @import {SettingForm} from '../net/wire.js' */
/** @import {Stop} from '../model/breakpoints.js' */
/** @import {Operation} from '../model/operation.js' */
/** @import {Grain} from '../model/stepping.js' */
/** @import {FileKind} from '../share/export.js' */
/** @import {PanelName} from './ui.js' */

/**
 * @typedef {object} Commands
 *
 * @property {() => unknown} next one step on, as far as the grain says; answers an open question
 * @property {() => void} skip one step on, past an open question
 * @property {() => void} back one step back
 * @property {() => void} first to the state before the first step
 * @property {() => void} last to the last step that is known
 * @property {() => void} nextMark to the next step with a mark
 * @property {() => void} lastMark to the nearest step before with a mark
 * @property {(node: number) => void} go to a step that is known
 * @property {() => void} play starts or pauses automatic stepping
 * @property {() => void} question opens or closes the card of the question that waits
 * @property {(choice: string) => void} choose an answer to the open question
 *
 * @property {(settings: Record<string, unknown>) => void} change settings of the machine, from here on
 * @property {(form: SettingForm, value: string) => void} changeSetting one setting, as it was chosen or typed
 * @property {(name: string) => void} operation the form that is open
 * @property {(name: string, value: unknown) => void} fill a field of a form
 * @property {(operation: Operation) => void} performForm asks for the operation that the form describes
 * @property {(process: string) => void} chooseNext which process acts next
 * @property {() => void} undo back to where one was before the last change
 *
 * @property {() => void} command puts the cursor into the command line
 * @property {(text: string, caret: number) => void} typeLine the command line as it is typed
 * @property {(direction: 1 | -1) => void} lineMove among the completions that are open, else among the lines before
 * @property {() => void} lineClose closes the completions
 * @property {(chosen: number) => number} lineTake takes a completion; the result is where the caret belongs
 * @property {() => void} lineSend asks for the operation that the line describes
 *
 * @property {(process: string) => void} show the page table of a process
 * @property {(tab: string) => void} tab the part of the machine that a phone shows
 * @property {(level: number) => void} zoom to a level
 * @property {() => void} nearer one level nearer
 * @property {() => void} farther one level farther
 * @property {() => void} machine to the level of the machine
 * @property {() => void} pages to the level of a page table
 * @property {() => void} bytes to the level of bytes
 * @property {(event: MouseEvent) => void} point at what lies under the pointer
 * @property {() => void} dive into what has the focus
 * @property {() => void} surface out of it
 * @property {() => void} explain opens or closes the explanation of what has the focus
 * @property {(ref: string) => void} see gives an object of the stage the focus
 * @property {() => void} up to the object above
 * @property {() => void} down to the object below
 * @property {() => void} left to the object on the left
 * @property {() => void} right to the object on the right
 * @property {() => void} start to the first object
 * @property {() => void} end to the last object
 * @property {() => void} earlier a tenth of the step's motion back
 * @property {() => void} later a tenth of the step's motion on
 *
 * @property {(name: PanelName) => unknown} panel opens or closes a side panel
 * @property {() => void} menu opens or closes the menu of a narrow window
 * @property {() => unknown} help opens the help
 * @property {() => void} dismiss closes the notice
 * @property {(name: string) => void} lesson goes to another lesson
 * @property {() => void} startAgain makes a new session of the same lesson
 * @property {(on: boolean) => void} shortcuts switches single-letter keys
 * @property {(on: boolean) => void} motion switches animation
 * @property {(grain: Grain) => void} grain how far one step goes
 * @property {(stepsPerSecond: number) => void} speed of automatic stepping
 * @property {(stop: Stop, direction: 1 | -1) => unknown} runUntil goes on, or back, until a step that matches
 * @property {() => void} stopRunning ends that
 * @property {(preset: string) => void} preset of appearance: study or projector
 * @property {(theme: string) => void} theme of colours
 * @property {(tells: 'what'|'why') => void} tells how much a screen reader announces
 * @property {() => void} why shows or hides the reasons in the projector preset
 * @property {() => void} blank covers and uncovers the screen
 *
 * @property {() => unknown} copyLink copies the link to what is on the screen
 * @property {(on: boolean) => void} linkWith whether the link keeps theme and preset
 * @property {(kind: FileKind) => unknown} exportFile makes a file of the picture or of the steps
 *
 * @property {() => void} follow back to where the class is
 * @property {() => void} fork a session of one's own from the step of the class
 * @property {() => unknown} invitation shows the code by which a class joins
 * @property {() => void} laser switches pointing for the class
 * @property {() => void} askClass puts the lesson's question to the class
 */

export {};

/**
 * The types of the scenario editor. Types only: a browser never loads this file.
 *
 * @import {RecordedRun} from '../model/recorded-run.js'
 * @import {Lesson, Problem} from '../net/wire.js'
 * @import {Option} from './completion.js'
 * @import {Draft} from './drafts.js'
 *
 * @typedef {object} Editing what the editor shows
 * @property {Draft[]} drafts the text being written first; empty until there is one
 * @property {boolean} kept whether the browser keeps them
 * @property {Lesson[]} lessons that can be copied
 * @property {Problem[]} problems that the server found in the text
 * @property {boolean} checked whether the server has looked at it
 * @property {boolean} checking
 * @property {Notice|null} notice
 * @property {Links|null} links to the session that was opened
 * @property {keyof Links|null} copied the link that was copied last
 * @property {Completing|null} completing what is offered at the caret
 * @property {boolean} outdated whether the picture is that of an earlier text
 *
 * @typedef {{what: string, hint: string, back?: boolean}} Notice `back` offers the text before
 * @typedef {{host: string, viewer: string}} Links
 *
 * @typedef {object} Completing what is offered at the caret
 * @property {Option[]} options
 * @property {number} active the one that is chosen; -1: none
 * @property {number} from offset at which an option is written
 * @property {number} to offset of the caret
 * @property {number} row of the word, in lines from the top of the field
 * @property {number} column of the word, in characters
 * @property {boolean} above whether the list stands above the word
 *
 * @typedef {object} EditorCommands
 * @property {(written: string) => void} write
 * @property {(wished: boolean) => void} complete offers what may be written at the caret; `wished`: even where no word is begun
 * @property {(chosen: number) => void} chooseCompletion
 * @property {(chosen: number) => void} takeCompletion writes it
 * @property {() => void} closeCompletions
 * @property {(name: string) => void} name the file
 * @property {(problem: {line: number, column: number}) => void} select its place in the text
 * @property {(name: string, title: string|null) => Promise<void>} template begins a text
 * @property {(name: string, title: string|null) => Promise<void>} copy a lesson
 * @property {(file: File) => Promise<void>} upload
 * @property {() => void} download
 * @property {() => void} former brings back the text before
 * @property {() => Promise<void>} open as a session
 * @property {() => Promise<void>} explore opens the search for an order in which something goes wrong
 * @property {(kind: keyof Links) => Promise<void>} copyLink
 * @property {() => void} dismiss the notice
 *
 * @typedef {RecordedRun & {more: boolean, questions: AskedAt[]}} Preview the first steps of a scenario; `more` says whether there are others
 * @typedef {{node: number, text: string, options: string[], answer: string}} AskedAt a question, and the right answer
 */
export {};

/**
 * The types of the stage: what one step draws, and where. Types only: a browser never loads this file.
 *
 * @import {Commands} from '../app/commands.js'
 * @import {Ui} from '../app/ui.js'
 * @import {State} from '../net/machine.js'
 * @import {Step} from '../net/wire.js'
 *
 * @typedef {{x: number, y: number, w: number, h: number}} Rect in CSS pixels
 * @typedef {ReturnType<typeof import('./layout.js').layout>} Place where everything lies on the stage
 * @typedef {ReturnType<typeof import('./page-boundary.js').pageBoundary>} PageBoundary
 * @typedef {Rect & {kind: 'run'|'cell'|'caret'|'box'|'dot'|'read', read?: boolean, shared?: boolean, entry?: boolean, hue?: number, texture?: string, how?: string, overflow?: boolean, label?: string,
 *   fresh?: boolean}} Item of the display list of the byte canvas
 * @typedef {{process: string, page: number, frame: number, group: string|null, active: boolean, parts: [number, number][][],
 *   marks: [number, number][]}} Arrow points from a page to its frame; `marks` are where its three stages are numbered
 *
 * @typedef {Pick<Commands, 'show'|'tab'|'zoom'|'point'|'see'>} StageCommands what can be done on the stage itself
 * @typedef {Pick<Ui, 'stage'|'shown'|'tab'|'level'|'at'|'turn'|'extras'|'focusable'>} StageUi what of the page's state the stage shows
 *
 * @typedef {object} Scene everything the stage draws in one step
 * @property {State} state
 * @property {State|undefined} before
 * @property {Step|undefined} step
 * @property {Place} place
 * @property {PageBoundary} boundary view
 * @property {string|null} shown the process whose page table is on the stage
 * @property {{entries: Set<string>, frames: Set<number>}} changes
 * @property {{actor: string|null, by: 'cpu'|'dma'|null, access: string|null, page: {process: string, page: number}|null, frames: Set<number>, tab: string}} drawn
 * @property {1|2|3} level of zoom; `place` is where its objects lie, `machine` where those of the first level do
 * @property {string|null} at what is looked at, as stage/objects.js names it
 * @property {{process: string|null, page: number|null, frame: number|null}} [subject] what the nearer levels look at
 * @property {boolean} extras whether what came after the first picture (extras.js) is loaded and drawn
 * @property {boolean} focusable whether objects can be pointed at and have the focus
 * @property {StageCommands} commands
 */
export {};

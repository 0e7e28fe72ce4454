/**
 * Every type of the page, for editors and checkers; a browser never loads this file. First the shapes on the wire
 * (server/PROTOCOL.md), as far as the page reads them: *wire message* is what travels on the socket, a *message* is what
 * simulated processes send. Then what the page makes of them.
 *
 * @typedef {object} Entry a page table entry
 * @property {number} page
 * @property {'private'|'shared'|'none'} kind
 * @property {string|null} group
 * @property {boolean} present
 * @property {boolean} used
 * @property {boolean} modified
 * @property {'rw'|'r'} rights
 * @property {boolean} descriptor
 * @property {number|null} frame
 * @property {number|null} slot backing store slot
 *
 * @typedef {object} Process
 * @property {string} id
 * @property {string|null} parent
 * @property {string} state ready, waiting_semaphore, waiting_page, waiting_dma, waiting_group, held, waiting_message, dead
 * @property {number} suspended how often suspended and not yet resumed
 * @property {Record<string, number>} registers
 * @property {Entry[]} table by page; only pages that have an entry
 *
 * @typedef {object} Origin a run of bytes with one history
 * @property {number} at first byte in the frame
 * @property {number} length in bytes
 * @property {string|null} process
 * @property {'initial'|'cpu'|'dma'|'kernel'} by
 * @property {{page: number, at: number}|null} virtual the virtual address written through, null where there was none
 * @property {number} step
 * @property {boolean} overflow
 *
 * @typedef {object} Frame
 * @property {number} frame
 * @property {{kind: 'free'|'kernel'|'private'|'shared'|'in_transit', process: string|null, page: number|null, group: string|null}} owner
 * @property {number} pins
 * @property {string} bytes base64
 * @property {Origin[]} origins sorted by `at`
 *
 * @typedef {object} Group
 * @property {string} id
 * @property {string} creator
 * @property {'new'|'active'|'empty'|'dissolved'} state
 * @property {number|null} frame
 * @property {number|null} slot
 * @property {boolean} dirty
 * @property {{process: string, page: number}[]} members
 * @property {{value: number, queue: string[], holder: string|null}|null} semaphore
 * @property {unknown} descriptor
 *
 * @typedef {object} DmaChannel
 * @property {number} channel
 * @property {boolean} busy
 * @property {string|null} process
 * @property {'read'|'write'|null} access
 * @property {number|null} frame where the transfer began
 * @property {number} at
 * @property {number} length in bytes
 * @property {number} moved bytes moved so far
 *
 * @typedef {object} State
 * @property {number} node
 * @property {number} step depth of the node
 * @property {number} time_ns
 * @property {string} hash 16 hex digits
 * @property {Record<string, any>} settings
 * @property {Record<string, number>} costs
 * @property {Process[]} processes
 * @property {Frame[]} frames
 * @property {Group[]} groups
 * @property {object[]} disk
 * @property {DmaChannel[]} dma
 * @property {object[]} mailboxes
 * @property {object[]} objects
 * @property {object[]} capabilities
 *
 * @typedef {{type: string} & Record<string, any>} Event what happened, as facts; an unknown type is passed over
 *
 * @typedef {object} Step
 * @property {number} node
 * @property {number|null} parent
 * @property {number} step
 * @property {string} activity
 * @property {object|null} operation
 * @property {string} action
 * @property {'done'|'refused'|'trapped'|'blocked'} outcome
 * @property {string|null} error
 * @property {{bytes: string, origins: Origin[]}|null} result what a READ returned
 * @property {Event[]} events
 * @property {string} what
 * @property {string|null} why
 * @property {string|null} slide
 * @property {number} cost_ns
 * @property {string} hash
 * @property {number|null} line operation of the lesson, from 1; null for one of the user's own
 * @property {string[]} markers overflow, trap, refusal, block, incident, question
 * @property {Record<string, any>} delta
 *
 * @typedef {object} Cursor where the session stands
 * @property {number} node
 * @property {number|null} playing steps per second
 * @property {boolean} end
 * @property {number|null} next the lesson's next operation, from 1
 * @property {{text: string, options: string[]}|null} question
 * @property {{text: string, options: string[], chosen: string|null, right: string, why: string}|null} answered
 *
 * @typedef {{name: string, kind: string, required: boolean, default?: any, minimum?: number, maximum?: number, values?: string[]}} Parameter
 * @typedef {{name: string, parameters: Parameter[]}} OperationForm
 * @typedef {{key: string, kind: 'choice'|'number'|'switch'|'set', values?: any[], minimum?: number, maximum?: number, limits?: string,
 *   default: any, structural: boolean}} SettingForm
 *
 * @typedef {object} Model
 * @property {'connecting'|'open'|'lost'|'gone'} link
 * @property {{what: string, mend: string}|null} notice what could not be done, in words
 * @property {string|null} bye what the server said before it ended; null while it is there
 * @property {string|null} session
 * @property {'drive'|'view'|null} role
 * @property {{drive: number, view: number, away: number}|null} people `away` of those who view have gone elsewhere
 * @property {{name: string|null, title: string, slide: string|null, operations: number, processes: number, changed: object}|null} scenario its `processes` are those at the start and those that it spawns
 * @property {{name: string, title: string, slide: string|null}[]} lessons
 * @property {{operations: OperationForm[], settings: SettingForm[]}} forms
 * @property {Map<number, State>} states by node
 * @property {Map<number, Step>} steps by node
 * @property {number[]} path the nodes of the branch, from the root to its known end
 * @property {Cursor|null} cursor where the class is
 * @property {number|null} node where this page looks
 * @property {number|null} ahead where the person has gone and the class has not followed yet
 * @property {Map<number, object>} answered questions answered, by the node that revealed them
 * @property {Set<number>} wanted nodes whose state must be asked for
 * @property {Set<string>} waiting ids of wire messages without an answer
 * @property {number|null} seq of the last wire message that had one; null before the first
 *
 * @typedef {ReturnType<typeof import('./main.js').firstUi>} Ui what is open and chosen on this page, not known to the server
 * @typedef {ReturnType<typeof import('./actions.js').actions>} Act what a person can do
 *
 * @typedef {{x: number, y: number, w: number, h: number}} Rect in CSS pixels
 * @typedef {ReturnType<typeof import('./stage/layout.js').layout>} Place where everything lies on the stage
 * @typedef {ReturnType<typeof import('./stage/seam.js').seam>} Seam
 * @typedef {Rect & {kind: 'run'|'cell'|'caret'|'box'|'dot'|'read', read?: boolean, shared?: boolean, entry?: boolean, hue?: number, texture?: string, how?: string, overflow?: boolean, label?: string,
 *   fresh?: boolean}} Item of the display list of the byte canvas
 * @typedef {{process: string, page: number, frame: number, group: string|null, active: boolean, parts: [number, number][][],
 *   marks: [number, number][]}} Way points from a page to its frame; `marks` are where its three stages are numbered
 *
 * @typedef {object} Scene everything the stage draws in one step
 * @property {State} state
 * @property {State|undefined} before
 * @property {Step|undefined} step
 * @property {Place} place
 * @property {Seam} lens
 * @property {string|null} shown the process whose page table is on the stage
 * @property {{entries: Set<string>, frames: Set<number>}} changes
 * @property {{actor: string|null, by: 'cpu'|'dma'|null, access: string|null, page: {process: string, page: number}|null, frames: Set<number>, tab: string}} drawn
 * @property {1|2|3} level of zoom; `place` is where its objects lie, `machine` where those of the first level do
 * @property {string|null} at what is looked at, as stage/objects.js names it
 * @property {{process: string|null, page: number|null, frame: number|null}} [subject] what the nearer levels look at
 * @property {typeof import('./stage/beyond.js')|null} parts what came after the first picture
 * @property {Act} act
 */
export {};

/**
 * The shapes on the wire (server/PROTOCOL.md) as far as the page reads them. A *wire message* travels on the socket; a
 * *message* is sent by simulated processes. Types only: a browser never loads this file.
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
 */
export {};

/**
 * The shapes on the wire (server/PROTOCOL.md) as far as the page reads them. A *wire message* travels on the socket; a
 * *message* is sent by simulated processes. Types only: a browser never loads this file.
 *
 * @import {Capability, DmaChannel, Entry, Frame, Group, KernelObject, Mailbox, Origin, Owner, Process, Slot, State} from './machine.js'
 *
 * @typedef {object} Event what happened, as facts. An event has the fields of its `type` only: read those of a type that you have
 *   tested for. A type that is not known is passed over.
 * @property {string} type
 * @property {string} process
 * @property {'cpu'|'dma'} by
 * @property {'read'|'write'} access
 * @property {number} page
 * @property {number} line of the page, from 0
 * @property {number} length in bytes
 * @property {number} frame
 * @property {number} frameLine line of the frame, from 0
 * @property {boolean} overflow
 * @property {number} total bytes of the whole transfer
 * @property {number} done bytes of the transfer, these included
 * @property {number} moved bytes moved before a trap
 * @property {Owner} owner
 * @property {string} group
 * @property {string} on what a process waits for
 * @property {number} channel
 * @property {number} slot
 * @property {string} mailbox
 * @property {string} object
 * @property {string} about the mailbox, object or group that is refused
 * @property {string} rights
 * @property {boolean} descriptor whether an entry leads to the descriptor of a shared page
 * @property {number} limit
 * @property {string} victim
 * @property {string} parent
 * @property {string} creator
 * @property {string} heir
 * @property {string | number} from a process, or the frame of a copy
 * @property {string | number} to a process, or the frame of a copy
 *
 * @typedef {object} Step
 * @property {number} node
 * @property {number|null} parent
 * @property {number} step
 * @property {string} activity
 * @property {Record<string, Record<string, unknown>>|null} operation
 * @property {string} action
 * @property {'done'|'refused'|'trapped'|'blocked'} outcome
 * @property {string|null} error
 * @property {{bytes: string, origins: Origin[]}|null} result what a READ returned
 * @property {Event[]} [events] absent in summaries
 * @property {string} what
 * @property {string|null} why
 * @property {string|null} slide
 * @property {number} cost_ns
 * @property {string} hash
 * @property {boolean} [begins] whether an operation begins with it
 * @property {number|null} line operation of the lesson, from 1; null for one of the user's own
 * @property {string[]} [markers] overflow, trap, refusal, block, incident, question
 * @property {Delta} delta
 *
 * @typedef {object} Delta what changed in a step; parts that did not change are absent
 * @property {number} time_ns
 * @property {Record<string, number>} costs
 * @property {Process[]} [processes] each without its table
 * @property {(Entry & {process: string})[]} [entries]
 * @property {State['settings']} [settings]
 * @property {Omit<Frame, 'bytes' | 'origins'>[]} [frames]
 * @property {{frame: number, first: number, removed: number, origins: Frame['origins']}[]} [origins] each takes the place of
 *   `removed` elements from index `first` on
 * @property {{frame: number, at: number, bytes: string}[]} [bytes] base64, over the old bytes from line `at` on
 * @property {Group[]} [groups]
 * @property {WireSlot[]} [disk]
 * @property {DmaChannel[]} [dma]
 * @property {Mailbox[]} [mailboxes]
 * @property {KernelObject[]} [objects]
 * @property {Capability[]} [capabilities]
 *
 * @typedef {Omit<Slot, 'bytes'> & {bytes: string}} WireSlot
 * @typedef {Omit<Frame, 'bytes'> & {bytes: string}} WireFrame
 * @typedef {Omit<State, 'frames' | 'disk'> & {frames: WireFrame[], disk: WireSlot[]}} WireState
 *
 * @typedef {object} Cursor where the session stands
 * @property {number} node
 * @property {number} tip the end of its branch
 * @property {number|null} playing steps per second
 * @property {boolean} end
 * @property {number|null} next the lesson's next operation, from 1
 * @property {string[]} [choices] processes of which any could act next
 * @property {Question|null} question
 * @property {Answered|null} answered
 *
 * @typedef {{text: string, options: string[]}} Question
 * @typedef {Question & {chosen: string|null, right: string, why: string}} Answered
 *
 * @typedef {object} NodeRun nodes of which each but the first has the one before it as parent
 * @property {number|null} parent of the first; null at a start
 * @property {number} first
 * @property {number} last
 * @property {Record<string, unknown>} [changed] settings that differ from the scenario's
 *
 * @typedef {object} Scenario
 * @property {string|null} name null for a text of one's own
 * @property {string} title
 * @property {string|null} slide
 * @property {number} operations
 * @property {number} processes those at the start and those that it spawns
 * @property {Record<string, unknown>} changed settings that differ from its own
 *
 * @typedef {{name: string, title: string, slide: string|null}} Lesson
 *
 * @typedef {object} Parameter of an operation
 * @property {string} name
 * @property {string} kind
 * @property {boolean} required
 * @property {string | number} [default]
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {string[]} [values]
 *
 * @typedef {{name: string, parameters: Parameter[]}} OperationForm
 *
 * @typedef {object} SettingForm
 * @property {string} key
 * @property {'choice'|'number'|'switch'|'set'} kind
 * @property {(string | number)[]} [values]
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {string} [limits] in words
 * @property {string | number} default
 * @property {boolean} structural whether a change starts the lesson again
 *
 * @typedef {{operations: OperationForm[], settings: SettingForm[]}} Forms
 *
 * @typedef {{key: string, line?: number}} Anchor a thing of the model that can be pointed at, such as frames/1
 *
 * @typedef {object} Poll
 * @property {number} number
 * @property {number} node
 * @property {'choice'|'place'} by
 * @property {string} text
 * @property {string[]} options
 * @property {'open'|'closed'|'revealed'} state
 * @property {number} round
 * @property {number} votes
 * @property {Tally[][]|null} results a list for each round
 * @property {'explain'|'discuss'|'go_on'} [hint]
 *
 * @typedef {{choice?: string, place?: Anchor, votes: number}} Tally
 *
 * @typedef {object} Divergence where replaying the session leads elsewhere than what was recorded
 * @property {number} entry the first that differs, from 1
 * @property {number} entries that were recorded
 * @property {number} node the last one that is as it was recorded
 * @property {string} reason
 *
 * @typedef {object} ServerMessages the wire messages of the server by their types
 * @property {ServerMessage & {session: string, role: 'host'|'viewer', kept: boolean, divergence: Divergence|null, scenario: Scenario,
 *   state: WireState, step: Step|null, tree: NodeRun[], steps: Step[], cursor: Cursor}} welcome
 * @property {ServerMessage & {role: 'host'|'viewer'}} resumed
 * @property {ServerMessage & {steps: Step[], cursor: Cursor}} steps
 * @property {ServerMessage & {cursor: Cursor}} cursor
 * @property {ServerMessage & {added: NodeRun, state: WireState|null, step: Step|null, cursor: Cursor}} branch
 * @property {ServerMessage & {state: WireState, step: Step|null}} state
 * @property {ServerMessage & {steps: Step[]}} summaries
 * @property {ServerMessage & {node?: number, refused?: number}} ack
 * @property {ServerMessage & {code: string, what: string, hint?: string, problems?: Problem[]}} refused
 * @property {ServerMessage} kept
 * @property {ServerMessage & People} people
 * @property {ServerMessage & {what: string, retry_ms: number}} bye
 * @property {ServerMessage & {code: string|null, url: string, expires: string}} invitation
 * @property {ServerMessage & {role: 'host'|'viewer', token: string, expires: string}} link
 * @property {ServerMessage & {place: Anchor|null, ping: boolean}} pointer
 * @property {ServerMessage & {poll: Poll|null}} poll
 * @property {ServerMessage & {poll: number, round: number, choice?: string, place?: Anchor}} vote
 * @property {ServerMessage & {name: string, csv: string}} poll_csv
 * @property {ServerMessage & {session: string, host: string, viewer: string, node: number}} forked
 * @property {ServerMessage & {hands: Hand[]}} hands
 * @property {ServerMessage & {hand: number|null}} lowered
 * @property {ServerMessage & {showing: {hand: number, session: string, token: string}|null}} showing
 *
 * @typedef {{hosts: number, viewers: number, away: number}} People `away` viewers look elsewhere
 * @typedef {{hand: number, words: string}} Hand
 * @typedef {{line: number, column: number, what: string, hint: string}} Problem
 *
 * @typedef {object} ServerMessage what all wire messages of the server have
 * @property {string} type
 * @property {number} [seq] the number of commands carried out so far
 * @property {string} [id] of the wire message that it answers
 *
 * @typedef {{type: string, id?: string} & Record<string, unknown>} ClientMessage a wire message of ours
 */
export {};

/**
 * The state of the machine as the server sends it (server/PROTOCOL.md, section 5), as far as the page reads it. On the wire
 * bytes are base64; once received they are a Uint8Array, so every other module sees the second form. Types only: a browser
 * never loads this file.
 *
 * @typedef {object} Entry a page table entry
 * @property {number} page
 * @property {'private'|'shared'|'none'} kind
 * @property {string|null} group
 * @property {boolean} present
 * @property {boolean} used
 * @property {boolean} modified
 * @property {'rw'|'r'|'rc'} rights rc: a write has to wait for a copy
 * @property {boolean} descriptor
 * @property {number|null} frame
 * @property {number|null} slot of the backing store
 *
 * @typedef {object} TlbEntry a remembered translation
 * @property {number} page
 * @property {number|null} frame null for one that leads to a descriptor
 * @property {string|null} descriptor the group, for one that leads to a descriptor
 * @property {'rw'|'r'} rights
 * @property {boolean} modified
 *
 * @typedef {object} Process
 * @property {string} id
 * @property {string|null} parent
 * @property {string} state ready, waiting_semaphore, waiting_page, waiting_dma, waiting_group, held, waiting_message, dead
 * @property {number} suspended how often suspended and not yet resumed
 * @property {Record<string, number | string>} registers above 2^53 - 1 the text of the digits
 * @property {{for: string, name: string|null}|null} [waits]
 * @property {TlbEntry[]} [tlb] the oldest first
 * @property {string[]} [holds] groups whose semaphores it holds
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
 * @typedef {object} Owner whose a frame or a slot of the backing store is
 * @property {'free'|'kernel'|'private'|'shared'|'object'|'in_transit'} kind
 * @property {string|null} process
 * @property {number|null} page
 * @property {string|null} group
 * @property {string|null} [object]
 *
 * @typedef {object} Frame
 * @property {number} frame
 * @property {Owner} owner
 * @property {number} pins
 * @property {Uint8Array} bytes
 * @property {Origin[]} origins sorted by `at`
 *
 * @typedef {object} Slot of the backing store
 * @property {number} slot
 * @property {Owner} owner
 * @property {Uint8Array} bytes
 * @property {Origin[]} origins
 *
 * @typedef {object} Group
 * @property {string} id
 * @property {string} creator
 * @property {string|null} owner
 * @property {'new'|'active'|'empty'|'dissolved'} state
 * @property {number|null} frame
 * @property {number|null} slot
 * @property {boolean} dirty
 * @property {boolean} [locked]
 * @property {Membership[]} members
 * @property {Semaphore|null} semaphore
 * @property {number} [initial] value that its semaphores start with, if not the setting's
 * @property {Descriptor|null} descriptor
 *
 * @typedef {{process: string, page: number}} Membership of a group: the page by which a process sees the shared frame
 * @typedef {object} Semaphore
 * @property {number} value
 * @property {string[]} queue
 * @property {string|null} holder
 * @property {'abandoned'|'to_repair'|'inconsistent'|'not_recoverable'} [consistency] after a holder has ended
 *
 * @typedef {{present: boolean, frame: number|null, used?: boolean, modified?: boolean}} Descriptor
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
 * @typedef {object} Message sent by a simulated process
 * @property {number} number
 * @property {string} from
 * @property {number} length in bytes
 * @property {string[]} capabilities
 * @property {string|null} [reply] the mailbox in which an answer is expected
 *
 * @typedef {object} Mailbox
 * @property {string} id
 * @property {string|null} [owner]
 * @property {'live'|'deleted'} state
 * @property {number} capacity
 * @property {number} longest
 * @property {Message[]} messages the oldest first
 * @property {string[]} senders
 * @property {string[]} receivers
 * @property {Record<string, number>} counts
 *
 * @typedef {object} KernelObject
 * @property {string} id
 * @property {'segment'|'indirect'} type
 * @property {'live'|'deleted'} state
 * @property {boolean} [present]
 * @property {number|null} frame
 * @property {number} [at] first byte in the frame
 * @property {number} [length]
 * @property {number|null} [slot]
 * @property {string|null} [target]
 * @property {number} references
 * @property {number} version
 *
 * @typedef {object} Capability
 * @property {string} id its process, a slash and its index
 * @property {string} process
 * @property {number} index
 * @property {string|null} object
 * @property {string|null} rights letters of rwd
 * @property {string|null} from the capability it was copied from
 * @property {boolean|null} valid
 * @property {number|null} version
 *
 * @typedef {object} State
 * @property {number} node
 * @property {number} step depth of the node
 * @property {number} time_ns
 * @property {string} hash 16 hex digits
 * @property {Settings} settings
 * @property {Record<string, number>} costs
 * @property {Process[]} processes
 * @property {Frame[]} frames
 * @property {Group[]} groups
 * @property {Slot[]} disk
 * @property {DmaChannel[]} dma
 * @property {Mailbox[]} mailboxes
 * @property {KernelObject[]} objects
 * @property {Capability[]} capabilities
 *
 * @typedef {Record<string, string | number> & {page_size: number, pages: number, frames: number, transfer: string}} Settings
 */
export {};

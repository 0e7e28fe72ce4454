/**
 * The types of the stage: what one step draws, and where. Types only: a browser never loads this file.
 *
 * @import {Commands} from '../app/commands.js'
 * @import {Ui} from '../app/ui.js'
 * @import {Frame, Origin, State} from '../net/machine.js'
 * @import {Step} from '../net/wire.js'
 *
 * @typedef {{x: number, y: number, w: number, h: number}} Rect in CSS pixels
 * @typedef {[number, number]} Point x and y in CSS pixels
 * @typedef {{at: number, length: number}} Line bytes of a page or a frame in a byte view
 * @typedef {(ref: string) => Rect|null} RectOf where an element with `data-ref` lies, in the sidebar or on a shelf
 *
 * @typedef {object} SceneBase what the levels of zoom have in common
 * @property {State} state
 * @property {State|undefined} before
 * @property {Step|undefined} step
 * @property {Place} machine where the objects of the first level lie
 * @property {PageBoundary|null} boundary what the boundary view shows
 * @property {string|null} at the selected object, as stage/objects.js names it
 * @property {number} turn how often another object was looked at
 * @property {string|null} shown the process whose page table is on the stage
 * @property {Changes} changes
 * @property {Drawn} drawn
 * @property {boolean} extras whether what came after the first picture (extras.js) is loaded and drawn
 * @property {boolean} focusable whether objects can be pointed at and have the focus
 * @property {StageCommands} commands
 *
 * @typedef {SceneBase & {level: 1, place: Place, subject?: undefined}} MachineScene
 * @typedef {SceneBase & {level: 2, place: PagePlace, subject: Subject}} PageScene
 * @typedef {SceneBase & {level: 3, place: BytePlace, subject: Subject}} ByteScene
 * @typedef {MachineScene|PageScene|ByteScene} Scene everything the stage draws in one step; `place` is where its objects lie
 *
 * @typedef {Pick<Commands, 'show'|'tab'|'zoom'|'point'|'see'>} StageCommands what can be done on the stage itself
 * @typedef {Pick<Ui, 'stage'|'shown'|'tab'|'level'|'at'|'turn'|'extras'|'focusable'>} StageUi what of the page's state the stage shows
 *
 * @typedef {{process: string|null, page: number|null, frame: number|null}} Subject what the nearer levels look at
 * @typedef {{entries: Set<string>, frames: Set<number>}} Changes of a step; an entry is named by its process, a slash and its page
 *
 * @typedef {object} Drawn who acted in the step, through which page, on which frames
 * @property {string|null} actor
 * @property {'cpu'|'dma'|'trap'|null} by
 * @property {'read'|'write'|null} access
 * @property {{process: string, page: number}|null} page
 * @property {Set<number>} frames
 * @property {RegionName} tab where it happened
 *
 * @typedef {object} PageBoundary the boundary between two pages, where "next" has two meanings
 * @property {string} process the writer
 * @property {'cpu'|'dma'} by
 * @property {boolean} counts whether a device counts frames, and has no list of them
 * @property {boolean} crossed
 * @property {boolean} trapped
 * @property {number} length in bytes
 * @property {[number, number]} label the last line, and the one behind it
 * @property {number|null} frame that holds the byte before the boundary
 * @property {number|null} nextFrame that lies behind it
 * @property {number|null} page of the writer, before the boundary
 * @property {number|null} nextPage the one after it
 * @property {number|null} pageFrame the frame of `nextPage`, if it has one
 * @property {number|null} hit the frame that got the bytes behind the boundary
 *
 * @typedef {'spaces'|'translation'|'frames'|'sidebar'} RegionName
 *
 * @typedef {object} Size of the picture
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {'narrow'|'portrait'|'wide'} shape one region at a time, the frames below the tables, or all side by side
 * @property {boolean} narrow whether one region is shown at a time
 * @property {Record<RegionName, Rect|null>} regions of the machine
 *
 * @typedef {Size & MachinePlace} Place where everything lies at the first level; null is what a narrow stage does not show
 * @typedef {Rect & {numberW: number, labelW: number, bar: Rect}} FramePlace `bar` is where its bytes are drawn
 *
 * @typedef {object} MachinePlace
 * @property {{y: number, h: number, lineH: number, sides: [Rect, Rect]}} boundary without height where it does not pay
 * @property {number} titleH
 * @property {Rect[]|null} heads by process
 * @property {Rect[][]|null} cells by process and page
 * @property {Rect[]|null} rows of the page table, by page
 * @property {Rect|null} gate of the MMU
 * @property {FramePlace[]|null} frames
 * @property {{x: number, y: number, h: number}|null} bus
 *
 * @typedef {Size & PageLevel} PagePlace where everything lies at the second level
 *
 * @typedef {object} PageLevel
 * @property {Rect[]} rows of the page table, by page
 * @property {number} columns in which they lie
 * @property {number} columnW
 * @property {Rect|null} gate null on a small stage
 * @property {Rect} card the frame
 * @property {Rect} thumb its bytes, line by line
 * @property {Rect|null} map null on a small stage
 * @property {Rect} reach the list of what reaches the frame
 *
 * @typedef {Size & {grids: Grid[], lines: Line[], map: Rect|null, columns: number, pad: number}} BytePlace where everything lies at
 *   the third level: `lines` are shown of each grid
 * @typedef {{name: string, frame: number|null, page: number|null, process: string|null, link?: string|null}} Neighbour of the page
 *   looked at, or that page; `link` is its reference
 * @typedef {Neighbour & {x: number, y: number, first: Rect}} Grid of bytes; `first` is the cell of the first one
 *
 * @typedef {object} Arrow from a page to its frame
 * @property {string} process
 * @property {number} column of the process
 * @property {number} page
 * @property {number} frame
 * @property {string|null} group
 * @property {Rect|null} descriptor where the descriptor stands through which it goes
 * @property {boolean} active whether the step went along it
 * @property {number} laneX where it turns before the frames
 * @property {Point[][]} parts
 * @property {Point[]} marks where its three stages are numbered
 *
 * @typedef {object} MemoryFrame a frame at a moment within the step
 * @property {Frame} frame
 * @property {Origin[]} origins the runs of bytes as they are now
 * @property {Range|null} [old] bytes that are still those of `earlier`
 * @property {Range|null} [read] bytes that have been read
 * @property {Frame} [earlier] the frame before the step
 * @typedef {{from: number, to: number}} Range of bytes, or of parts of a page; `to` lies behind the last
 * @typedef {(MemoryFrame|null)[]} Memory by frame; null where the frame is not in this part of the picture
 * @typedef {'all'|'still'|'moving'} Part what stands during a motion, what does not, or both
 *
 * @typedef {'plain'|'dots'|'bars'|'grid'} Texture of the bytes that a process wrote
 * @typedef {{hue: number, texture: Texture, how: Origin['by'], overflow: boolean, fresh: boolean}} Look of a run of bytes
 * @typedef {{hue: number, label: string}} Labelled
 *
 * @typedef {object} Items the display list of the byte canvas, by kind
 * @property {Look & {label: string, bare?: boolean}} run bytes of one history; a bare one has no outline
 * @property {Look & {label: string, read: boolean}} cell one byte
 * @property {{}} read the outline of what was read
 * @property {{}} caret before the next byte to come
 * @property {{shared?: boolean, entry?: boolean, out?: boolean, full?: boolean, active?: boolean}} box
 * @property {{hue: number, shared: boolean, here: boolean, hollow?: boolean}} dot of the map
 * @property {{share: number}} flash `share` is its strength, 0 to 1
 * @property {{share: number}} thicken
 * @property {{hue: number}} swing an arrow from one corner of its rectangle to the opposite one
 * @property {{}} ghost of a page on its way
 * @property {Labelled} badge about its middle
 * @property {Labelled} letter about its middle
 * @property {Labelled} ticket about its middle
 */

/**
 * @template {keyof Items} [K=keyof Items]
 * @typedef {{[P in K]: Rect & {kind: P} & Items[P]}[K]} Item of the display list
 */

/** @typedef {Record<string, string>} Colours by token name */
/** @typedef {{[K in keyof Items]?: (ctx: CanvasRenderingContext2D, item: Item<K>, colours: Colours) => void}} Brushes by kind of item */
export {};

/**
 * The page as plug-ins see it. Types alone, which no browser loads.
 */
/** @import {Model} from '../model/store.js' */
/** @import {ClientMessage} from '../net/wire.js' */
/** @import {Key} from '../net/session.js' */
/** @import {Scene} from '../stage/scene.js' */
/** @import {CommandCase, Commands} from './commands.js' */
/** @import {Events} from './events.js' */
/** @import {Session} from './sessions.js' */
/** @import {Mount, Slots} from './slots.js' */
/** @import {Ui} from './ui.js' */

/**
 * @typedef {object} Page
 *
 * @property {() => Model} model of the session on the screen
 * @property {(next: Model) => void} setModel draws it with the next frame
 * @property {() => Ui} ui
 * @property {(change: Partial<Ui>) => void} setUi draws it at once
 * @property {() => Scene|null} scene that was drawn last
 * @property {() => number} time within the step's motion, 0 to 1
 * @property {(t: number) => void} setTime stops the motion at a time
 *
 * @property {() => Session} home the session that the page came for
 * @property {() => Session} seen the session on the screen
 * @property {(key: Key) => Session} enter joins another session without showing it
 * @property {(session: Session) => void} see puts a session that was entered on the screen
 * @property {(message: ClientMessage, to?: Session) => void} send a wire message, to the session on the screen unless another is named
 * @property {(node: number) => void} look goes to a step that is known; the class follows who drives it
 * @property {(message: ClientMessage) => void} sendHere a command for the step on the screen, to which the class comes first
 * @property {(nodes: number[]) => void} needStates fetches the states that are not known
 *
 * @property {Commands} commands to carry out
 * @property {(plugin: string, commands: Partial<Commands>) => void} addCommands that this plug-in owns; one that another owns is an error
 * @property {<K extends keyof Commands>(plugin: string, name: K, one: CommandCase<K>) => void} addCommandCase under which a command does
 *   something else
 * @property {(plugin: string, keys: Record<string, keyof Commands>) => void} addKeys that carry out commands; one that has another
 *   meaning is an error
 * @property {<K extends keyof Slots>(plugin: string, slot: K, order: number, piece: Slots[K]) => void} addToSlot
 * @property {(plugin: string, mount: Mount, order: number, element: HTMLElement) => void} mount an element that the plug-in draws itself
 *
 * @property {Events['onMessage']} onMessage
 * @property {Events['onAnyMessage']} onAnyMessage
 * @property {Events['onSend']} onSend
 * @property {Events['onDraw']} onDraw
 *
 * @property {<T>(work: Promise<T>) => Promise<T>} during something is loaded that a person has asked for: the page is not settled
 * @property {(href: string) => Promise<void>} style loads a style sheet, once
 */

export {};

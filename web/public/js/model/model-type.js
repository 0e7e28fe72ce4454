/**
 * What the page knows. Types alone, which no browser loads.
 */
/** @import {Link} from '../net/connection.js' */
/** @import {State} from '../net/machine.js' */
/** @import {Answered, Cursor, Forms, Lesson, NodeRun, People, Scenario, Step} from '../net/wire.js' */

/**
 * @typedef {{what: string, hint: string}} Notice
 *
 * @typedef {Link & Known} Model
 *
 * @typedef {object} Known
 * @property {boolean} unsaved whether the server could not store the last command
 * @property {Notice|null} notice what could not be done, in words
 * @property {string|null} bye what the server said before it ended; null while it is there
 * @property {string|null} session
 * @property {'host'|'viewer'|null} role
 * @property {People|null} people
 * @property {Scenario|null} scenario
 * @property {Lesson[]} lessons
 * @property {Forms} forms
 * @property {Map<number, State>} states by node
 * @property {Map<number, Step>} steps by node
 * @property {NodeRun[]} tree all nodes
 * @property {number[]} path the nodes of the branch, from its start to its end
 * @property {Cursor|null} cursor where the class is
 * @property {number|null} node where this page looks
 * @property {number|null} ahead where the person has gone and the class has not followed yet
 * @property {Map<number, Answered>} answered questions answered, by the node that revealed them
 * @property {Set<number>} wanted nodes whose state must be asked for
 * @property {Set<string>} waiting ids of wire messages without an answer
 * @property {number|null} seq of the last wire message that had one; null before the first
 */

export {};

/**
 * The answer of /api/compare (server/PROTOCOL.md). Types only: a browser never loads this file.
 *
 * @import {RecordedRun} from '../model/recorded-run.js'
 * @import {Model} from '../model/store.js'
 * @import {Position} from './alignment.js'
 *
 * @typedef {object} Comparison
 * @property {ComparedMachine[]} machines
 * @property {number|null} first_difference number of the first operation that went otherwise
 * @property {ComparedOperation[]} operations
 *
 * @typedef {object} ComparedMachine
 * @property {Record<string, unknown>} settings in which it differs from what the scenario says
 * @property {number} time_ns
 * @property {Record<string, number>} costs
 * @property {RecordedRun & {more: boolean}} run its first steps; `more` says whether there are others
 * @property {number[]} rows for each of its operations the number of the item of `operations` that it belongs to
 *
 * @typedef {object} ComparedOperation one operation, or a part of a job that different lessons have in common
 * @property {number} number from 1
 * @property {string|null} part
 * @property {string|null} operation
 * @property {{difference: string|null}[]} machines by machine, how it differs from the first
 *
 * @typedef {Comparison & {models: Model[], positions: Position[]}} Walk the answer as it is walked through
 */
export {};

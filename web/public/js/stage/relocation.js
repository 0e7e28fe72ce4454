/**
 * While the kernel moves a page, its entries stand in a list: where each led before the operation, and where it leads now.
 * So a step that is not seen to move tells as much as one that is.
 */
/** @import {Model} from '../model/store.js' */
/** @import {State} from '../net/machine.js' */
/** @import {Event} from '../net/wire.js' */
import { stateAt } from '../model/position.js';
import * as text from '../text/stage.js';
import { entryOf } from './subject.js';

/** What writes into a page table or a descriptor. */
const WRITES = /^(Entry|Descriptor)(Pointed|Invalidated)$/;

/** Actions of a step known by its summary only that may be such a write. */
const MAY_WRITE = /^(point|invalidate)_/;

/**
 * @typedef {{process: string|null, page: number|null, group: string|null, old: string, now: string, written: boolean}} Row an entry,
 *   or without process the descriptor of the group; `old` and `now` say where it leads
 */

/**
 * @param {Model} model
 * @returns {{rows: Row[], writes: number, missing: number[]}|null} null where the operation has written no table so far;
 *   `missing` are nodes whose states are needed to tell more
 */
export function relocation(model) {
  const state = stateAt(model);
  const here = model.node === null ? -1 : model.path.indexOf(model.node);
  if (!state || here < 1) return null;
  const first = firstOf(model, here);
  const steps = model.path.slice(first, here + 1).flatMap((node) => model.steps.get(node) ?? []);
  if (!steps.some((step) => MAY_WRITE.test(step.action))) return null;
  const before = model.states.get(model.path[first - 1]);
  const missing = [
    ...(before ? [] : [model.path[first - 1]]),
    ...steps.filter((step) => !step.events).map((step) => step.node),
  ];
  if (!before || missing.length) return { rows: [], writes: 0, missing };
  const writes = steps
    .flatMap((step) => step.events ?? [])
    .filter((event) => WRITES.test(event.type));
  return writes.length
    ? { rows: rowsOf(before, state, writes), writes: writes.length, missing }
    : null;
}

/** Where in the path the operation began. @param {Model} model @param {number} here */
function firstOf(model, here) {
  let at = here;
  while (at > 1 && !model.steps.get(model.path[at])?.begins) at--;
  return at;
}

/** @param {State} before @param {State} state @param {Event[]} writes */
function rowsOf(before, state, writes) {
  const groups = new Set(
    writes
      .map((event) => event.owner?.group ?? entryOf(state, event.process, event.page)?.group)
      .filter(Boolean),
  );
  /** @param {string|null} process @param {number|null} page @param {string|null} group of a descriptor, where there is no process */
  const written = (process, page, group) =>
    writes.some((event) =>
      process ? event.process === process && event.page === page : event.owner?.group === group,
    );
  const entries = state.processes.flatMap((process) =>
    process.table.map((entry) => ({ process: process.id, ...entry })),
  );
  return [
    ...state.groups
      .filter((group) => groups.has(group.id) && group.descriptor)
      .map((group) => ({
        process: null,
        page: null,
        group: group.id,
        old: text.leads(before.groups.find((one) => one.id === group.id)?.descriptor),
        now: text.leads(group.descriptor),
        written: written(null, null, group.id),
      })),
    ...entries
      .filter(
        ({ process, page, group }) => (group && groups.has(group)) || written(process, page, group),
      )
      .map(({ process, page, group, ...entry }) => ({
        process,
        page,
        group,
        old: text.leads(entryOf(before, process, page)),
        now: text.leads({ group, ...entry }),
        written: written(process, page, group),
      })),
  ];
}

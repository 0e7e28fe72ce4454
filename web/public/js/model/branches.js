/**
 * The ways through a session's tree beside the path: each ends at a node after which there is none. Where two share their first
 * steps, the older one has these.
 */
/** @import {NodeRun} from '../net/wire.js' */
/** @import {Model} from './store.js' */
import { runOf } from './tree.js';

/**
 * @typedef {object} Branch
 * @property {number|null} parent the node at which it leaves another way
 * @property {number} first
 * @property {number} tip
 * @property {number} step steps before it
 * @property {number} steps its own
 * @property {string} [what] what it begins with, if that is known
 * @property {Record<string, unknown>} changed settings that differ from the scenario's
 */

/** @type {WeakMap<NodeRun[], {path: number[], found: Branch[]}>} found before, since a page is drawn often */
const known = new WeakMap();

/** @param {Model} model @returns {Branch[]} the oldest first */
export function branches({ tree, path, steps, scenario }) {
  const before = known.get(tree);
  const found = before?.path === path ? before.found : beside(tree, path);
  known.set(tree, { path, found });
  return found.map((one) => ({
    ...one,
    what: one.parent === null ? scenario?.title : steps.get(one.first)?.what,
  }));
}

/** @param {NodeRun[]} tree @param {number[]} path */
function beside(tree, path) {
  const taken = new Set(path);
  const parents = new Set(tree.map(({ parent }) => parent));
  return tree
    .map(({ last }) => last)
    .filter((tip) => !parents.has(tip) && !taken.has(tip))
    .map((tip) => way(tree, tip, taken));
}

/** @param {NodeRun[]} tree @param {number} tip @param {Set<number>} taken nodes of other ways; its own are added @returns {Branch} */
function way(tree, tip, taken) {
  let first = tip;
  let steps = 1;
  taken.add(tip);
  for (let at = parentOf(tree, tip); at !== null && !taken.has(at); at = parentOf(tree, at)) {
    taken.add((first = at));
    steps++;
  }
  const parent = parentOf(tree, first);
  const changed = runOf(tree, tip)?.changed ?? {};
  return { parent, first, tip, step: depth(tree, parent), steps, changed };
}

/** @param {NodeRun[]} tree @param {number} node */
function parentOf(tree, node) {
  const run = runOf(tree, node);
  return !run || node === run.first ? (run?.parent ?? null) : node - 1;
}

/** @param {NodeRun[]} tree @param {number|null} node @returns {number} steps from its start */
function depth(tree, node) {
  const run = node === null ? undefined : runOf(tree, node);
  if (!run || node === null) return 0;
  return node - run.first + (run.parent === null ? 0 : 1 + depth(tree, run.parent));
}

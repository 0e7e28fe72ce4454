/** The tree of a session's nodes, as runs by their first nodes. It only grows. */
/** @import {NodeRun, Step} from '../net/wire.js' */

/** @param {NodeRun[]} tree @param {number} node */
export const runOf = (tree, node) => tree.find(({ first, last }) => first <= node && node <= last);

/** @param {NodeRun[]} tree @param {Step} step @returns {NodeRun[]} */
export function grown(tree, { node, parent }) {
  const end = tree.at(-1);
  if (!end || parent === null || node <= end.last) return tree;
  return parent === end.last
    ? [...tree.slice(0, -1), { ...end, last: node }]
    : [...tree, { ...runOf(tree, parent), parent, first: node, last: node }];
}

/** @param {NodeRun[]} tree @param {number} tip @returns {number[]} from a start to that node */
export function pathTo(tree, tip) {
  const path = [];
  for (let node = tip, run = runOf(tree, node); run; run = runOf(tree, (node = run.parent ?? -1)))
    for (; node >= run.first; node--) path.push(node);
  return path.reverse();
}

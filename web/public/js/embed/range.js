/** The steps of a lesson that a page is about: "3-9", "3", "3-", none for all. */
/** @import {Model} from '../model/store.js' */

/** @param {string|null} asked @returns {{from: number, to: number}} */
export function rangeOf(asked) {
  const [, first, dash, last] = /^(\d+)(-?)(\d*)$/.exec(asked ?? '') ?? [];
  if (first === undefined) return { from: 0, to: Infinity };
  const from = Number(first);
  const to = last ? Number(last) : dash ? Infinity : from;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/**
 * @param {Model} model
 * @param {{from: number, to: number}} range
 * @returns {Model} the same object if it shows nothing beyond the range; at the last step there is no next
 */
export function within(model, { from, to }) {
  /** @param {number} node */
  const depth = (node) => model.steps.get(node)?.step ?? 0;
  const path = model.path.filter((node) => depth(node) >= from && depth(node) <= to);
  const cut = path.length > 0 && path.length < model.path.length;
  const { node: here } = model;
  if (here === null) return model;
  const ends =
    model.cursor && depth(model.cursor.node) >= to && (!model.cursor.end || model.cursor.question);
  if (!cut && !ends) return model;
  const cursor =
    ends && model.cursor ? { ...model.cursor, end: true, question: null } : model.cursor;
  const inside = path.at(depth(here) > to ? -1 : 0) ?? here;
  const node = cut && !path.includes(here) ? inside : here;
  return { ...model, path: cut ? path : model.path, cursor, node };
}

/**
 * The text being written, kept by the browser after every change, and the texts it took the place of: nothing that
 * was written is lost by a click.
 */

/** @import {Store} from '../lib/storage.js' */

const NAME = 'drafts';
const KEPT = 5;

/** @typedef {{name: string, text: string}} Draft a scenario's text and the name of its file, without .yaml */

/** @param {Store} storage @returns {Draft[]} the text being written first, then those before it; empty if there is none */
export function load(storage) {
  try {
    /** @type {Partial<Draft>[]} */
    const drafts = JSON.parse(storage.getItem(NAME) ?? '[]');
    return drafts.flatMap((one) =>
      typeof one?.text === 'string' && typeof one.name === 'string'
        ? { name: one.name, text: one.text }
        : [],
    );
  } catch {
    return [];
  }
}

/** @param {Store} storage @param {Draft[]} drafts @returns {boolean} whether the browser keeps them */
export const save = (storage, drafts) => storage.setItem(NAME, JSON.stringify(drafts));

/** @param {Draft[]} drafts @param {Partial<Draft>} change of the text being written @returns {Draft[]} */
export const changed = ([now, ...old], change) => [{ ...now, ...change }, ...old];

/** @param {Draft[]} drafts @param {Draft} next takes the place of the text being written @returns {Draft[]} */
export function replaced(drafts, next) {
  const [now] = drafts;
  const others = drafts.filter(
    (one) => one.text !== next.text && (one === now ? one.text.trim() !== '' : true),
  );
  return [next, ...others].slice(0, KEPT);
}

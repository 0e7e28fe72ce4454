/** What the nearer levels look at: a page of a process and the frame it leads to, or a frame alone. */
/** @import {Scene, Subject} from './scene.js' */
/** @import {Entry, State} from '../net/machine.js' */
import { mappingsOf } from './aliases.js';
import { frameOf } from './mapping.js';

/** @param {State} state @param {string|null} process @param {number|null} page @returns {Entry|undefined} */
export const entryOf = (state, process, page) =>
  state.processes.find((one) => one.id === process)?.table.find((entry) => entry.page === page);

/**
 * @param {State} state
 * @param {string} process
 * @param {Entry} entry
 * @returns {boolean} whether the backing store is the only place of a page: no frame belongs to it
 */
export function isOut(state, process, entry) {
  if (entry.slot === null || frameOf(state, entry) !== null) return false;
  return !state.frames.some(({ owner }) =>
    entry.group === null
      ? owner.process === process && owner.page === entry.page
      : owner.group === entry.group,
  );
}

/** @param {State} state @param {string|null} at a reference @returns {number|null} the frame that it lies in or leads to */
export function subjectFrame(state, at) {
  const [kind, one, two] = at?.split(' ') ?? [];
  if (kind === 'frame' || kind === 'byte') return state.frames[Number(one)] ? Number(one) : null;
  if (['page', 'entry', 'arrow'].includes(kind))
    return frameOf(state, entryOf(state, one, Number(two)));
  if (kind === 'descriptor')
    return state.groups.find((group) => group.id === one)?.descriptor?.frame ?? null;
  if (kind === 'object') return state.objects.find((object) => object.id === one)?.frame ?? null;
  return null;
}

/**
 * What a nearer level shows: the object looked at, else what the step used.
 *
 * @param {Scene} scene
 * @param {boolean} [atBoundary] whether a page boundary in the step comes before the page that was used last
 * @returns {Subject}
 */
export function subjectOf({ state, at, drawn, shown, boundary }, atBoundary = false) {
  const [kind, one, two] = at?.split(' ') ?? [];
  if (['page', 'entry', 'arrow'].includes(kind)) return ofPage(state, one, Number(two));
  if (kind === 'process') return ofPage(state, one, firstPage(state, one));
  const frame = subjectFrame(state, at);
  if (frame !== null) return ofFrame(state, frame, shown);
  if (atBoundary && boundary && boundary.frame !== null)
    return { process: boundary.process, page: boundary.page, frame: boundary.frame };
  if (drawn.page && drawn.by !== 'dma') return ofPage(state, drawn.page.process, drawn.page.page);
  if (drawn.frames.size) return ofFrame(state, [...drawn.frames][0], shown);
  return ofPage(state, shown, firstPage(state, shown));
}

/** @param {State} state @param {string|null} process @param {number} page @returns {Subject} */
const ofPage = (state, process, page) => ({
  process,
  page,
  frame: frameOf(state, entryOf(state, process, page)),
});

/** @param {State} state @param {number} frame @param {string|null} shown */
function ofFrame(state, frame, shown) {
  const { entries } = mappingsOf(state, frame);
  const entry = entries.find((one) => one.process === shown) ?? entries[0];
  return { process: entry?.process ?? shown, page: entry?.page ?? null, frame };
}

/** @param {State} state @param {string|null} process */
function firstPage(state, process) {
  const table = state.processes.find((one) => one.id === process)?.table ?? [];
  return (table.find((entry) => entry.kind === 'shared') ?? table[0])?.page ?? 0;
}

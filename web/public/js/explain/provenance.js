/**
 * Where something comes from: who wrote a byte, through what, in which step, and what was there before; in which step an
 * entry, a frame or a semaphore became what it is. Read from the steps and states that the page has; the states that are
 * missing for an answer are named.
 */
/** @import {Model} from '../model/store.js' */
/** @import {Origin, State} from '../net/machine.js' */
/** @import {Event, Step} from '../net/wire.js' */
import { indexOf, stateAt } from '../model/position.js';
import { moved } from '../model/geometry.js';
import { entryOf, subjectFrame } from '../stage/subject.js';

/** Unknown states looked back at, at most, for the last change of something. */
const FAR = 40;

/**
 * @typedef {object} Facts
 * @property {string} kind @property {string[]} names the reference in parts
 * @property {number|null} frame the frame meant
 * @property {{run: Origin, value: number, node: number|null, then: number|null, device: string|null}|null} written who wrote the byte; `then` is the frame it was
 *   written to, if the bytes have moved since, else the frame itself
 * @property {{value: number|null, run: Origin|null}|null} replaced what the byte was before; null while it is not known, or where nothing was
 * @property {{node: number, before: unknown, after: unknown}|null} change the step that made it what it is
 * @property {unknown} now the thing itself, as the state has it
 * @property {{node: number, meets: boolean}|null} next the next step known that has to do with the byte, else the next step known at all
 * @property {number[]} missing nodes whose states are needed
 */

/**
 * @param {Model} model
 * @param {string|null} at a reference
 * @returns {Facts|null}
 */
export function factsOf(model, at) {
  const state = stateAt(model);
  if (!state || !at) return null;
  const [kind, ...names] = at.split(' ');
  const frame = subjectFrame(state, at);
  /** @type {Facts} */
  const base = {
    kind,
    names,
    frame,
    written: null,
    replaced: null,
    change: null,
    now: null,
    next: null,
    missing: [],
  };
  if (kind === 'byte')
    return frame === null
      ? base
      : {
          ...base,
          ...byteFacts(model, state, frame, Number(names[1])),
          next: nextOf(model, frame, Number(names[1])),
        };
  const read = READERS[kind];
  return read
    ? { ...base, now: read(state, ...names), ...lastChange(model, (one) => read(one, ...names)) }
    : base;
}

/** What a reference means in a state, for asking whether it has changed. */
/** @type {Record<string, undefined | ((state: State, ...names: string[]) => unknown)>} */
const READERS = {
  process: (state, id) =>
    pickFrom(
      state.processes.find((one) => one.id === id),
      ['state', 'suspended', 'waits', 'holds', 'registers'],
    ),
  page: (state, process, page) => entryOf(state, process, Number(page)) ?? null,
  entry: (state, process, page) => entryOf(state, process, Number(page)) ?? null,
  arrow: (state, process, page) => entryOf(state, process, Number(page)) ?? null,
  frame: (state, frame) => pickFrom(state.frames[Number(frame)], ['owner', 'pins']),
  descriptor: (state, group) => state.groups.find((one) => one.id === group)?.descriptor ?? null,
  semaphore: (state, group) => state.groups.find((one) => one.id === group)?.semaphore ?? null,
  channel: (state, channel) => state.dma[Number(channel)] ?? null,
  mailbox: (state, id) => state.mailboxes.find((one) => one.id === id) ?? null,
  slot: (state, slot) =>
    pickFrom(
      state.disk.find((one) => one.slot === Number(slot)),
      ['owner', 'origins'],
    ),
  object: (state, id) => state.objects.find((one) => one.id === id) ?? null,
};

/**
 * @template {object} T
 * @param {T|undefined} one @param {(keyof T)[]} keys
 */
const pickFrom = (one, keys) =>
  one ? Object.fromEntries(keys.map((key) => [key, one[key]])) : null;

/**
 * @param {Model} model
 * @param {string|null} at a reference
 * @returns {number[]} nodes whose states are needed to say where it comes from
 */
export const missing = (model, at) => factsOf(model, at)?.missing ?? [];

/** @param {Origin[]} origins @param {number} at */
const runAt = (origins, at) =>
  origins.find((run) => at >= run.at && at < run.at + run.length) ?? null;
/** @param {{bytes: Uint8Array}} holder @param {number} at */
const valueAt = (holder, at) => holder.bytes[at];

/** @param {Model} model @param {State} state @param {number} frame @param {number} at @returns {Partial<Facts>} */
function byteFacts(model, state, frame, at) {
  const run = runAt(state.frames[frame].origins, at);
  if (!run) return {};
  const value = valueAt(state.frames[frame], at);
  const node =
    run.step > 0
      ? (model.path.find((one) => (model.steps.get(one)?.step ?? 0) === run.step) ?? null)
      : null;
  if (node === null) return { written: { run, value, node: null, then: frame, device: null } };
  const step = model.steps.get(node);
  const parent = step?.parent ?? null;
  const earlier = parent === null ? undefined : model.states.get(parent);
  const needed = [...(step?.events ? [] : [node]), ...(earlier || parent === null ? [] : [parent])];
  const event = writing(step, run, frame, at);
  const then = event?.frame ?? frame;
  const written = { run, value, node, then, device: event?.by === 'dma' ? 'dma' : null };
  if (needed.length || !earlier) return { written, missing: needed };
  const before = earlier.frames[then];
  const old = runAt(before.origins, at);
  return { written, replaced: { run: old, value: old ? valueAt(before, at) : null } };
}

/**
 * What is known to come: bytes moved over it, or its frame taken, copied or written out.
 *
 * @param {Model} model
 * @param {number} frame
 * @param {number} at
 */
function nextOf(model, frame, at) {
  const later = model.path.slice(indexOf(model) + 1);
  /** @param {Event} event */
  const meets = (event) =>
    event.type === 'BytesMoved'
      ? event.frame === frame && at >= event.frameLine && at < event.frameLine + event.length
      : event.frame === frame || event.from === frame;
  const found = later.find((node) => (model.steps.get(node)?.events ?? []).some(meets));
  return later.length ? { node: found ?? later[0], meets: found !== undefined } : null;
}

/**
 * The event of the step that wrote this byte; if its frame is another one, the bytes have been moved since.
 *
 * @param {Step|undefined} step
 * @param {Origin} run
 * @param {number} frame
 * @param {number} at
 */
function writing(step, run, frame, at) {
  const events = moved(step).filter(
    (event) =>
      event.access === 'write' &&
      event.process === run.process &&
      at >= event.frameLine &&
      at < event.frameLine + event.length,
  );
  return events.find((event) => event.frame === frame) ?? events[0] ?? null;
}

/**
 * Back along the path to the step in which it became what it is.
 *
 * @param {Model} model @param {(state: State) => unknown} read @returns {Partial<Facts>}
 */
function lastChange(model, read) {
  /** @param {unknown} one @param {unknown} other */
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const now = stateAt(model);
  if (!now) return {};
  const after = read(now);
  const here = indexOf(model);
  for (let i = here - 1; i >= 0; i--) {
    const state = model.states.get(model.path[i]);
    if (!state)
      return here - i > FAR
        ? {}
        : {
            missing: model.path
              .slice(Math.max(0, i - 3), i + 1)
              .filter((node) => !model.states.has(node)),
          };
    const before = read(state);
    if (!same(before, after)) return { change: { node: model.path[i + 1], before, after } };
  }
  return {};
}

/**
 * What the page knows: a pure model, replaced and never changed in place. `receive` takes what the server sends; the
 * other functions take what the person does. The checksum of each step says whether the browser still agrees with the server.
 */
/** @import {State} from '../net/machine.js' */
/** @import {Cursor, ServerMessage, ServerMessages, Step} from '../net/wire.js' */
import { hashOf } from './checksum.js';
import { apply, stateOf } from './delta.js';
import { grown, pathTo, runOf } from './tree.js';
import { replayed } from '../text/lesson.js';

/** @typedef {import('./model-type.js').Model} Model */

/** @returns {Model} */
export function empty() {
  return {
    link: 'connecting',
    sending: false,
    behind: false,
    unsaved: false,
    notice: null,
    bye: null,
    session: null,
    role: null,
    people: null,
    scenario: null,
    lessons: [],
    forms: { operations: [], settings: [] },
    states: new Map(),
    steps: new Map(),
    tree: [],
    path: [],
    cursor: null,
    node: null,
    ahead: null,
    answered: new Map(),
    wanted: new Set(),
    waiting: new Set(),
    seq: null,
  };
}

/**
 * @param {Model} model
 * @param {ServerMessage} message an unknown one may be an answer, and changes nothing else
 * @returns {Model}
 */
export function receive(model, message) {
  const reaction = /** @type {Record<string, Reaction | undefined>} */ (REACTIONS)[message.type];
  if (!reaction)
    return message.id ? { ...model, waiting: without(model.waiting, message.id) } : model;
  const seq = message.seq ?? model.seq;
  const next = { ...reaction(model, message), seq };
  return (seq ?? 0) > (model.seq ?? 0) ? { ...next, unsaved: false } : next;
}

/** @typedef {(model: Model, message: ServerMessage) => Model} Reaction */

/** @type {{[K in keyof ServerMessages]?: (model: Model, message: ServerMessages[K]) => Model}} */
const REACTIONS = {
  welcome: (model, { session, role, scenario, state, step, tree, steps, cursor }) =>
    atCursor(
      {
        ...model,
        link: 'open',
        bye: null,
        session,
        role,
        scenario,
        states: new Map([[state.node, stateOf(state)]]),
        steps: withWhole(new Map(steps.map((one) => [one.node, one])), step),
        tree,
        path: [],
        answered: session === model.session ? model.answered : new Map(),
        ahead: null,
        wanted: new Set(),
      },
      cursor,
    ),
  steps: (model, { steps, cursor }) => atCursor(steps.reduce(withStep, model), cursor),
  branch: (model, { added, state, step, cursor }) =>
    atCursor(
      {
        ...(state ? withState(model, stateOf(state)) : model),
        steps: withWhole(model.steps, step),
        tree: [...model.tree, added],
      },
      cursor,
    ),
  state: (model, { state, step, id }) => ({
    ...withState(model, stateOf(state)),
    steps: withWhole(model.steps, step),
    waiting: without(model.waiting, id),
  }),
  cursor: (model, { cursor }) => atCursor(model, cursor),
  ack: (model, { id, refused }) => ({
    ...model,
    notice: refused ? replayed(refused) : null,
    waiting: without(model.waiting, id),
  }),
  refused: (model, { id, code, what, hint }) => {
    /** @type {Model} */
    const next = {
      ...model,
      notice: { what, hint: hint ?? '' },
      unsaved: code === 'storage',
      waiting: without(model.waiting, id),
      ahead: null,
    };
    if (code === 'gone' || (code === 'token' && !id)) return { ...next, link: 'gone' };
    return model.cursor ? look(next, model.cursor.node) : next;
  },
  people: (model, { hosts, viewers, away }) => ({ ...model, people: { hosts, viewers, away } }),
  bye: (model, { what }) => ({ ...model, link: 'lost', bye: what }),
};

/** @param {Model} model @param {Step} step @returns {Model} */
function withStep(model, step) {
  const next = {
    ...model,
    tree: grown(model.tree, step),
    steps: new Map(model.steps).set(step.node, step),
  };
  const before = step.parent === null ? undefined : model.states.get(step.parent);
  const state = before && apply(before, step);
  return state && hashOf(state) === step.hash
    ? withState(next, state)
    : { ...next, wanted: new Set(model.wanted).add(step.node) };
}

/**
 * A step known by its summary gets its events with its state.
 *
 * @param {Map<number, Step>} steps @param {Step|null} step @returns {Map<number, Step>}
 */
function withWhole(steps, step) {
  return step ? new Map(steps).set(step.node, { ...steps.get(step.node), ...step }) : steps;
}

/** @param {Model} model @param {State} state @returns {Model} */
function withState(model, state) {
  return {
    ...model,
    states: new Map(model.states).set(state.node, state),
    wanted: without(model.wanted, state.node),
  };
}

/**
 * The class moved. The page follows, unless the person has gone elsewhere and the class has not followed yet.
 *
 * @param {Model} model @param {Cursor} cursor @returns {Model}
 */
function atCursor(model, cursor) {
  const path = model.path.at(-1) === cursor.tip ? model.path : pathTo(model.tree, cursor.tip);
  const changed = runOf(model.tree, cursor.node)?.changed;
  const scenario = model.scenario && changed ? { ...model.scenario, changed } : model.scenario;
  const answered = cursor.answered
    ? new Map(model.answered).set(cursor.node, cursor.answered)
    : model.answered;
  const ahead = model.ahead === cursor.node ? null : model.ahead;
  const here = { ...model, scenario, cursor, path, answered, ahead };
  return ahead === null ? look(here, cursor.node) : here;
}

/**
 * @param {Model} model
 * @param {number} node where to look; its state is asked for if it is not known
 * @returns {Model}
 */
export function look(model, node) {
  const wanted = model.states.has(node) ? model.wanted : new Set(model.wanted).add(node);
  return { ...model, node, wanted };
}

/** @param {Model} model @param {number} node where the person goes before the class does @returns {Model} */
export function goAhead(model, node) {
  return { ...look(model, node), ahead: node === model.cursor?.node ? null : node };
}

/** @param {Model} model @param {string} id of a wire message now on its way @returns {Model} */
export function sent(model, id) {
  return { ...model, waiting: new Set(model.waiting).add(id) };
}

/**
 * @template T
 * @param {Set<T>} set @param {T|undefined} value @returns {Set<T>}
 */
function without(set, value) {
  if (value === undefined || !set.has(value)) return set;
  const rest = new Set(set);
  rest.delete(value);
  return rest;
}

/** @returns {string} a name for a wire message of ours, the same when it is sent again; needs no secure context */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

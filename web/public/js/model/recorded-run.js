/** A run that the server tells at once, from its start: told as wire messages, so that its states are rebuilt as in a lesson. */
/** @import {Cursor, Scenario, ServerMessage, ServerMessages, Step, WireState} from '../net/wire.js' */
/** @import {Model} from './store.js' */
import * as store from './store.js';

/** @typedef {{scenario: Scenario, state: WireState, steps: Step[]}} RecordedRun */

/** @param {RecordedRun} run @returns {Model} a model at the end of it, with every state */
export function modelOf({ scenario, state, steps }) {
  /** @type {Cursor} */
  const cursor = {
    node: 0,
    tip: 0,
    playing: null,
    end: steps.length === 0,
    next: null,
    question: null,
    answered: null,
  };
  /** @type {ServerMessages['welcome']} */
  const welcome = {
    type: 'welcome',
    seq: 0,
    session: 'preview',
    role: 'viewer',
    kept: false,
    divergence: null,
    scenario,
    state,
    step: null,
    tree: [{ parent: null, first: state.node, last: state.node, changed: scenario.changed }],
    steps: [],
    cursor,
  };
  /** @type {ServerMessages['steps']} */
  const all = { type: 'steps', seq: 0, steps, cursor: { ...cursor, tip: steps.at(-1)?.node ?? 0 } };
  return store.receive(store.receive(store.empty(), welcome), all);
}

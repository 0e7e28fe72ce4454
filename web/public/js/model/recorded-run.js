/** A run that the server tells at once, from its start: told as wire messages, so that its states are rebuilt as in a lesson. */
import * as store from './store.js';

/** @param {{scenario: object, state: object, steps: object[]}} run @returns {import('./store.js').Model} a model at the end of it, with every state */
export function modelOf({ scenario, state, steps }) {
  const cursor = {
    node: 0,
    playing: null,
    end: steps.length === 0,
    next: null,
    question: null,
    answered: null,
  };
  const welcome = {
    type: 'welcome',
    seq: 0,
    session: 'preview',
    role: 'view',
    scenario,
    forms: { operations: [], settings: [] },
    state,
    step: null,
    start: 0,
    path: [],
    cursor,
  };
  return [welcome, { type: 'steps', seq: 0, steps, cursor }].reduce(store.receive, store.empty());
}

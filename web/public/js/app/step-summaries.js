/**
 * The steps of a long session in short: those near the cursor come with the welcome, the others are asked for here, the nearest
 * first. Between two blocks of them is a pause, since a viewer may send few wire messages a second.
 */
/** @import {Model} from '../model/store.js' */
/** @import {Page} from './page.js' */
/** @import {Session} from './sessions.js' */
import { branches } from '../model/branches.js';
import { newId } from '../model/store.js';

const NAME = 'step-summaries';
const PAUSE = 500;

/** @param {Page} page */
export function join(page) {
  /** @type {WeakMap<Session, string>} the id of what was asked last, until the next may be asked */
  const asked = new WeakMap();
  /** @type {(() => void)[]} what waits until the steps of the session on the screen are known */
  const waiting = [];

  /** @param {Session} session */
  const ask = (session) => {
    const node = lacking(session.model);
    if (node === undefined || asked.has(session)) return;
    const id = newId();
    asked.set(session, id);
    session.send({ type: 'fetch_steps', id, node });
  };
  /** @param {string|undefined} id of what was answered @param {Session} from */
  const goOn = (id, from) => {
    if (id === undefined || asked.get(from) !== id) return;
    setTimeout(() => {
      asked.delete(from);
      ask(from);
    }, PAUSE);
  };
  const isWhole = () => lacking(page.model()) === undefined;

  for (const type of /** @type {const} */ (['welcome', 'branch', 'cursor', 'steps']))
    page.onMessage(type, (_, from) => ask(from));
  page.onMessage('refused', ({ id }, from) => goOn(id, from));
  page.onMessage('summaries', ({ id, steps }, from) => {
    const known = new Map(steps.map((step) => [step.node, step]));
    from.model = { ...from.model, steps: new Map([...known, ...from.model.steps]) };
    if (from === page.seen()) page.setModel(from.model);
    goOn(id, from);
    if (isWhole()) for (const goAhead of waiting.splice(0)) goAhead();
  });

  /** What is about all steps waits for them. */
  const all = () => page.during(new Promise((done) => waiting.push(() => done(null))));
  const late = { priority: 1, when: () => !isWhole() };
  page.addCommandCase(NAME, 'exportFile', {
    ...late,
    run: (kind) => all().then(() => page.commands.exportFile(kind)),
  });
  page.addCommandCase(NAME, 'runUntil', {
    ...late,
    run: (stop, direction) => all().then(() => page.commands.runUntil(stop, direction)),
  });
}

/** @param {Model} model @returns {number|undefined} the nearest node of which the step is not known */
function lacking(model) {
  const { path, steps, node } = model;
  const others = branches(model).flatMap(({ parent, first }) => (parent === null ? [] : [first]));
  const lacks = [...path.slice(1), ...others].filter((one) => !steps.has(one));
  /** @param {number} one */
  const far = (one) => Math.abs(one - (node ?? 0));
  return lacks.reduce(
    (/** @type {number|undefined} */ best, one) =>
      best === undefined || far(one) < far(best) ? one : best,
    undefined,
  );
}

/**
 * Going on, or back, until a step is one to stop at. Known steps are looked through here; unknown ones are asked for one
 * by one, so that the class sees each and nothing is carried out beyond the stop.
 */
/** @import {Page} from '../app/page.js' */
/** @import {ServerMessage} from '../net/wire.js' */
/** @import {Stop} from '../model/breakpoints.js' */
/** @import {RunUntil} from '../app/ui.js' */
/** @import {Test} from '../model/breakpoints.js' */
/** @import {Model} from '../model/store.js' */
/** @import {ClientMessage, Step} from '../net/wire.js' */
import { indexOf } from '../model/position.js';
import { asks } from '../model/question.js';
import { matcher } from '../model/breakpoints.js';
import { newId } from '../model/store.js';
import { trace } from '../net/trace.js';

/** New steps that one search may ask for. */
export const MOST = 500;

/** The server takes 40 wire messages at once and 20 a second after that; some are left for the person. */
const AT_ONCE = 25;
const PAUSE = 60;

/** @param {Page} page */
export function join(page) {
  /** @type {Map<string, (answer: ServerMessage) => void>} by the id of what was asked */
  const answers = new Map();
  let cancelled = false;

  /** @param {RunUntil} search */
  const show = (search) => page.setUi({ search, busy: Boolean(search?.running) });

  /** @param {ClientMessage} message @returns {Promise<ServerMessage>} the answer */
  const request = (message) =>
    new Promise((resolve) => {
      const id = newId();
      answers.set(id, resolve);
      page.send({ ...message, id });
    });

  /** @param {Stop} stop @param {1|-1} direction */
  const runUntil = async (stop, direction) => {
    if (page.ui().search?.running) return;
    cancelled = false;
    show({ running: true, looked: 0, direction });
    const test = matcher(stop);
    await learn(page);
    const known = look(page.model(), test, direction);
    if (known.node !== null || direction < 0 || page.model().role === 'viewer') {
      if (known.node !== null) page.commands.go(known.node);
      return show({
        running: false,
        looked: known.looked,
        direction,
        outcome: known.node === null ? 'none' : 'found',
      });
    }
    show({ running: false, direction, ...(await ahead(test, known.looked)) });
  };

  /** @param {Test} test @param {number} before steps looked at @returns {Promise<Pick<RunUntil, 'looked'|'outcome'>>} */
  const ahead = async (test, before) => {
    const { path, cursor: first } = page.model();
    if (first?.node !== path.at(-1)) await request({ type: 'move', to: path.at(-1) });
    for (let asked = 0; ; asked++) {
      const looked = before + asked;
      const { cursor, link } = page.model();
      if (cancelled || link !== 'open' || !cursor) return { looked, outcome: 'cancelled' };
      if (asks(page.model())) return { looked, outcome: 'question' };
      if (cursor.end) return { looked, outcome: 'none' };
      if (asked === MOST) return { looked, outcome: 'most' };
      if (asked > AT_ONCE) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const answer = await request({ type: 'next', at: cursor.node, granularity: 'action' });
      if (answer.type === 'refused') return { looked, outcome: 'cancelled' };
      show({ running: true, looked: looked + 1, direction: 1 });
      const now = page.model();
      const step = now.cursor && now.steps.get(now.cursor.node);
      if (step && test(step)) return { looked: looked + 1, outcome: 'found' };
    }
  };

  /** @param {ServerMessage} message */
  const answered = (message) => {
    if (message.id === undefined) return;
    answers.get(message.id)?.(message);
    answers.delete(message.id);
  };
  page.onMessage('ack', answered);
  page.onMessage('refused', answered);
  page.addCommands('run-until', {
    runUntil,
    stopRunning() {
      cancelled = true;
    },
  });
}

/**
 * @param {Model} model @param {Test} test @param {1|-1} direction
 * @returns {{node: number|null, looked: number}} the nearest known step that passes, and how many were looked at
 */
function look(model, test, direction) {
  const { path, steps } = model;
  let looked = 0;
  for (let i = indexOf(model) + direction; i >= 0 && i < path.length; i += direction) {
    const step = steps.get(path[i]);
    if (!step) continue;
    looked++;
    if (test(step)) return { node: path[i], looked };
  }
  return { node: null, looked };
}

/**
 * Steps known from a list only get their events: a search must not miss them.
 *
 * @param {Page} page
 */
async function learn(page) {
  const { path, steps, session } = page.model();
  const { key } = page.seen();
  if (!session || !key?.token) return;
  if (path.every((node) => !steps.has(node) || steps.get(node)?.events)) return;
  const [, ...lines] = (await trace(session, key).catch(() => '')).trim().split('\n');
  /** @type {Map<number, Step>} */
  const whole = new Map(lines.map((line) => JSON.parse(line)).map((step) => [step.node, step]));
  const { steps: now } = page.model();
  page.setModel({
    ...page.model(),
    steps: new Map([...now].map(([node, step]) => [node, { ...whole.get(node), ...step }])),
  });
}

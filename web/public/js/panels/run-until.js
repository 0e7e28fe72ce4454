/**
 * Going on, or back, until a step is one to stop at. Known steps are looked through here; unknown ones are asked for one
 * by one, so that the class sees each and nothing is carried out beyond the stop.
 */
/** @import {Stop} from '../model/breakpoints.js' */
import { asks } from '../model/question.js';
import { matcher } from '../model/breakpoints.js';
import { newId } from '../model/store.js';
import { trace } from '../share/trace.js';

/** New steps that one search may ask for. */
export const MOST = 500;

/** The server takes 40 wire messages at once and 20 a second after that; some are left for the person. */
const AT_ONCE = 25;
const PAUSE = 60;

/** A guest of the page: how a search is begun and ended, and how it hears its answers. */
export function join(page, act) {
  const answers = new Map();
  let cancelled = false;

  const tell = (search) => page.setUi({ search, busy: Boolean(search?.running) });

  const request = (message) =>
    new Promise((resolve) => {
      const id = newId();
      answers.set(id, resolve);
      page.send({ ...message, id });
    });

  /** @param {Stop} stop @param {1|-1} direction */
  const search = async (stop, direction) => {
    if (page.ui().search?.running) return;
    cancelled = false;
    tell({ running: true, looked: 0, direction });
    const test = matcher(stop);
    await learn(page);
    const known = look(page.model(), test, direction);
    if (known.node !== null || direction < 0 || page.model().role === 'view') {
      if (known.node !== null) act.go(known.node);
      return tell({
        running: false,
        looked: known.looked,
        direction,
        outcome: known.node === null ? 'none' : 'found',
      });
    }
    tell({ running: false, direction, ...(await ahead(test, known.looked)) });
  };

  const ahead = async (test, before) => {
    const { path, cursor } = page.model();
    if (cursor.node !== path.at(-1)) await request({ type: 'move', to: path.at(-1) });
    for (let asked = 0; ; asked++) {
      const looked = before + asked;
      const { cursor, link } = page.model();
      if (cancelled || link !== 'open') return { looked, outcome: 'cancelled' };
      if (asks(page.model())) return { looked, outcome: 'question' };
      if (cursor.end) return { looked, outcome: 'none' };
      if (asked === MOST) return { looked, outcome: 'most' };
      if (asked > AT_ONCE) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const answer = await request({ type: 'next', at: cursor.node, grain: 'action' });
      if (answer.type === 'refused') return { looked, outcome: 'cancelled' };
      tell({ running: true, looked: looked + 1, direction: 1 });
      if (test(page.model().steps.get(page.model().cursor.node)))
        return { looked: looked + 1, outcome: 'found' };
    }
  };

  page.guest({
    heard({ type, id, ...rest }) {
      if ((type !== 'ack' && type !== 'refused') || !answers.has(id)) return;
      answers.get(id)({ type, ...rest });
      answers.delete(id);
    },
  });
  Object.assign(act, { search, stopSearch: () => (cancelled = true) });
}

/** @returns {{node: number|null, looked: number}} the nearest known step that passes, and how many were looked at */
function look(model, test, direction) {
  const { path, steps, node } = model;
  let looked = 0;
  for (let i = path.indexOf(node) + direction; i >= 0 && i < path.length; i += direction) {
    const step = steps.get(path[i]);
    if (!step) continue;
    looked++;
    if (test(step)) return { node: path[i], looked };
  }
  return { node: null, looked };
}

/** Steps known from a list only get their events: a search must not miss them. */
async function learn(page) {
  const { path, steps, session } = page.model();
  const { key } = page.sessions().seen;
  if (path.every((node) => !steps.has(node) || steps.get(node).events)) return;
  const [, ...lines] = (await trace(session, key).catch(() => '')).trim().split('\n');
  const told = new Map(lines.map((line) => JSON.parse(line)).map((step) => [step.node, step]));
  const { steps: now } = page.model();
  page.setModel({
    ...page.model(),
    steps: new Map([...now].map(([node, step]) => [node, { ...told.get(node), ...step }])),
  });
}

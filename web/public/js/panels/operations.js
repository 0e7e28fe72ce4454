/** Operations of the person's own, from the form or the command line, and what the server answers to them. */
/** @import {Page} from '../app/page.js' */
/** @import {Attempt, Line} from '../app/ui.js' */
/** @import {ServerMessages} from '../net/wire.js' */
import { stateAt } from '../model/position.js';
import { complete, keyAt, parse } from '../model/command-line.js';
import { newId } from '../model/store.js';
import { fault } from '../text/operations.js';
import { outside } from '../text/settings.js';

const NAME = 'operations';

/** Lines remembered. */
const HISTORY = 50;

/** @param {Page} page */
export async function join(page) {
  /** @type {Map<string, {operation: object, source: 'form'|'line'}>} by the id of the wire message */
  const asked = new Map();
  const line = () => page.ui().line;
  /** @param {Partial<Line>} change */
  const setLine = (change) => page.setUi({ line: { ...line(), ...change } });
  /** @param {Attempt|null} attempt */
  const blame = (attempt) => page.setUi({ attempt });

  /** @param {object} operation @param {'form'|'line'} source */
  const perform = (operation, source) => {
    const id = newId();
    asked.set(id, { operation, source });
    blame(null);
    page.sendHere({ type: 'perform', id, operation });
  };

  /** @param {string|undefined} id */
  const take = (id) => {
    const one = id === undefined ? undefined : asked.get(id);
    if (id !== undefined) asked.delete(id);
    return one;
  };

  page.onMessage('ack', ({ id }) => {
    if (take(id)?.source === 'line') setLine({ text: '', options: [], active: -1, spans: {} });
  });
  page.onMessage('refused', ({ id, what, hint = '', problems }) => {
    const one = take(id);
    if (!one) return;
    const key = problems?.length ? keyAt(one.operation, problems[0].column) : null;
    blame({ source: one.source, what, hint: hint.charAt(0).toUpperCase() + hint.slice(1), key });
    page.setModel({ ...page.model(), notice: null });
  });

  page.addCommands(NAME, {
    performForm: (operation) => perform(operation, 'form'),
    chooseNext(who) {
      page.setUi({ kernel: true });
      page.sendHere({ type: 'choose', who });
    },
    typeLine(text, caret) {
      const { from, options } = complete(
        text.slice(0, caret),
        page.model().forms.operations,
        stateAt(page.model()),
      );
      blame(null);
      setLine({ text, options, from, caret, active: -1, past: -1 });
    },
    lineMove(direction) {
      const { options, active, history, past, text } = line();
      if (options.length && (active >= 0 || direction > 0))
        return setLine({
          active: ((active + 1 + direction + options.length + 1) % (options.length + 1)) - 1,
        });
      const now = Math.min(Math.max(past - direction, -1), history.length - 1);
      setLine({
        text: now < 0 ? (past < 0 ? text : '') : history[now],
        past: now,
        options: [],
        active: -1,
      });
    },
    lineClose: () => setLine({ options: [], active: -1 }),
    lineTake(chosen) {
      const { text, options, from, caret } = line();
      const whole = text.slice(0, from) + options[chosen].text;
      page.commands.typeLine(whole + text.slice(caret).trimStart(), whole.length);
      return whole.length;
    },
    lineSend() {
      const { text, history } = line();
      const { operation, spans, fault: kind, at } = parse(text, page.model().forms.operations);
      if (kind && at)
        return blame({ source: 'line', ...fault(kind, text.slice(at.from, at.to)), span: at });
      setLine({
        history: [text, ...history.filter((one) => one !== text)].slice(0, HISTORY),
        past: -1,
        options: [],
        active: -1,
        spans,
      });
      if (operation) perform(operation, 'line');
    },
    changeSetting(form, value) {
      const number = form.kind === 'number' ? Number(value) : null;
      const good =
        number === null ||
        (value !== '' &&
          Number.isInteger(number) &&
          number >= (form.minimum ?? -Infinity) &&
          number <= (form.maximum ?? Infinity));
      page.setUi({
        wrongSetting: good ? null : { key: form.key, what: outside(form.limits ?? '') },
      });
      if (good) page.commands.change({ [form.key]: number ?? value });
    },
    async command() {
      if (page.ui().panel !== 'try') await page.commands.panel('try');
      requestAnimationFrame(() =>
        /** @type {HTMLElement|null} */ (document.querySelector('.line input'))?.focus(),
      );
    },
  });
  await page.style('/css/operations.css');
}

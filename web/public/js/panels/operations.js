/** A guest of the page: operations of the person's own, from the form or the command line, and what the server says of them. */
import { complete, keyAt, parse } from '../model/command-line.js';
import { newId } from '../model/store.js';
import { fault } from '../text/operations.js';
import { outside } from '../text/settings.js';

const HISTORY = 50;

/** @param {{model: Function, ui: Function, setUi: Function, setModel: Function, send: Function, guest: Function}} page @param {object} act */
export async function join(page, act) {
  await act.style('/css/operations.css');
  const tried = new Map();
  const line = () =>
    page.ui().line ?? { text: '', options: [], from: 0, active: -1, history: [], past: -1 };
  const set = (change) => page.setUi({ line: { ...line(), ...change } });
  const blame = (attempt) => page.setUi({ attempt });

  const attempt = (operation, source) => {
    const id = newId();
    tried.set(id, { operation, source });
    blame(null);
    act.sendHere({ type: 'perform', id, operation });
  };

  page.guest({
    heard({ type, id, what, mend, problems }) {
      const one = (type === 'ack' || type === 'refused') && tried.get(id);
      if (!one) return;
      tried.delete(id);
      if (type === 'ack')
        return one.source === 'line' && set({ text: '', options: [], active: -1, spans: {} });
      const key = problems?.length ? keyAt(one.operation, problems[0].column) : null;
      blame({ source: one.source, what, mend: mend.charAt(0).toUpperCase() + mend.slice(1), key });
      page.setModel({ ...page.model(), notice: null });
    },
  });

  Object.assign(act, {
    attempt: (operation) => attempt(operation, 'form'),
    /** @param {string} who acts next, in the kernel's place */
    letAct(who) {
      page.setUi({ kernel: true });
      act.sendHere({ type: 'choose', who });
    },
    /** The line as it is now typed, with the caret where it is. */
    typeLine(text, caret) {
      const { from, options } = complete(
        text.slice(0, caret),
        page.model().forms.operations,
        page.model().states.get(page.model().node),
      );
      blame(null);
      set({ text, options, from, caret, active: -1, past: -1 });
    },
    /** @param {1|-1} direction among the options that are open, else among the lines before */
    lineMove(direction) {
      const { options, active, history, past, text } = line();
      if (options.length && (active >= 0 || direction > 0))
        return set({
          active: ((active + 1 + direction + options.length + 1) % (options.length + 1)) - 1,
        });
      const now = Math.min(Math.max(past - direction, -1), history.length - 1);
      set({
        text: now < 0 ? (past < 0 ? text : '') : history[now],
        past: now,
        options: [],
        active: -1,
      });
    },
    lineClose: () => set({ options: [], active: -1 }),
    /** @param {number} chosen of the options */
    lineTake(chosen) {
      const { text, options, from, caret } = line();
      const whole = text.slice(0, from) + options[chosen].text;
      act.typeLine(whole + text.slice(caret).trimStart(), whole.length);
      return whole.length;
    },
    lineSend() {
      const { text, history } = line();
      const { operation, spans, fault: kind, at } = parse(text, page.model().forms.operations);
      if (kind)
        return blame({ source: 'line', ...fault(kind, text.slice(at.from, at.to)), span: at });
      set({
        history: [text, ...history.filter((one) => one !== text)].slice(0, HISTORY),
        past: -1,
        options: [],
        active: -1,
        spans,
      });
      attempt(operation, 'line');
    },
    /** @param {import('../net/wire.js').SettingForm} form @param {string} value as it was chosen or typed */
    set(form, value) {
      const number = form.kind === 'number' ? Number(value) : null;
      const good =
        number === null ||
        (value !== '' &&
          Number.isInteger(number) &&
          number >= form.minimum &&
          number <= form.maximum);
      page.setUi({ wrongSetting: good ? null : { key: form.key, what: outside(form.limits) } });
      if (good) act.change({ [form.key]: number ?? value });
    },
    async command() {
      if (page.ui().panel !== 'try') await act.panel('try');
      requestAnimationFrame(() => document.querySelector('.line input')?.focus());
    },
  });
}

/** The scenario editor: the text on one side, what the server makes of it on the other. Composition only. */
/** @import {Problem} from './net/wire.js' */
/** @import {Draft} from './author/drafts.js' */
/** @import {EditorCommands, Editing, Preview} from './author/types.js' */
import { html, render } from './lib/html.js';
import { browser } from './lib/storage.js';
import * as preferences from './app/preferences.js';
import * as session from './net/session.js';
import * as text from './text/editor.js';
import * as drafts from './author/drafts.js';
import * as completing from './author/completing.js';
import { download, read } from './author/files.js';
import { openAsSession } from './author/open-session.js';
import { preview, screening } from './author/preview.js';
import * as requests from './author/requests.js';
import { bar, links, message } from './author/toolbar.js';
import { problemList, select, textField } from './author/text-field.js';

/** A pause in typing that is long enough to look at the text, in milliseconds. */
const REST = 300;

/** How long to wait for a server that did not answer, in milliseconds. */
const AGAIN = 3000;

const root = document.documentElement;
const app = /** @type {HTMLElement} */ (document.getElementById('app'));
const status = /** @type {HTMLElement} */ (document.getElementById('status'));

/** @type {Editing} */
let state = {
  drafts: drafts.load(browser),
  kept: true,
  lessons: [],
  problems: [],
  checked: false,
  checking: false,
  notice: null,
  links: null,
  copied: null,
  completing: null,
  outdated: false,
};
/** @type {ReturnType<typeof setTimeout>|null} until the text is checked */
let timer = null;
/** @type {AbortController|null} of the last check */
let asked = null;
let waiting = false;
/** Wishes for completions that are not answered yet. */
let wishes = 0;

const screen = screening(root, () => draw());

/** @param {Partial<Editing>} change */
function set(change) {
  state = { ...state, ...change };
  draw();
}

function draw() {
  render(view(), app);
  screen.watch();
  screen.paint();
  root.dataset.settled = String(
    !state.checking && timer === null && wishes === 0 && state.drafts.length > 0,
  );
}

const view = () =>
  html`${bar(state, commands)}
    <main class="author">
      <section class="writing">
        ${textField(state, commands)}${problemList(state, commands)}
      </section>
      <section class="preview" aria-label=${text.PREVIEW}>${preview(screen, state)}</section>
      ${message(state, commands)}
    </main>
    ${links(state, commands)}`;

/** @param {Partial<Draft>} change */
function write(change) {
  const next = drafts.changed(state.drafts, change);
  set({ drafts: next, kept: drafts.save(browser, next) });
  if ('text' in change) checkSoon();
}

/**
 * Another text takes the place of the one being written, which stays within reach.
 *
 * @param {Draft} draft
 * @param {string|null} title what is said to be open now; null says nothing
 */
function replace(draft, title) {
  const next = drafts.replaced(state.drafts, draft);
  set({
    drafts: next,
    kept: drafts.save(browser, next),
    notice:
      title && next.length > 1 ? { what: text.replacedBy(title), hint: '', back: true } : null,
  });
  check();
}

/** @param {number} milliseconds */
function checkIn(milliseconds) {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(check, milliseconds);
}

function checkSoon() {
  checkIn(REST);
  root.dataset.settled = 'false';
}

async function check() {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  asked?.abort();
  const mine = (asked = new AbortController());
  const [{ text: written }] = state.drafts;
  const bytes = requests.bytesOf(written);
  if (bytes > requests.SCENARIO_BYTES)
    return told([{ line: 1, column: 1, ...text.tooLong(bytes, requests.SCENARIO_BYTES) }], null);
  set({ checking: true });
  const answer = await requests.check(written, mine.signal);
  if (mine !== asked) return;
  if (!answer) return again();
  waiting = false;
  told(answer.problems, answer.preview);
}

/** Without a server the text is kept, and looked at again once there is one. */
function again() {
  waiting = true;
  set({ checking: false, checked: false, notice: text.UNREACHED });
  checkIn(AGAIN);
}

/** @param {Problem[]} problems @param {Preview|null} seen null for a text that cannot be read */
function told(problems, seen) {
  const back = state.notice === text.UNREACHED ? { notice: null } : {};
  if (seen) screen.show(seen);
  set({ problems, checking: false, checked: true, outdated: !seen && screen.isShowing(), ...back });
  status.textContent = problems.length
    ? `${text.counted(problems.length)} ${text.place(problems[0])}: ${problems[0].what}`
    : text.RIGHT;
}

/** @returns {HTMLTextAreaElement|null} */
const field = () => app.querySelector('#text');

/** @param {boolean} wished */
async function complete(wished) {
  const written = field();
  if (!written) return;
  wishes++;
  draw();
  const found = await completing.completionsAt(written, wished);
  wishes--;
  set({ completing: found });
  if (found) status.textContent = text.completions(found.options.length);
}

/** @type {EditorCommands} */
const commands = {
  write: (written) => write({ text: written }),
  complete,
  chooseCompletion(chosen) {
    if (!state.completing) return;
    set({ completing: { ...state.completing, active: chosen } });
    app.querySelector('.completions [aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  },
  takeCompletion(chosen) {
    const text = field();
    const { completing: offered } = state;
    set({ completing: null });
    if (!text || !offered) return;
    completing.write(text, offered, chosen);
    complete(true);
  },
  closeCompletions: () => state.completing && set({ completing: null }),
  name: (name) => write({ name }),
  select(problem) {
    const text = field();
    if (text) select(text, problem);
  },
  async template(name, title) {
    const written = await requests.templateText(name);
    if (written === null) return set({ notice: text.NO_TEXT });
    replace({ name: 'my-lesson', text: written }, title);
  },
  async copy(name, title) {
    const written = await requests.lessonText(name);
    if (written === null) return set({ notice: text.NO_TEXT });
    replace({ name: `my-${name}`, text: written }, title);
  },
  async upload(file) {
    const { draft, refusal } = await read(file);
    if (draft) replace(draft, file.name);
    else if (refusal) set({ notice: refusal });
  },
  download: () => download(state.drafts[0]),
  former() {
    const [now, former, ...others] = state.drafts;
    const next = [former, now, ...others];
    set({ drafts: next, kept: drafts.save(browser, next), notice: null });
    check();
  },
  async open() {
    const { links: made, refusal } = await openAsSession(state.drafts[0].text);
    if (refusal) set({ notice: refusal });
    if (!made) return;
    set({ links: made, copied: null });
    /** @type {HTMLDialogElement|null} */
    const dialog = app.querySelector('#links');
    dialog?.showModal();
  },
  /** The dialog comes with the first wish for it. */
  explore: async () =>
    (await import('./explore/dialog.js')).open({
      wish: { text: state.drafts[0].text, settings: {}, others: 0 },
      token: null,
      answer: null,
    }),
  async copyLink(kind) {
    try {
      await navigator.clipboard.writeText(state.links?.[kind] ?? '');
      set({ copied: kind });
    } catch {
      /** @type {HTMLInputElement|null} */
      const field = app.querySelector(`#link-${kind}`);
      field?.select();
    }
  },
  dismiss: () => set({ notice: null }),
};

async function start() {
  root.dataset.theme = preferences.load('').theme;
  screen.recolour();
  draw();
  session.lessons().then((lessons) => set({ lessons }));
  const [, , wanted] = location.pathname.split('/');
  if (wanted) {
    history.replaceState(null, '', '/edit');
    await commands.copy(decodeURIComponent(wanted), decodeURIComponent(wanted));
  }
  if (state.drafts.length === 0) await commands.template(text.TEMPLATES[0].name, null);
  if (state.drafts.length === 0) replace({ name: 'my-lesson', text: '' }, null);
  else if (!asked) check();
}

addEventListener('online', () => waiting && check());
start();

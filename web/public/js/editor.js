/** The scenario editor: the text on one side, what the server makes of it on the other. Composition only. */
import { html, render } from './lib/html.js';
import * as preferences from './app/preferences.js';
import * as session from './net/session.js';
import * as text from './text/editor.js';
import * as drafts from './author/drafts.js';
import { download, read } from './author/files.js';
import { openLesson } from './author/links.js';
import { preview, screening } from './author/preview.js';
import * as server from './author/server.js';
import { bar, links, message } from './author/toolbar.js';
import { problemList, select, textField } from './author/text-field.js';

/** A pause in typing that is long enough to look at the text. */
const REST = 300;

const root = document.documentElement;
const app = /** @type {HTMLElement} */ (document.getElementById('app'));
const status = document.getElementById('status');

let state = {
  drafts: drafts.load(localStorage),
  kept: true,
  lessons: [],
  problems: [],
  checked: false,
  checking: false,
  notice: null,
  links: null,
  copied: null,
  outdated: false,
};
let timer = 0;
let asked = null;
let waiting = false;

const screen = screening(root, () => draw());

function set(change) {
  state = { ...state, ...change };
  draw();
}

function draw() {
  render(view(), app);
  screen.watch();
  screen.paint();
  root.dataset.settled = String(!state.checking && timer === 0 && state.drafts.length > 0);
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

function write(change) {
  const next = drafts.changed(state.drafts, change);
  set({ drafts: next, kept: drafts.save(localStorage, next) });
  if ('text' in change) checkSoon();
}

/** Another text takes the place of the one being written, which stays within reach. */
function replace(draft, title) {
  const next = drafts.replaced(state.drafts, draft);
  set({
    drafts: next,
    kept: drafts.save(localStorage, next),
    notice:
      title && next.length > 1 ? { what: text.replacedBy(title), hint: '', back: true } : null,
  });
  check();
}

function checkSoon() {
  clearTimeout(timer);
  timer = setTimeout(check, REST);
  root.dataset.settled = 'false';
}

async function check() {
  clearTimeout(timer);
  timer = 0;
  asked?.abort();
  const mine = (asked = new AbortController());
  const [{ text: written }] = state.drafts;
  const bytes = server.bytesOf(written);
  if (bytes > server.LIMIT)
    return told([{ line: 1, column: 1, ...text.tooLong(bytes, server.LIMIT) }], null);
  set({ checking: true });
  const answer = await server.check(written, mine.signal);
  if (mine !== asked) return;
  if (!answer) return again();
  waiting = false;
  told(answer.problems, answer.preview);
}

/** Without a server the text is kept, and looked at again once there is one. */
function again() {
  waiting = true;
  set({ checking: false, checked: false, notice: text.UNREACHED });
  timer = setTimeout(check, 3000);
}

function told(problems, seen) {
  const back = state.notice === text.UNREACHED ? { notice: null } : {};
  if (seen) screen.show(seen);
  set({ problems, checking: false, checked: true, outdated: !seen && screen.isShowing(), ...back });
  status.textContent = problems.length
    ? `${text.counted(problems.length)} ${text.place(problems[0])}: ${problems[0].what}`
    : text.RIGHT;
}

const commands = {
  write: (written) => write({ text: written }),
  name: (name) => write({ name }),
  select: (problem) => select(app.querySelector('#text'), problem),
  async template(name, title) {
    const written = await server.templateText(name);
    if (written === null) return set({ notice: text.NO_TEXT });
    replace({ name: 'my-lesson', text: written }, title);
  },
  async copy(name, title) {
    const written = await server.lessonText(name);
    if (written === null) return set({ notice: text.NO_TEXT });
    replace({ name: `my-${name}`, text: written }, title);
  },
  async upload(file) {
    const { draft, refusal } = await read(file);
    if (refusal) return set({ notice: refusal });
    replace(draft, file.name);
  },
  download: () => download(state.drafts[0]),
  former() {
    const [now, former, ...others] = state.drafts;
    const next = [former, now, ...others];
    set({ drafts: next, kept: drafts.save(localStorage, next), notice: null });
    check();
  },
  async open() {
    const { links: made, refusal } = await openLesson(state.drafts[0].text);
    set(refusal ? { notice: refusal } : { links: made, copied: null });
    if (made) app.querySelector('#links').showModal();
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
      await navigator.clipboard.writeText(state.links[kind]);
      set({ copied: kind });
    } catch {
      app.querySelector(`#link-${kind}`).select();
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

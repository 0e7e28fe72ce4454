/**
 * The end of a lesson: what was predicted beside what happened, and the way on. The progress is kept here,
 * too. Nothing opens by itself; one more press of the key that stepped here does it.
 */
/** @import {Page} from '../app/page.js' */
/** @import {Commands} from '../app/commands.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Lesson} from '../net/wire.js' */
/** @import {Progress} from './progress.js' */
import { html, nothing, render } from '../lib/html.js';
import { browser } from '../lib/storage.js';
import * as text from '../text/course.js';
import { answerList } from './answers.js';
import { chapters, inOrder } from './lessons.js';
import { atEnd, load, save, score, seen } from './progress.js';
import { closeDialog } from '../lib/forms.js';

const NAME = 'end';

/** @param {Page} page */
export function join(page) {
  const place = document.createElement('div');
  let progress = load(browser);
  /** @type {Lesson[]} */
  let lessons = [];
  /** @type {Model|null} */
  let last = null;

  const open = async () => {
    await page.style('/css/cards.css');
    lessons = lessons.length ? lessons : inOrder(await chapters());
    render(summary(page.model(), progress, lessons, page.commands), place);
    const dialog = place.querySelector('dialog');
    dialog?.showModal();
    if (dialog) dialog.scrollTop = 0;
  };
  page.mount(NAME, 'dialogs', 2, place);
  /** A lesson in another page ends with its last step. @param {Model} model */
  const isSummedUp = (model) => atEnd(model) && !('embed' in document.documentElement.dataset);
  page.addToSlot(NAME, 'end', 1, (model) => (isSummedUp(model) ? text.SUM_UP : null));
  page.addCommandCase(NAME, 'next', {
    priority: 1,
    when: () => isSummedUp(page.model()),
    run: open,
  });
  page.onDraw(() => {
    const model = page.model();
    if (model === last) return;
    last = model;
    const known = seen(progress, model);
    if (known !== progress) save(browser, (progress = known));
  });
}

/** @param {Model} model @param {Progress} progress @param {Lesson[]} lessons @param {Commands} commands */
function summary({ scenario, answered, path }, progress, lessons, commands) {
  if (!scenario?.name) return nothing;
  const lesson = progress[scenario.name];
  const answers = Object.entries(lesson?.answers ?? {});
  const after = lessons[lessons.findIndex(({ name }) => name === scenario.name) + 1] ?? null;
  return html`<dialog class="summary" aria-labelledby="summary-title">
    <h2 id="summary-title" dir="auto">${text.endOf(scenario.title)}</h2>
    <p class="score">${answers.length ? text.scored(score(lesson)) : text.NO_QUESTIONS}</p>
    ${answers.length ? answerList(answers, (question) => look(question, answered, path, commands)) : nothing}
    <form method="dialog" class="replies">
      ${after ? html`<a class="link-button primary" autofocus href=${`/l/${encodeURIComponent(after.name)}`}>${text.nextLesson(after.title)}</a>` : html`<a class="link-button primary" autofocus href="/course">${text.COURSE_END}</a>`}
      ${after ? html`<a class="link-button" href="/course">${text.COURSE}</a>` : nothing}
      <button @click=${commands.startAgain}>${text.AGAIN}</button>
      <button>${text.CLOSE}</button>
    </form>
  </dialog>`;
}

/**
 * Back to the step at which the question was settled.
 *
 * @param {string} question @param {Model['answered']} answered @param {number[]} path @param {Commands} commands
 */
function look(question, answered, path, commands) {
  const node = path.find((one) => answered.get(one)?.text === question);
  if (node === undefined) return nothing;
  /** @param {Event} event */
  const show = (event) => {
    closeDialog(event);
    commands.go(node);
  };
  return html`<button type="button" class="look" @click=${show}>${text.LOOK}</button>`;
}

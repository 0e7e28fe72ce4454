/** The course: its chapters and lessons as a path, with what the person has done. */
/** @import {Chapter} from './course/lessons.js' */
/** @import {Lesson} from './net/wire.js' */
import { html, nothing, render } from './lib/html.js';
import { browser } from './lib/storage.js';
import * as preferences from './app/preferences.js';
import * as text from './text/course.js';
import { answerList } from './course/answers.js';
import { chapters, inOrder } from './course/lessons.js';
import { load, nextLesson, save, score, summary, toSeeAgain } from './course/progress.js';

const root = document.documentElement;
const app = /** @type {HTMLElement} */ (document.getElementById('app'));

/** @type {Chapter[]|null} */
let all = null;
let progress = load(browser);

/** @param {{name: string}} lesson */
const address = ({ name }) => `/l/${encodeURIComponent(name)}`;

function draw() {
  render(view(), app);
  root.dataset.settled = String(all !== null);
}

const view = () =>
  html`<header class="bar course-bar">
      <a class="link-button" href="/">◀ ${text.RUNNING}</a>
      <h1>${text.TITLE}</h1>
      <a class="link-button" href="/parts">${text.PARTS}</a>
      <a class="link-button" href="/costs">${text.COST_LAB}</a>
      <a class="link-button" href="/verdict">${text.THE_VERDICT}</a>
      <a class="link-button" href="/edit">${text.EDIT}</a>
    </header>
    <main class="course">
      ${all === null ? nothing : all.length ? body(all) : html`<p role="alert">${text.UNREACHED}</p>`}
    </main>`;

/** @param {Chapter[]} all */
function body(all) {
  const lessons = inOrder(all);
  const sum = summary(progress, lessons);
  const next = nextLesson(progress, lessons);
  const begun = Object.keys(progress).length > 0;
  return html`<section class="sum" aria-label=${text.done(sum)}>
      <p>${next ? text.INTRO : text.ALL_DONE}</p>
      <p class="figures">
        <progress max=${sum.lessons} value=${sum.done} aria-label=${text.done(sum)}></progress>
        <b>${text.done(sum)}</b>${sum.asked ? html` · <b>${text.rightOf(sum)}</b>` : nothing}
      </p>
      <p class="replies">
        ${next ? html`<a class="link-button primary" href=${address(next)}>${(begun ? text.GO_ON : text.BEGIN)(next.title)} ▶</a>` : nothing}
        ${begun ? html`<button @click=${askForget}>${text.FORGET}</button>` : nothing}
      </p>
    </section>
    <ol class="chapters">
      ${all.map(
        (chapter) =>
          html`<li>
            ${chapter.title ? html`<h2>${chapter.title}</h2>` : nothing}${chapter.sentence ? html`<p>${chapter.sentence}</p>` : nothing}
            <ol class="path">
              ${chapter.lessons.map((lesson) => step(lesson, lessons.indexOf(lesson) + 1, lesson === next))}
            </ol>
          </li>`,
      )}
    </ol>
    ${again(lessons)} ${forget()}`;
}

/** @param {Lesson} lesson @param {number} number @param {boolean} isNext */
function step(lesson, number, isNext) {
  const known = progress[lesson.name];
  const state = text.STATES[known?.done ? 'done' : known ? 'begun' : 'fresh'];
  const marks = score(known);
  return html`<li class=${state.word.replace(' ', '-')}>
    <a href=${address(lesson)} aria-current=${isNext ? 'step' : nothing}>
      <span class="sign" aria-hidden="true">${state.sign}</span>
      <span class="lesson"
        ><b dir="auto">${number}. ${lesson.title}</b>
        <span
          >${state.word}${known && !known.done && known.operation ? html`, ${text.reached(known)}` : nothing}${marks.asked ? html` · ${text.rightOf(marks)}` : nothing}${lesson.slide ? html` · ${text.SLIDE(lesson.slide)}` : nothing}</span
        ></span
      ></a
    >
  </li>`;
}

/** The course summed up: where prediction and outcome differed. @param {Lesson[]} lessons */
function again(lessons) {
  const wrong = toSeeAgain(progress, lessons);
  if (!wrong.length) return nothing;
  const lessonOf = new Map(wrong.map((one) => [one.text, one.lesson]));
  return html`<section class="again">
    <h2>${text.AGAIN_TITLE}</h2>
    <p>${text.AGAIN_INTRO}</p>
    ${answerList(
      wrong.map(({ text: question, answer }) => [question, answer]),
      (question) => {
        const lesson = lessonOf.get(question);
        return lesson
          ? html`<a class="link-button" href=${address(lesson)}>${lesson.title}</a>`
          : nothing;
      },
    )}
  </section>`;
}

/** @type {() => void} */
const askForget = () =>
  /** @type {HTMLDialogElement|null} */ (app.querySelector('#forget'))?.showModal();

const forget = () =>
  html`<dialog id="forget" aria-label=${text.FORGET}>
    <p>${text.FORGET_SURE}</p>
    <form method="dialog" class="replies">
      <button @click=${forgetAll}>${text.FORGET_YES}</button
      ><button class="primary">${text.KEEP}</button>
    </form>
  </dialog>`;

function forgetAll() {
  progress = {};
  save(browser, progress);
  draw();
}

root.dataset.theme = preferences.load('').theme;
draw();
chapters().then((known) => {
  all = known;
  draw();
});
addEventListener('pageshow', () => {
  progress = load(browser);
  draw();
});

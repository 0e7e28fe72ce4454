/**
 * The end of a lesson: what was predicted beside what happened, and the way on. A guest of the page, which also keeps
 * the progress. Nothing opens by itself; one more press of the key that stepped here does it.
 */
import { html, nothing, render } from '../lib/html.js';
import * as text from '../text/course.js';
import { answerList } from './answers.js';
import { chapters, inOrder } from './lessons.js';
import { atEnd, load, save, score, seen } from './progress.js';

/** @param {{model: Function, guest: Function, setUi: Function}} page @param {object} act */
export function join(page, act) {
  const pill = Object.assign(document.createElement('div'), { className: 'sum-up' });
  const place = document.createElement('div');
  let progress = load(localStorage);
  let lessons = [];
  let last = null;
  let styled = null;
  document.body.append(place);

  const open = async () => {
    await (styled ??= act.style('/css/cards.css'));
    lessons = lessons.length ? lessons : inOrder(await chapters());
    render(summary(page.model(), progress, lessons, act), place);
    place.firstElementChild.showModal();
    place.firstElementChild.scrollTop = 0;
  };
  const next = act.next;
  act.next = () => (atEnd(page.model()) ? open() : next());
  page.guest({
    drawn(seenNow) {
      const model = page.model();
      if (model === last) return;
      last = model;
      const known = seen(progress, model);
      if (known !== progress) save(localStorage, (progress = known));
      const ended = seenNow.node === model.node && atEnd(model);
      document.documentElement.toggleAttribute('data-ended', ended);
      const room = document.querySelector('.room');
      if (room && pill.parentNode !== room) room.append(pill);
      render(ended ? html`<button @click=${open}>${text.SUM_UP} ▸</button>` : nothing, pill);
    },
  });
}

function summary({ scenario, answered, path }, progress, lessons, act) {
  const lesson = progress[scenario.name];
  const answers = Object.entries(lesson?.answers ?? {});
  const after = lessons[lessons.findIndex(({ name }) => name === scenario.name) + 1] ?? null;
  return html`<dialog class="summary" aria-labelledby="summary-title">
    <h2 id="summary-title">${text.endOf(scenario.title)}</h2>
    <p class="score">${answers.length ? text.scored(score(lesson)) : text.NO_QUESTIONS}</p>
    ${answers.length ? answerList(answers, (question) => look(question, answered, path, act)) : nothing}
    <form method="dialog" class="replies">
      ${after ? html`<a class="link-button primary" autofocus href=${`/l/${encodeURIComponent(after.name)}`}>${text.nextLesson(after.title)}</a>` : html`<a class="link-button primary" autofocus href="/course">${text.COURSE_END}</a>`}
      ${after ? html`<a class="link-button" href="/course">${text.COURSE}</a>` : nothing}
      <button @click=${act.startAgain}>${text.AGAIN}</button>
      <button>${text.CLOSE}</button>
    </form>
  </dialog>`;
}

/** Back to the step at which the question was settled. */
function look(question, answered, path, act) {
  const node = path.find((one) => answered.get(one)?.text === question);
  if (node === undefined) return nothing;
  const show = (event) => {
    event.target.closest('dialog').close();
    act.go(node);
  };
  return html`<button type="button" class="look" @click=${show}>${text.LOOK}</button>`;
}

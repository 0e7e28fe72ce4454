/** Meet the parts: the machine's six kinds of thing, each drawn as the lessons draw it. */
import { html, render } from './lib/html.js';
import * as preferences from './app/preferences.js';
import * as text from './text/course.js';
import { drawings } from './course/drawings.js';

const root = document.documentElement;

/** @param {typeof text.CARDS[number]} one @param {number} i */
const card = ({ part, name, what, picture, lesson }, i) =>
  html`<li class="part">
    <h2>${i + 1}. ${name}</h2>
    <svg viewBox="0 0 260 130" role="img" aria-label=${picture}>${drawings[part]}</svg>
    <p>${what}</p>
    <a class="link-button" href=${`/l/${lesson}`} aria-label="${text.SEE_IT}: ${name}"
      >${text.SEE_IT}</a
    >
  </li>`;

root.dataset.theme = preferences.load('').theme;
render(
  html`<header class="bar course-bar">
      <a class="link-button" href="/course">◀ ${text.COURSE}</a>
      <h1>${text.PARTS_TITLE}</h1>
      <a class="link-button primary" href="/l/walls">${text.FIRST_LESSON} ▶</a>
    </header>
    <main class="course parts-page">
      <p>${text.PARTS_INTRO}</p>
      <ul class="parts">
        ${text.CARDS.map(card)}
      </ul>
    </main>`,
  /** @type {HTMLElement} */ (document.getElementById('app')),
);
root.dataset.settled = 'true';

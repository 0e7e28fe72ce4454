/** The document is named like its lesson, in the tabs and in the history of the browser. */
/** @import {Page} from '../app/page.js' */
import * as text from '../text/lesson.js';

/** @param {Page} page */
export function join(page) {
  page.onDraw(({ scenario }) => {
    if (scenario) document.title = `${scenario.title} – ${text.APP}`;
  });
}

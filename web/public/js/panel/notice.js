/** What went wrong, in words, with the way on: a refusal, a lost server, a session that is gone. */
import { html, nothing } from '../html.js';
import * as text from '../text.js';

/** @param {import('../store.js').Model} model @param {import('../main.js').Act} act */
export function notice(model, act) {
  if (model.link === 'gone')
    return box(html`<p><strong>${model.notice?.what ?? text.GONE}</strong> ${model.notice?.mend ?? ''}</p><button @click=${act.startAgain}>${text.START_NEW}</button>`);
  if (model.link === 'lost') return box(html`<p><strong>${text.LOST}</strong> ${text.LOST_MEND}</p>`);
  if (model.notice)
    return box(html`<p><strong>${model.notice.what}</strong> ${model.notice.mend}</p><button @click=${act.dismiss}>${text.DISMISS}</button>`);
  return nothing;
}

const box = (content) => html`<div class="notice" role="alert">${content}</div>`;

/** What went wrong, in words, with the way on: a refusal, a lost server, a session that is gone. */
/** @import {Act, Model, Ui} from '../protocol.js' */
import { html, nothing } from '../html.js';
import * as text from '../text.js';

/** @param {Model} model @param {Ui} ui @param {Act} act */
export function notice(model, ui, act) {
  if (model.link === 'gone')
    return box(html`<p><strong>${model.notice?.what ?? text.GONE}</strong> ${model.notice?.mend ?? ''}</p><button @click=${act.startAgain}>${text.START_NEW}</button>`);
  if (model.link === 'lost') return box(html`<p><strong>${text.LOST}</strong> ${text.LOST_MEND}</p>`);
  if (model.notice)
    return box(html`<p><strong>${model.notice.what}</strong> ${model.notice.mend}</p><button @click=${act.dismiss}>${text.DISMISS}</button>`);
  if (ui.link) return box(html`<p>${text.NO_CLIPBOARD} <a href=${ui.link}>${ui.link}</a></p><button @click=${act.dismiss}>${text.DISMISS}</button>`);
  return nothing;
}

const box = (content) => html`<div class="notice" role="alert">${content}</div>`;

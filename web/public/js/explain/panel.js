/** The answer to "where does this come from?": beside the stage, on a phone above its lower part. */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
/** @import {State} from '../net/machine.js' */
/** @import {Facts} from './provenance.js' */
import { stateAt } from '../model/position.js';
import { html, nothing } from '../lib/html.js';
import { mappingsOf } from '../stage/aliases.js';
import { badge } from '../stage/address-spaces.js';
import { glyph } from '../stage/cells.js';
import * as text from '../text/explain.js';
import { factsOf } from './provenance.js';

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
export function panel(model, ui, commands) {
  const state = stateAt(model);
  const facts = factsOf(model, ui.at);
  return html`<aside class="explain" aria-labelledby="explain-title">
    <div class="explain-head">
      <h2 id="explain-title">${facts ? text.title(facts) : text.EXPLAIN}</h2>
      <button @click=${commands.surface} aria-label=${text.CLOSE}>✕</button>
    </div>
    <div class="explain-body" tabindex="0" role="region" aria-label=${text.EXPLAIN}>
      ${facts && state ? answer(model, state, facts, commands) : html`<p>${text.POINT}</p>`}
    </div>
  </aside>`;
}

/** @param {Model} model @param {State} state @param {Facts} facts @param {Commands} commands */
function answer(model, state, facts, commands) {
  const { written, replaced, change, now, frame, kind } = facts;
  return html` ${kind === 'byte' ? byte(model, state, facts, commands) : html`<p class="now">${text.now(kind, now, state, facts.names)}</p>`}
  ${
    change
      ? html`<p>${text.since(model.steps.get(change.node))}</p>
          ${before(kind, change.before)}${jump(change.node, model, commands)}`
      : kind === 'byte'
        ? nothing
        : html`<p>${facts.missing.length ? text.SEARCHING : text.SINCE_START}</p>`
  }
  ${frame === null ? nothing : reach(state, frame, commands)}`;
}

/** @param {string} kind @param {unknown} old */
const before = (kind, old) =>
  old === undefined ? nothing : html`<p><b>${text.BEFORE}</b> ${text.was(kind, old)}</p>`;

/** @param {Model} model @param {State} state @param {Facts} facts @param {Commands} commands */
function byte(model, state, { frame, missing, names, next, written, replaced }, commands) {
  if (!written || frame === null) return html`<p class="now">${text.NEVER}</p>`;
  const { run, value } = written;
  return html` <p class="value">
      <b class="glyph p${run.by === 'kernel' ? 0 : ''}">${glyph(value)}</b> ${text.value(value)}
    </p>
    <dl>
      <dt>${text.WHO}</dt>
      <dd>${run.process ? badge(state, run.process) : nothing} ${text.who(run)}</dd>
      <dt>${text.THROUGH}</dt>
      <dd>${text.through(run, frame, written.then ?? frame, Number(names[1]))}</dd>
      <dt>${text.WHOSE}</dt>
      <dd>${text.whose(state, frame)}</dd>
      <dt>${text.WHEN}</dt>
      <dd>${text.when(run, stepOf(model, written.node), written.node === model.node)}</dd>
      <dt>${text.REPLACED}</dt>
      <dd>
        ${replaced ? text.replaced(replaced, replaced.value === null ? '' : glyph(replaced.value)) : missing.length ? text.SEARCHING : text.NOTHING_BEFORE}
      </dd>
      <dt>${text.NEXT}</dt>
      <dd>${next === null ? text.nothingNext(model) : nextWords(model, next)}</dd>
    </dl>
    ${written.node === model.node ? nothing : jump(written.node, model, commands)}`;
}

/** @param {number|null} node @param {Model} model @param {Commands} commands */
const jump = (node, model, commands) =>
  node === null || node === undefined
    ? nothing
    : html`<button class="jump" ?disabled=${node === model.node} @click=${() => commands.go(node)}>
        ${node === model.node ? text.HERE : text.goTo(model.steps.get(node)?.step)}
      </button>`;

/**
 * Everything that leads to the same frame; each is a way there.
 *
 * @param {State} state
 * @param {number} frame
 * @param {Commands} commands
 */
function reach(state, frame, commands) {
  const { entries, tlbs, channels, descriptors, objects, slots } = mappingsOf(state, frame);
  const others = [
    ...descriptors.map(text.byDescriptor),
    ...tlbs.map(text.byTlb),
    ...channels.map(text.byChannel),
    ...objects.map(text.byObject),
    ...slots.map(text.inSlot),
  ];
  return html`<h3>${text.reachTitle(frame)}</h3>
    <ul class="reaches">
      ${entries.map((entry) => html`<li><button @click=${() => commands.see(`entry ${entry.process} ${entry.page}`)}>${badge(state, entry.process)} ${text.byEntry(entry)}</button></li>`)}
      ${others.map((one) => html`<li>${one}</li>`)}
      ${entries.length + others.length ? nothing : html`<li>${text.NONE}</li>`}
    </ul>
    <button @click=${() => commands.see(`frame ${frame}`)}>${text.showFrame(frame)}</button>`;
}

/** @param {Model} model @param {number|null} node */
const stepOf = ({ steps }, node) => (node === null ? undefined : steps.get(node));

/** @param {Model} model @param {{node: number, meets: boolean}} next */
function nextWords(model, { node, meets }) {
  const step = model.steps.get(node);
  return step ? text.next(step, meets) : nothing;
}

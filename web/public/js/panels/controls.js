/** What is pressed: the bar above (which lesson, start again, a link, what can be opened) and the transport below (time). */
/** @import {Commands} from '../app/commands.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
/** @import {SlotRegistry} from '../app/slots.js' */
/** @import {PanelName} from '../app/ui.js' */
import { indexOf, stateAt } from '../model/position.js';
import { html, nothing } from '../lib/html.js';
import { asks, isOpen } from '../model/question.js';
import * as text from '../text/lesson.js';
import { valueOf } from '../lib/form-events.js';

/** @type {PanelName[]} */
const PANELS = ['try', 'events', 'bytes', 'view'];

/** @param {Model} model @param {Ui} ui @param {Commands} commands */
export function bar(model, ui, commands) {
  return html`<header class="bar">
    <h1 class="unseen">${text.APP}</h1>
    ${picker(model, commands)}
    <button class="menu-key" aria-expanded=${String(ui.menu)} @click=${commands.menu}>
      ${text.MENU}
    </button>
    <div class="more ${ui.menu ? 'open' : ''}">
      <button @click=${commands.startAgain}>${text.START_AGAIN}</button>
      ${opener('share', ui, commands)} ${transferSwitch(model, commands)}
      <span class="gap"></span>
      ${link(model)} ${PANELS.map((name) => opener(name, ui, commands))}
      <button @click=${commands.help} aria-label=${text.HELP} title=${text.HELP}>?</button>
    </div>
  </header>`;
}

/** @param {PanelName} name @param {Ui} ui @param {Commands} commands */
const opener = (name, ui, commands) =>
  html`<button aria-pressed=${String(ui.panel === name)} @click=${() => commands.panel(name)}>
    ${text.PANEL_NAMES[name]}
  </button>`;

/** @param {Model} model @param {Commands} commands */
function picker(model, commands) {
  const current = model.scenario?.name ?? '';
  const listed = model.lessons.some((lesson) => lesson.name === current);
  return html`<label class="picker"
    ><span class="unseen">${text.LESSON}</span>
    <select
      id="lesson"
      dir="auto"
      title=${model.scenario?.title ?? nothing}
      @change=${(/** @type {Event} */ event) => commands.lesson(valueOf(event))}
    >
      ${listed ? nothing : html`<option value=${current} selected>${model.scenario?.title ?? text.LESSON}</option>`}
      ${model.lessons.map((lesson) => html`<option value=${lesson.name} .selected=${lesson.name === current}>${lesson.title}</option>`)}
    </select></label
  >`;
}

/** @param {Model} model */
function link(model) {
  const others =
    model.people && model.people.hosts + model.people.viewers > 1 ? text.people(model.people) : '';
  const due = model.unsaved ? text.UNSAVED : model.sending && text.SENDING;
  const open = due || others || text.LINK.open;
  return html`<span class="link ${model.link}" title=${text.LINK[model.link]}
    ><i></i><span>${model.link === 'open' ? open : text.LINK[model.link]}</span></span
  >`;
}

/** The switch that the whole lesson turns on, always in reach. @param {Model} model @param {Commands} commands */
function transferSwitch(model, commands) {
  const form = model.forms.settings.find((one) => one.key === 'transfer');
  if (!form || model.role === 'viewer') return nothing;
  const now = stateAt(model)?.settings.transfer;
  return html`<div class="switch" role="group" aria-label=${text.TRANSFER}>
    <span aria-hidden="true">${text.TRANSFER}</span>${(form.values ?? []).map(
      (value) =>
        html`<button
          data-setting="transfer"
          data-value=${value}
          aria-pressed=${String(now === value)}
          @click=${() => now !== value && commands.change({ transfer: value })}
        >
          ${text.transferName(String(value))}
        </button>`,
    )}
  </div>`;
}

/**
 * First, back, play, next, last; a scrubber over the steps known so far, and marks where something went wrong.
 *
 * @param {Model} model
 * @param {Ui} ui
 * @param {Commands} commands
 * @param {SlotRegistry} slots
 */
export function transport(model, ui, commands, slots) {
  const at = Math.max(0, indexOf(model));
  const last = Math.max(0, model.path.length - 1);
  const playing = Boolean(model.cursor?.playing);
  const done = at === last && Boolean(model.cursor?.end);
  const [end] = slots.of('end').flatMap((piece) => piece(model) ?? []);
  return html`<footer class="transport" role="group" aria-label=${text.TRANSPORT}>
    <div class="keys">
      ${key('first', text.FIRST, '|◀', commands.first, at === 0)}
      ${key('back', text.BACK, '◀', commands.back, at === 0)}
      ${key('play', playing ? text.PAUSE : text.PLAY, playing ? '❚❚' : '▶', commands.play, model.role === 'viewer')}
      ${key('next', end ?? text.NEXT, end ?? text.NEXT_SHORT, commands.next, done && !end)}
      ${key('last', text.LAST, '▶|', commands.last, at === last)}
      <button
        class="ask"
        aria-label=${text.QUESTION}
        ?hidden=${!asks(model)}
        aria-expanded=${String(isOpen(model, ui))}
        @click=${commands.question}
      >
        ?<span> ${text.QUESTION}</span>
      </button>
    </div>
    <div class="track">
      <input
        id="scrubber"
        type="range"
        min="0"
        max=${last}
        step="1"
        .value=${String(at)}
        aria-label=${text.SCRUBBER}
        aria-valuetext=${text.position(model)}
        @input=${(/** @type {Event} */ event) => commands.go(model.path[Number(valueOf(event))])}
      />
      <div class="marks">${slots.of('marks').map((piece) => piece(model, ui, commands))}</div>
    </div>
    <p class="position">${text.position(model)}</p>
    <div class="pace">${slots.of('playback').map((piece) => piece(model, ui, commands))}</div>
  </footer>`;
}

/**
 * @param {string} name @param {string} label @param {string} sign
 * @param {() => unknown} action @param {boolean} [off]
 */
function key(name, label, sign, action, off) {
  return html`<button
    class="key ${name}"
    aria-label=${label}
    title=${label}
    aria-disabled=${String(Boolean(off))}
    @click=${() => !off && action()}
  >
    <span aria-hidden="true">${sign}</span>
  </button>`;
}

/** Time: first, back, play, next, last; a scrubber over the steps known so far, and marks where something went wrong. */
/** @import {Act, Model, Ui} from '../protocol.js' */
import { html, nothing } from '../html.js';
import { asks, isOpen } from '../question.js';
import * as text from '../text.js';

const SPEEDS = [0.5, 1, 2, 5];

/** @param {Model} model @param {Ui} ui @param {Act} act */
export function transport(model, ui, act) {
  const at = Math.max(0, model.path.indexOf(model.node));
  const last = Math.max(0, model.path.length - 1);
  const playing = Boolean(model.cursor?.playing);
  const done = at === last && model.cursor?.end;
  return html`<footer class="transport" role="group" aria-label=${text.TRANSPORT}>
    <div class="keys">
      ${key('first', text.FIRST, '|◀', act.first, at === 0)}
      ${key('back', text.BACK, '◀', act.back, at === 0)}
      ${key('play', playing ? text.PAUSE : text.PLAY, playing ? '❚❚' : '▶', act.play, model.role === 'view')}
      ${key('next', text.NEXT, text.NEXT_SHORT, act.next, done)}
      ${key('last', text.LAST, '▶|', act.last, at === last)}
      <button class="ask" ?hidden=${!asks(model)} aria-expanded=${String(isOpen(model, ui))} @click=${act.question}>?<span> ${text.QUESTION}</span></button>
    </div>
    <div class="track">
      <input id="scrubber" type="range" min="0" max=${last} step="1" .value=${String(at)} aria-label=${text.SCRUBBER} aria-valuetext=${text.position(model)}
        @input=${(event) => act.go(model.path[Number(event.target.value)])} />
      <div class="marks">${marks(model, last, act)}</div>
    </div>
    <p class="position">${text.position(model)}</p>
    <label class="speed"><span class="unseen">${text.SPEED}</span>
      <select @change=${(event) => act.speed(Number(event.target.value))}>${SPEEDS.map((speed) => html`<option value=${speed} .selected=${speed === ui.speed}>${text.speed(speed)}</option>`)}</select></label>
  </footer>`;
}

function key(name, label, sign, action, off) {
  return html`<button class="key ${name}" aria-label=${label} title=${label} aria-disabled=${String(Boolean(off))} @click=${() => !off && action()}><span aria-hidden="true">${sign}</span></button>`;
}

function marks(model, last, act) {
  return model.path.map((node, i) => {
    const step = model.steps.get(node);
    const kind = step?.markers?.find((marker) => text.MARKERS[marker]);
    if (!kind) return nothing;
    return html`<button class="mark ${kind}" .style=${`transform:translateX(${last ? (100 * i) / last : 0}cqw)`} title=${text.mark(kind, step)} aria-label=${text.mark(kind, step)} @click=${() => act.go(node)}>${text.MARKERS[kind]}</button>`;
  });
}

/**
 * The shelves below the machine: mailboxes with their envelopes, objects with the tickets that name them, and the slots of
 * the backing store. Each has a third of the band for itself, so that none moves when another fills.
 */
/** @import {Capability, Message, State} from '../net/machine.js' */
/** @import {MachineScene, Place} from './scene.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/stage.js';
import { badge, box } from './address-spaces.js';
import { annotationOf } from './annotations.js';
import { isOut } from './subject.js';

/**
 * @typedef {object} Shelf
 * @property {string} name
 * @property {string} title
 * @property {(state: State) => boolean} used
 * @property {(scene: MachineScene) => unknown} content
 */

/** @type {Shelf[]} */
const SHELVES = [
  {
    name: 'mailboxes',
    title: text.MAILBOXES,
    used: (state) => state.mailboxes.length > 0,
    content: mailboxes,
  },
  {
    name: 'capabilities',
    title: text.CAPABILITIES,
    used: (state) => state.objects.length > 0,
    content: capabilities,
  },
  { name: 'store', title: text.STORE, used: isStoreUsed, content: store },
];

/**
 * The backing store matters once a page has no other place, or waits to be fetched.
 *
 * @param {State} state
 */
function isStoreUsed(state) {
  return (
    state.processes.some((process) =>
      process.table.some((entry) => isOut(state, process.id, entry)),
    ) || state.disk.some((slot) => slot.origins.some((run) => run.by !== 'initial'))
  );
}

/** @param {MachineScene} scene */
export function shelves(scene) {
  const { state, place, boundary } = scene;
  if (boundary || !place.boundary.h || place.narrow) return nothing;
  return SHELVES.map((shelf, i) => {
    const { x, w } = third(place, i);
    return shelf.used(state)
      ? html`<section
          class="shelf"
          data-ref=${shelf.name}
          .style=${box(x, place.boundary.y + 4, w - 16, place.boundary.h - 8)}
        >
          ${inside(shelf, scene)}
        </section>`
      : nothing;
  });
}

/** The same, one below the other, where there is no band. @param {MachineScene} scene */
export const stack = (scene) =>
  SHELVES.filter((shelf) => shelf.used(scene.state)).map(
    (shelf) => html`<section class="shelf">${inside(shelf, scene)}</section>`,
  );

/** @param {Shelf} shelf @param {MachineScene} scene */
const inside = (shelf, scene) =>
  html`<h2>${shelf.title}</h2>
    <div class=${shelf.name}>${shelf.content(scene)}</div>`;

/** @param {Place} place @param {number} i */
function third(place, i) {
  const { x } = place.boundary.sides[0];
  const w = (place.width - 2 * x) / SHELVES.length;
  return { x: x + i * w, w };
}

/**
 * @param {State} state
 * @param {Place} place
 * @returns {{x: number, w: number, small: boolean}|null} where the legend fits beside the shelves in use: the widest row of free thirds
 */
export function free(state, place) {
  const used = SHELVES.map((shelf) => !place.narrow && shelf.used(state));
  const all = place.width - 2 * place.boundary.sides[0].x;
  if (!used.includes(true)) return { x: place.boundary.sides[0].x, w: all, small: false };
  const pair = [0, 1].find((i) => !used[i] && !used[i + 1]);
  if (pair !== undefined) return { x: third(place, pair).x, w: (all * 2) / 3 - 16, small: false };
  const one = used.lastIndexOf(false);
  return one < 0 ? null : { x: third(place, one).x, w: all / 3 - 16, small: true };
}

/** @param {MachineScene} scene @param {string} ref */
const focusable = (scene, ref) => (scene.at === ref ? '0' : '-1');

/** @param {MachineScene} scene */
function mailboxes(scene) {
  const { state } = scene;
  return state.mailboxes.map(
    (one) =>
      html`<div
        class="mailbox ${one.state}"
        data-ref="mailbox ${one.id}"
        tabindex=${focusable(scene, `mailbox ${one.id}`)}
        role="group"
        aria-label=${text.mailboxSentence(one)}
      >
        ${waiting(state, one.senders)}<b>${one.id}</b>${one.owner ? badge(state, one.owner) : nothing}
        <span class="envelopes"
          >${one.state === 'deleted' ? text.GONE : one.messages.map((message) => envelope(state, message))}</span
        >
        <small>${one.state === 'deleted' ? '' : text.fill(one)}</small
        >${waiting(state, one.receivers)}${annotationOf(scene, one.id)}
      </div>`,
  );
}

/** @param {State} state @param {string[]} queue */
const waiting = (state, queue) =>
  queue.length
    ? html`<span class="queue">${queue.map((process) => badge(state, process))}</span>`
    : nothing;

/**
 * An envelope in its sender's colours; a seal says that a capability travels inside.
 *
 * @param {State} state
 * @param {Message} message
 */
function envelope(state, message) {
  return html`<span class="envelope" title=${text.messageSentence(message)}
    ><span class="unseen">${text.messageSentence(message)}</span
    ><span aria-hidden="true"
      >${badge(state, message.from)}${message.capabilities.length ? html`<i class="seal"></i>` : nothing}</span
    ></span
  >`;
}

/** Each object with the tickets that name it. @param {MachineScene} scene */
function capabilities(scene) {
  const { state } = scene;
  return state.objects.map(
    (one) =>
      html`<div
        class="object ${one.state}"
        data-ref="object ${one.id}"
        tabindex=${focusable(scene, `object ${one.id}`)}
        role="group"
        aria-label=${text.objectSentence(one)}
      >
        <b>${one.id}</b> <small>${text.objectPlace(one)} ${text.version(one)}</small>
        <span class="tickets"
          >${state.capabilities.filter((ticket) => ticket.object === one.id).map((ticket) => ticketOf(state, ticket))}</span
        >${annotationOf(scene, one.id)}
      </div>`,
  );
}

/** @param {State} state @param {Capability} ticket */
function ticketOf(state, ticket) {
  return html`<span
    class="ticket ${ticket.valid ? '' : 'void'}"
    title=${text.ticketSentence(ticket)}
    ><span class="unseen">${text.ticketSentence(ticket)}</span
    ><span aria-hidden="true">${badge(state, ticket.process)}${ticket.rights}</span></span
  >`;
}

/** Slots that have room. */
const SLOTS = 40;

/** @param {MachineScene} scene */
function store(scene) {
  const { state } = scene;
  const out = new Set(
    state.processes.flatMap((process) =>
      process.table.filter((entry) => isOut(state, process.id, entry)).map((entry) => entry.slot),
    ),
  );
  const shown =
    state.disk.length > SLOTS
      ? state.disk.filter((one) => out.has(one.slot)).slice(0, SLOTS)
      : state.disk;
  const rest = state.disk.length - shown.length;
  return html`${shown.map(
    (one) =>
      html`<span
        class="slot ${one.owner.kind} ${out.has(one.slot) ? 'only' : ''}"
        data-slot=${one.slot}
        data-ref="slot ${one.slot}"
        tabindex=${focusable(scene, `slot ${one.slot}`)}
        title=${text.slotSentence(one, out.has(one.slot))}
      >
        <span class="unseen">${text.slotSentence(one, out.has(one.slot))}</span
        ><span aria-hidden="true"><b>${one.slot}</b> ${text.slotOwner(one.owner)}</span></span
      >`,
  )}${rest ? html`<small>${text.more(rest)}</small>` : nothing}`;
}

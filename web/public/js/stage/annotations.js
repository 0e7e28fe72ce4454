/**
 * What a step adds to the picture for itself alone: the stamp of a refusal, what it cost, the address a device counts up.
 * It comes with the step's motion and stays on the still picture.
 */
/** @import {MachineScene, Point, Rect, Scene} from './scene.js' */
/** @import {TemplateResult} from '/lib/lit-html/lit-html.js' */
/** @import {Event} from '../net/wire.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/stage.js';
import { descriptorPlace, arrowsOf } from './arrows.js';

/** @typedef {TemplateResult[]} Notes */

/** @param {Scene} scene */
export function notes(scene) {
  const { step } = scene;
  if (scene.level !== 1) return nothing;
  return [
    ...(step?.events ?? []).flatMap((event) => NOTES[event.type]?.(scene, event) ?? []),
    counter(scene),
  ];
}

/** @type {Record<string, ((scene: MachineScene, event: Event) => Notes)|undefined>} by type of event */
const NOTES = {
  EntryPointed: (scene, { process, page }) => cost(besideEntry(scene, process, page)),
  DescriptorPointed: (scene, { owner }) => cost(besideDescriptor(scene, owner.group)),
  BytesMoved: (scene, event) =>
    event.by === 'cpu' ? cost(besideDescriptor(scene, descriptorUsed(scene))) : [],
  Trapped: ({ place }, { page }) =>
    place.rows && place.gate ? stamp(place.rows[page], text.STAMPS.TRAP) : [],
  Refused: (scene, { about }) =>
    isKept(scene, about) ? [] : stamp(besideTitle(scene), text.STAMPS.REFUSED),
};

/** @param {MachineScene} scene @param {string} about @returns {boolean} whether a shelf shows what a refusal is about, and the stamp with it */
const isKept = ({ state, place }, about) =>
  !place.narrow && state.mailboxes.some((box) => box.id === about);

/** The stamp on a mailbox or an object that the step was refused at. @param {Scene} scene @param {string} id */
export function annotationOf({ step }, id) {
  const event = (step?.events ?? []).find(
    (one) =>
      (one.type === 'Refused' && one.about === id) ||
      (one.type === 'CapabilityTrapped' && one.object === id) ||
      (one.type === 'MessageDropped' && one.mailbox === id),
  );
  return event
    ? html`<i class="stamp fresh"
        >${text.STAMPS.REFUSED}${event.length > event.limit && event.limit > 0 ? html` <br />${event.length} > ${event.limit}` : nothing}</i
      >`
    : nothing;
}

/** What the stamp of a refusal takes of a line. */
const STAMP = 108;

/** @param {Rect|null} rect @param {string} words @returns {Notes} */
const stamp = (rect, words) =>
  rect
    ? [
        html`<i class="stamp fresh" .style=${at(rect.x + rect.w / 2, rect.y + rect.h / 2)}
          >${words}</i
        >`,
      ]
    : [];
/** @param {Point|null} point @returns {Notes} */
const cost = (point) =>
  point ? [html`<i class="cost fresh" .style=${at(...point)}>${text.ONE_MORE}</i>`] : [];
/** @param {number} x @param {number} y */
const at = (x, y) => `left:${x}px;top:${y}px`;

/** At the end of the line in which the title of the address spaces stands, where it covers nothing. @param {MachineScene} scene */
function besideTitle({ place: { regions, titleH } }) {
  const { spaces } = regions;
  return spaces && { ...spaces, x: spaces.x + spaces.w - STAMP, w: STAMP, h: titleH };
}

/** @param {MachineScene} scene @param {string} process @param {number} page @returns {Point|null} */
function besideEntry({ state, place, shown }, process, page) {
  const rect =
    process === shown && place.rows
      ? place.rows[page]
      : place.cells?.[state.processes.findIndex((one) => one.id === process)]?.[page];
  return rect ? [rect.x + rect.w + 15, rect.y + rect.h / 2] : null;
}

/** @param {MachineScene} scene @param {string|null} group @returns {Point|null} */
function besideDescriptor({ state, place }, group) {
  const rect = group === null ? null : descriptorPlace(state, place, group);
  return rect && [rect.x + rect.w / 2, rect.y + rect.h + 12];
}

/**
 * @param {MachineScene} scene
 * @returns {string|null} the group whose descriptor the bytes of the step went through
 */
const descriptorUsed = ({ state, step, place, shown }) => {
  const arrow = arrowsOf(state, step, place, shown).find((one) => one.active);
  return arrow?.descriptor ? arrow.group : null;
};

/** Narrower frames leave no room beside their title for more than the numbers. */
const ROOM = 340;

/**
 * A device counts on: behind the last line of a frame comes line 0 of the next one.
 *
 * @param {MachineScene} scene
 */
function counter({ boundary, place }) {
  const { frames } = place.regions;
  if (!boundary?.counts || !frames) return nothing;
  const { from, to } = text.counted(
    boundary.label,
    boundary.frame,
    boundary.nextFrame,
    frames.w < ROOM,
  );
  return html`<p class="counter" .style=${at(frames.x + frames.w, frames.y)}>
    ${from} ${boundary.crossed ? html`<span class="fresh">${to}</span>` : nothing}
  </p>`;
}

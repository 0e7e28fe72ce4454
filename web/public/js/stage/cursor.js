/** The one tab stop of the stage: a frame around the object that has the focus, with its sentence for a screen reader. */
/** @import {Scene} from './scene.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/stage.js';
import { objectsOf } from './levels.js';
import { mappingsOf } from './aliases.js';
import { box } from './address-spaces.js';
import { subjectFrame } from './subject.js';

/** Two templates in turn: a new object is a new element, so that it is read out. */
/** @type {((label: string, style: string) => unknown)[]} */
const TURNS = [
  (label, style) =>
    html`<div class="cursor" role="button" tabindex="0" aria-label=${label} .style=${style}></div>`,
  (label, style) =>
    html`<div class="cursor" role="button" tabindex="0" aria-label=${label} .style=${style}></div>`,
];

/** @param {Scene} scene */
export function cursor(scene) {
  const { at, place, turn } = scene;
  if (!scene.focusable) return nothing;
  const objects = objectsOf(scene);
  const found =
    at &&
    [at, nearest(at), ...aliasesOf(scene)]
      .map((ref) => objects.find((one) => one.ref === ref))
      .find(Boolean);
  const one = found || objects.find(({ rect }) => rect) || objects.find((other) => other.label());
  if (!one || (found && !found.rect)) return nothing;
  const { x, y, w, h } = one.rect ?? { x: 6, y: 6, w: place.width - 12, h: 24 };
  const label =
    found && found.ref !== at ? `${text.refSentence(at ?? '')}. ${one.label()}` : one.label();
  return TURNS[turn % 2](label, box(x - 2, y - 2, w + 4, h + 4));
}

/**
 * Pages that the bytes looked at are seen through; on a phone their frame may lie behind another tab.
 *
 * @param {Scene} scene
 */
const aliasesOf = ({ state, at }) =>
  mappingsOf(state, subjectFrame(state, at)).entries.map(
    ({ process, page }) => `page ${process} ${page}`,
  );

/**
 * What is drawn at this level of something that is not: a byte lies in its frame, a way starts at its page.
 *
 * @param {string} at @returns {string}
 */
export function nearest(at) {
  const [kind, one, two] = at.split(' ');
  /** @type {Record<string, string|undefined>} */
  const near = {
    byte: `frame ${one}`,
    arrow: `page ${one} ${two}`,
    entry: `page ${one} ${two}`,
    page: `entry ${one} ${two}`,
  };
  return near[kind] ?? at;
}

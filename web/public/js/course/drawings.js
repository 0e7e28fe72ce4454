/** The parts of the machine as drawings in a field of 260 by 130, with the shapes and colours of the stage. */
import { svg } from '../lib/html.js';

/**
 * @param {number} x
 * @param {number} y
 * @param {number} w
 * @param {number} h
 * @param {string} [kind]
 */
const box = (x, y, w, h, kind = '') =>
  svg`<rect class="box ${kind}" x=${x} y=${y} width=${w} height=${h} rx="3"></rect>`;
/** @param {number} x @param {number} y @param {string | number} words @param {string} [kind] */
const word = (x, y, words, kind = '') => svg`<text class=${kind} x=${x} y=${y}>${words}</text>`;
/** @param {string} points @param {string} [kind] */
const arrow = (points, kind = '') =>
  svg`<polyline class="line ${kind}" points=${points} marker-end="url(#tip)"></polyline>`;
const tip = svg`<defs><marker id="tip" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="5" markerHeight="5" orient="auto"><path d="M0 0L10 5L0 10z"></path></marker></defs>`;
/** @param {number} x @param {number} y @param {string} letter @param {number} hue */
const badge = (x, y, letter, hue) =>
  svg`<g class="p${hue}"><circle class="badge-dot" cx=${x} cy=${y} r="11"></circle><text class="on" x=${x} y=${y + 5.5}>${letter}</text></g>`;
/** @param {number} x @param {number} y @param {number} w @param {number} h */
const shared = (x, y, w, h) => [
  box(x, y, w, h, 'shared'),
  box(x + 3, y + 3, w - 6, h - 6, 'shared inner'),
];

/** @type {Record<string, unknown>} by the part of the machine */
export const drawings = {
  process: [
    badge(130, 14, 'A', 2),
    [0, 1, 3].map((page) => [box(85, 32 + page * 24, 90, 20), word(98, 47 + page * 24, page)]),
    shared(85, 80, 90, 20),
    word(98, 95, 2),
    svg`<rect class="bytes p2" x="112" y="109" width="58" height="10"></rect>`,
  ],
  table: [
    ['page', 'bits', '', 'frame'].map((head, i) => word(52 + i * 52, 20, head, 'quiet')),
    shared(22, 32, 216, 32),
    ['2', 'P U M', 'rw', '7'].map((cell, i) => word(52 + i * 52, 54, cell)),
    box(22, 76, 216, 32),
    ['3', 'P – –', 'r', '0'].map((cell, i) => word(52 + i * 52, 98, cell)),
  ],
  mmu: [
    tip,
    box(14, 50, 50, 28),
    word(39, 70, 2),
    box(102, 8, 56, 114, 'gate'),
    word(130, 30, 'MMU', 'strong'),
    box(196, 50, 50, 28),
    word(221, 70, 7),
    arrow('64,64 190,64', 'p2'),
  ],
  frame: [
    tip,
    badge(22, 30, 'A', 2),
    word(52, 36, 2),
    badge(22, 96, 'B', 3),
    word(52, 102, 5),
    shared(136, 46, 110, 38),
    word(191, 71, 7, 'strong'),
    arrow('64,30 96,30 96,58 130,58', 'p2'),
    arrow('64,96 96,96 96,72 130,72', 'p3'),
  ],
  semaphore: [
    svg`<rect class="box shared" x="26" y="46" width="56" height="38" rx="19"></rect>`,
    word(54, 71, 0, 'strong'),
    badge(110, 65, 'A', 2),
    svg`<line class="bar-line" x1="140" y1="36" x2="140" y2="94"></line>`,
    badge(170, 65, 'B', 3),
    badge(202, 65, 'C', 4),
    word(232, 71, '…'),
  ],
  dma: [
    tip,
    box(14, 20, 60, 90, 'gate idle'),
    word(44, 70, 'MMU', 'quiet'),
    shared(96, 26, 100, 30),
    word(146, 47, 7, 'strong'),
    box(96, 64, 100, 30),
    word(146, 85, 8),
    svg`<line class="bus-line" x1="248" y1="12" x2="248" y2="118"></line>`,
    arrow('246,41 200,41', 'bus-arrow'),
    arrow('246,79 200,79', 'bus-arrow'),
  ],
};

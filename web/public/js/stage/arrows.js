/**
 * The arrowsOf from pages to frames, as points: right-angled, in the gaps between rows, so that no way crosses an object.
 * Every way of the processor goes through the gate of the MMU; that of a DMA channel comes from the other side.
 */
/** @import {Entry, State} from '../net/machine.js' */
/** @import {Event, Step} from '../net/wire.js' */
/** @import {Place, Rect, Arrow} from './scene.js' */
import { moved } from '../model/geometry.js';
import { frameOf } from './mapping.js';

/** More arrowsOf than this are a thicket: then only those of the shown process are drawn, and who shares the active one's end. */
const MAX_WAYS = 12;

/** More arrowsOf than this to one end go together, as a trunk. */
export const TRUNK = 6;

/** What a way leads to. */
export const endOf = (arrow) => (arrow.descriptor ? arrow.group : arrow.frame);

/**
 * @param {State} state
 * @param {Step|undefined} step
 * @param {Place} place
 * @param {string|null} shown the process whose page table is on the stage
 * @returns {Arrow[]} the active one last, so that it lies on top
 */
export function arrowsOf(state, step, place, shown) {
  if (!place.cells || !place.rows || !place.frames) return [];
  const all = state.processes.flatMap((process, column) =>
    process.table
      .map((entry) => ({ ...entry, through: transferOf(step, process.id, entry.page) }))
      .filter((entry) => place.frames[reached(state, entry)])
      .map((entry) => ({
        process: process.id,
        column,
        page: entry.page,
        frame: reached(state, entry),
        group: entry.group,
        descriptor: entry.descriptor ? descriptorPlace(state, place, entry.group) : null,
        active: Boolean(entry.through),
      })),
  );
  const hot = all.filter((arrow) => arrow.active).map(endOf);
  const drawn =
    all.length > MAX_WAYS
      ? all.filter((arrow) => arrow.process === shown || hot.includes(endOf(arrow)))
      : all;
  const source = (arrow) => sourceY(arrow, place, shown);
  const lane = (arrow) =>
    drawn.filter((one) => endOf(one) === endOf(arrow)).length > TRUNK ? endOf(arrow) : arrow;
  const lanes = [
    ...new Set(
      [...drawn]
        .sort((a, b) => laneOrder(a, source, place) - laneOrder(b, source, place))
        .map(lane),
    ),
  ];
  return drawn
    .map((arrow) => ({
      ...arrow,
      ...route(arrow, place, shown, (lanes.indexOf(lane(arrow)) + 0.5) / lanes.length),
    }))
    .sort((a, b) => Number(a.active) - Number(b.active));
}

const DIAMOND = 26;

/** @param {State} state @param {Place} place @param {string} group @returns {Rect} where the descriptor of a group stands: before the frames, one below the other */
export function descriptorPlace(state, place, group) {
  const index = state.groups.findIndex((one) => one.id === group);
  const { x, y, h } = place.frames[0];
  const rows = Math.max(1, Math.floor((place.gate.h - h) / (DIAMOND + 8)));
  return {
    x: x - DIAMOND - 12,
    y: y + h / 2 + (index % rows) * (DIAMOND + 8),
    w: DIAMOND,
    h: DIAMOND,
  };
}

/**
 * What went through an entry in a step: bytes that the processor moved, or a DMA channel's one question for the address.
 *
 * @param {Step|undefined} step
 * @param {string} process
 * @param {number} page
 */
function transferOf(step, process, page) {
  /** @param {Event} event */
  const mine = (event) => event.process === process && event.page === page;
  return (
    moved(step).find((event) => event.by === 'cpu' && mine(event)) ??
    step?.events?.find((event) => event.type === 'DmaStarted' && mine(event))
  );
}

/**
 * Bytes went where they went, even if the entry says otherwise by now: the MMU may have known an older copy of it.
 *
 * @param {State} state
 * @param {Entry|undefined} entry
 */
const reached = (state, entry) => entry.through?.frame ?? frameOf(state, entry);

/** @param {Rect} rect */
const middle = (rect) => rect.y + rect.h / 2;

function sourceY(arrow, place, shown) {
  const row = place.rows[arrow.page];
  return arrow.process === shown ? middle(row) : row.y + row.h + 3;
}

/** Ways that go down turn the later the higher they start; so those that go the same direction never cross. */
function laneOrder(arrow, source, place) {
  const y = source(arrow);
  return middle(arrow.descriptor ?? place.frames[arrow.frame]) > y ? -y : y - 1e6;
}

function route({ column, page, frame, process, descriptor }, place, shown, lane) {
  const cell = place.cells[column][page];
  const row = place.rows[page];
  const gap = row.y + row.h + 3;
  const gutter = cell.x + cell.w + 4;
  const before = row.x - 18;
  const gateRight = place.gate.x + place.gate.w;
  const target = place.frames[frame];
  const end = middle(descriptor ?? target);
  const stop = descriptor ? descriptor.x - 2 : target.x - 3;
  const first = place.frames[0].x;
  const laneX =
    gateRight + 5 + lane * ((descriptor ? stop : first - 3) - gateRight - (descriptor ? 12 : 22));
  const across = target.y - 2;
  const last =
    descriptor || target.x === first
      ? [
          [laneX, end],
          [stop, end],
        ]
      : [
          [laneX, across],
          [target.x - 5, across],
          [target.x - 5, end],
          [target.x - 1, end],
        ];
  /** @param {number} y */
  const arrive = (y) => [[gateRight, y], [laneX, y], ...last];
  const hop = descriptor
    ? [
        [
          [descriptor.x + descriptor.w, end],
          [descriptor.x + descriptor.w + 4, end],
          [descriptor.x + descriptor.w + 4, middle(target)],
          [target.x - 1, middle(target)],
        ],
      ]
    : [];
  const leave = [
    [cell.x + cell.w, middle(cell)],
    [gutter, middle(cell)],
    [gutter, gap],
    [before, gap],
  ];
  if (process !== shown) return { laneX, parts: [[...leave, ...arrive(gap)], ...hop], marks: [] };
  const y = middle(row);
  return {
    laneX,
    parts: [[...leave, [before, y], [row.x - 2, y]], [[row.x + row.w, y], ...arrive(y)], ...hop],
    marks: [
      [before, (gap + y) / 2],
      [place.gate.x, y],
      [laneX, (y + end) / 2],
    ],
  };
}

/** @param {[number, number][]} points @returns {string} a path of straight lines */
export const pathOf = (points) =>
  points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

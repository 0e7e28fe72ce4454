/**
 * The arrows from pages to frames, as points: right-angled, in the gaps between rows, so that none crosses an object.
 * Every arrow of the processor goes through the gate of the MMU; the bus of a DMA channel is in frames.js.
 */
/** @import {Arrow, FramePlace, Place, Point, Rect} from './scene.js' */
/** @import {Entry, State} from '../net/machine.js' */
/** @import {Event, Step} from '../net/wire.js' */
import { moved } from '../model/geometry.js';
import { frameOf } from './mapping.js';

/** More arrows than this are a thicket: then only those of the shown process are drawn, and those that end where the active one does. */
const MAX_ARROWS = 12;

/** More arrows than this to one end go together, as a trunk. */
export const TRUNK = 6;

/** @typedef {Omit<Arrow, 'laneX'|'parts'|'marks'>} Target an arrow without its points */
/** @typedef {{cells: Rect[][], rows: Rect[], frames: FramePlace[], gate: Rect, isBelow: boolean}} Whole a stage that shows all that arrows lie between */

/** @param {Target} arrow @returns {string|number|null} what it leads to first: the group of a descriptor, or a frame */
export const endOf = (arrow) => (arrow.descriptor ? arrow.group : arrow.frame);

/**
 * @param {State} state
 * @param {Step|undefined} step
 * @param {Place} place
 * @param {string|null} shown the process whose page table is on the stage
 * @returns {Arrow[]} the active one last, so that it lies on top
 */
export function arrowsOf(state, step, place, shown) {
  const { cells, rows, frames, gate, shape } = place;
  if (!cells || !rows || !frames || !gate) return [];
  const whole = { cells, rows, frames, gate, isBelow: shape === 'portrait' };
  const all = state.processes.flatMap((process, column) =>
    process.table.flatMap((entry) => {
      const through = transferOf(step, process.id, entry.page);
      const frame = reached(state, entry, through);
      if (frame === null || !frames[frame]) return [];
      return {
        process: process.id,
        column,
        page: entry.page,
        frame,
        group: entry.group,
        descriptor: entry.descriptor ? descriptorPlace(state, place, entry.group) : null,
        active: Boolean(through),
      };
    }),
  );
  const hot = all.filter((arrow) => arrow.active).map(endOf);
  const most = whole.isBelow ? 0 : MAX_ARROWS;
  const drawn =
    all.length > most
      ? all.filter((arrow) => arrow.process === shown || hot.includes(endOf(arrow)))
      : all;
  /** @param {Target} arrow */
  const source = (arrow) => sourceY(arrow, whole, shown);
  /** @param {Target} arrow */
  const lane = (arrow) =>
    drawn.filter((one) => endOf(one) === endOf(arrow)).length > TRUNK ? endOf(arrow) : arrow;
  const lanes = [
    ...new Set(
      [...drawn]
        .sort((a, b) => laneOrder(a, source, whole) - laneOrder(b, source, whole))
        .map(lane),
    ),
  ];
  return drawn
    .map((arrow) => ({
      ...arrow,
      ...route(arrow, whole, shown, (lanes.indexOf(lane(arrow)) + 0.5) / lanes.length),
    }))
    .sort((a, b) => Number(a.active) - Number(b.active));
}

const DIAMOND = 26;

/**
 * @param {State} state
 * @param {Pick<Place, 'frames'|'gate'>} place
 * @param {string|null} group
 * @returns {Rect|null} where the descriptor of a group stands: before the frames, one below the other; null where the stage
 *   does not show both gate and frames
 */
export function descriptorPlace(state, { frames, gate }, group) {
  if (!frames || !gate) return null;
  const index = state.groups.findIndex((one) => one.id === group);
  const { x, y, h } = frames[0];
  const rows = Math.max(1, Math.floor((gate.h - h) / (DIAMOND + 8)));
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
 * Bytes went where they went, even if the entry leads elsewhere since: the MMU may have known an older copy of it.
 *
 * @param {State} state
 * @param {Entry} entry
 * @param {Event|undefined} through what went through the entry
 */
const reached = (state, entry, through) => through?.frame ?? frameOf(state, entry);

/** @param {Rect} rect */
const middle = (rect) => rect.y + rect.h / 2;

/** @param {Target} arrow @param {Whole} place @param {string|null} shown */
function sourceY(arrow, place, shown) {
  const row = place.rows[arrow.page];
  return arrow.process === shown ? middle(row) : row.y + row.h + 3;
}

/**
 * Arrows that go down turn the later the higher they start; so those that go the same direction never cross.
 *
 * @param {Target} arrow
 * @param {(arrow: Target) => number} source
 * @param {Whole} place
 */
function laneOrder(arrow, source, place) {
  const y = source(arrow);
  return middle(arrow.descriptor ?? place.frames[arrow.frame]) > y ? -y : y - 1e6;
}

/**
 * @param {Target} target
 * @param {Whole} place
 * @param {string|null} shown
 * @param {number} lane 0 to 1, from the gate to the frames
 * @returns {Pick<Arrow, 'laneX'|'parts'|'marks'>}
 */
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
  const laneX = place.isBelow
    ? first - (descriptor ? 52 : 18) + lane * 8
    : gateRight + 5 + lane * ((descriptor ? stop : first - 3) - gateRight - (descriptor ? 12 : 22));
  const across = target.y - 2;
  /** @type {Point[]} */
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
  const down = gateRight + 4 + lane * 14;
  const corridor = place.gate.y + place.gate.h + 6 + lane * 12;
  /** @param {number} y @returns {Point[]} */
  const arrive = (y) =>
    place.isBelow
      ? [[gateRight, y], [down, y], [down, corridor], [laneX, corridor], ...last]
      : [[gateRight, y], [laneX, y], ...last];
  /** @type {Point[][]} */
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
  /** @type {Point[]} */
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
      place.isBelow ? [down, (y + corridor) / 2] : [laneX, (y + end) / 2],
    ],
  };
}

/** @param {Point[]} points @returns {string} a path of straight lines */
export const pathOf = (points) =>
  points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

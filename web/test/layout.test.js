// Where sprites lie: inside the stage, apart from each other, and in the same place whatever happens.
/** @import {Step} from '../public/js/net/wire.js' */
/** @import {Wish} from '../public/js/stage/layout.js' */
/** @import {Place} from '../public/js/stage/scene.js' */
import assert from 'node:assert/strict';
import test from 'node:test';
import { arrowsOf } from '../public/js/stage/arrows.js';
import { isPaint, isPaintedFrame, layout } from '../public/js/stage/layout.js';
import { bytesMoved, given, machine, there } from './machine.js';

/** @type {[string, number, number][]} */
const SIZES = [
  ['projector', 1280, 512],
  ['laptop', 1120, 690],
  ['tablet', 768, 764],
  ['phone on its side', 456, 230],
  ['phone', 390, 480],
];
/** @param {number} width @param {number} height @param {Partial<Wish>} [more] @returns {Wish} */
const wish = (width, height, more) => ({
  width,
  height,
  processes: 4,
  pages: 8,
  frames: 12,
  boundaryLines: 6,
  tab: 'spaces',
  ...more,
});

for (const [name, width, height] of SIZES) {
  for (const tab of ['spaces', 'translation', 'frames', 'sidebar']) {
    test(`${name}, ${tab}: everything is inside the stage and above the boundary`, () => {
      const place = layout(wish(width, height, { tab }));
      const rects = [
        ...(place.cells ?? []).flat(),
        ...(place.heads ?? []),
        ...(place.rows ?? []),
        ...(place.frames ?? []),
        ...(place.gate ? [place.gate] : []),
      ];
      for (const rect of rects) {
        assert.ok(rect.x >= 0 && rect.x + rect.w <= width, JSON.stringify(rect));
        assert.ok(rect.y >= 0 && rect.y + rect.h <= place.boundary.y, JSON.stringify(rect));
        assert.ok(rect.w > 0 && rect.h > 0, JSON.stringify(rect));
      }
      assert.ok(place.boundary.y + place.boundary.h <= height + 1);
    });
  }
}

test('a wide stage shows all regions, a narrow one the chosen one', () => {
  /** @param {Place} place */
  const shown = (place) =>
    Object.entries(place.regions)
      .filter(([, rect]) => rect)
      .map(([name]) => name);
  assert.deepEqual(shown(layout(wish(1280, 500))), ['spaces', 'translation', 'frames', 'sidebar']);
  assert.deepEqual(shown(layout(wish(390, 446, { tab: 'frames' }))), ['frames']);
});

test('in portrait the frames lie below the tables, and arrows reach them around the gate', () => {
  const place = layout(wish(768, 764));
  const gate = there(place.gate);
  const frames = there(place.frames);
  assert.equal(place.shape, 'portrait');
  assert.ok(frames[0].y > gate.y + gate.h);
  const arrows = arrowsOf(machine(), undefined, place, 'A');
  assert.deepEqual(
    arrows.map(({ process }) => process),
    ['A', 'A'],
    'those of the process whose table is shown',
  );
  for (const arrow of arrows) {
    const points = there(arrow.parts.at(-1));
    for (const [x, y] of points.slice(1))
      assert.ok(x >= gate.x + gate.w || y > gate.y + gate.h, `${x} ${y} lies in the gate`);
    const [x, y] = there(points.at(-1));
    const { y: top, h, x: left } = frames[arrow.frame];
    assert.ok(x < left && y > top && y < top + h);
  }
});

test('a low stage shows one region, unless the shares are given', () => {
  assert.equal(layout(wish(1280, 200)).shape, 'narrow');
  assert.equal(layout(wish(704, 560)).shape, 'narrow');
  const shares = [0.17, 0.322, 0.358, 0.15];
  assert.equal(layout(wish(768, 562, { shares })).shape, 'wide');
});

test('the next frame lies below, even with 64 of them', () => {
  const frames = there(layout(wish(1280, 500, { frames: 64 })).frames);
  assert.equal(frames.length, 64);
  assert.equal(frames[8].x, frames[7].x);
  assert.ok(frames[8].y > frames[7].y);
});

test('64 pages and 16 processes get the whole height, and are paint', () => {
  const place = layout(wish(1280, 506, { processes: 16, pages: 64, frames: 64 }));
  assert.equal(place.boundary.h, 0);
  const last = there(place.cells)[15][63];
  assert.ok(isPaint(last) && isPaint(there(place.rows)[63]));
  assert.ok(last.y + last.h > 490);
  assert.ok(
    there(place.frames).every((frame) => !isPaintedFrame(frame)),
    'frames keep their numbers',
  );
  assert.ok(there(layout(wish(1280, 506, { frames: 256 })).frames).every(isPaintedFrame));
});

test('a process that is spawned finds its place and moves no other', () => {
  const few = layout(wish(1280, 500, { processes: 2 }));
  const more = layout(wish(1280, 500, { processes: 4 }));
  assert.deepEqual(few.cells, there(more.cells).slice(0, 2));
});

test('a row of the page table lies beside its pages', () => {
  const place = layout(wish(1280, 500));
  const cells = there(place.cells);
  there(place.rows).forEach((row, page) => assert.equal(row.y, cells[1][page].y));
});

test('every arrow of the processor goes through the gate and ends at its frame', () => {
  const place = layout(wish(1280, 500));
  const all = arrowsOf(machine(), undefined, place, 'A');
  assert.equal(all.length, 4);
  const gate = there(place.gate);
  const frames = there(place.frames);
  for (const arrow of all) {
    const points = arrow.parts.flat();
    assert.ok(points.some(([x]) => x >= gate.x + gate.w));
    const [x, y] = there(points.at(-1));
    const frame = frames[arrow.frame];
    assert.ok(x < frame.x && y > frame.y && y < frame.y + frame.h);
  }
});

test('an arrow ends where the bytes went, not where the entry leads after the step', () => {
  const place = layout(wish(1280, 500));
  const { page, frame } = there(machine().processes.find(({ id }) => id === 'A')).table[0];
  const other = frame === 0 ? 1 : 0;
  const event = bytesMoved({ page, line: 0, frame: other, length: 1 });
  /** @type {Step} */
  const step = given({ events: [event] });
  const arrow = arrowsOf(machine(), step, place, 'A').find(({ active }) => active);
  assert.equal(arrow?.frame, other);
});

test('arrows that end in different frames have lanes of their own', () => {
  const place = layout(wish(1280, 500));
  const lanes = arrowsOf(machine(), undefined, place, 'A').map(
    (arrow) => arrow.parts.at(-1)?.at(-2)?.[0],
  );
  assert.equal(new Set(lanes).size, lanes.length);
});

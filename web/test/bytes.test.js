// The byte canvas as data: what is painted, before any pixel.
import assert from 'node:assert/strict';
import test from 'node:test';
import { apply } from '../public/js/model/delta.js';
import { displayList } from '../public/js/stage/display-list.js';
import { layout } from '../public/js/stage/layout.js';
import { canvasExtras } from '../public/js/stage/lazy-extras.js';
import { blend, clip, memoryAt } from '../public/js/stage/memory-at.js';
import { pageBoundary } from '../public/js/stage/page-boundary.js';
import { bytesMoved, machine, writing } from './machine.js';

const shared = { kind: 'shared', process: null, page: null, group: 'g' };
const mine = { kind: 'private', process: 'A', page: 3, group: null };
/** What a page has that has loaded everything; nothing moves but bytes. */
await canvasExtras.load();
const place = layout({
  width: 1280,
  height: 500,
  processes: 4,
  pages: 8,
  frames: 12,
  boundaryLines: 6,
  tab: 'spaces',
});

function after(...wishes) {
  let before;
  let state = machine();
  let step;
  for (const wish of wishes) {
    before = state;
    step = writing(wish);
    state = apply(before, { ...step, hash: '' });
  }
  return {
    before,
    state,
    step,
    boundary: pageBoundary(state, step),
    extras: true,
    place,
    shown: 'A',
    level: 1,
  };
}

const fill = {
  node: 2,
  parent: 1,
  frame: 7,
  at: 0,
  length: 512,
  fill: 'A',
  page: 2,
  owner: shared,
  total: 600,
};
const spill = {
  node: 3,
  parent: 2,
  frame: 0,
  at: 0,
  length: 88,
  fill: 'A',
  page: 3,
  owner: mine,
  overflow: true,
  total: 600,
};
const within = (items, rect) =>
  items.filter(
    (item) =>
      item.kind === 'run' &&
      item.y === rect.y &&
      item.x >= rect.x &&
      item.x + item.w <= rect.x + rect.w + 0.01,
  );

test('512 bytes fill the bar of frame 7 in the hue of their writer', () => {
  const [run] = within(displayList(after(fill), place, 1), place.frames[7].bar);
  assert.equal(run.label, '512');
  assert.equal(run.hue, 2);
  assert.equal(run.overflow, false);
  assert.equal(run.w, place.frames[7].bar.w);
});

test('both members see the same bytes in their own pages', () => {
  const runs = displayList(after(fill), place, 1).filter(
    (item) => item.kind === 'run' && item.label === '512',
  );
  assert.equal(runs.length, 3, "frame 7, A's page 2, B's page 5");
});

test('the 88 are marked as overflow and have their share of the bar', () => {
  const { bar } = place.frames[0];
  const runs = within(displayList(after(fill, spill), place, 1), bar);
  const [hatched] = runs.filter((run) => run.overflow);
  assert.equal(hatched.label, '88');
  assert.ok(Math.abs(hatched.w - (bar.w * 88) / 512) < 0.01);
  assert.equal(hatched.x, bar.x);
});

test('in the middle of a step a part is still old, with a caret at the edge', () => {
  const items = displayList(after(fill, spill), place, 0.8);
  const { bar } = place.frames[0];
  const [hatched] = within(items, bar).filter((run) => run.overflow);
  assert.equal(hatched.label, '48', 'three of six lines');
  assert.ok(items.some((item) => item.kind === 'caret'));
  assert.ok(
    !displayList(after(fill, spill), place, 1).some((item) => item.kind === 'caret'),
    'at rest there is no caret',
  );
});

test('the boundary shows 88 spilled bytes on one side and none on the other', () => {
  const cells = displayList(after(fill, spill), place, 1).filter((item) => item.kind === 'cell');
  const [left, right] = place.boundary.sides.map((side) =>
    cells.filter((cell) => cell.x >= side.x && cell.x < side.x + side.w),
  );
  assert.equal(left.filter((cell) => cell.overflow).length, 88);
  assert.equal(right.filter((cell) => cell.overflow).length, 0);
  assert.equal(
    right
      .filter((cell) => cell.y > place.boundary.y + 3 * place.boundary.lineH)
      .map((cell) => cell.label)
      .join('')
      .slice(0, 13),
    'secret secret',
  );
});

test('what a step read is outlined, in the bar and in the boundary', () => {
  const state = machine();
  const step = {
    step: 1,
    events: [
      bytesMoved({
        access: 'read',
        page: 3,
        line: 0,
        length: 88,
        frame: 0,
        overflow: true,
        total: 600,
      }),
    ],
  };
  const items = displayList(
    { state, before: state, step, boundary: pageBoundary(state, step), extras: true },
    place,
    1,
  );
  const { bar } = place.frames[0];
  const [outline] = items.filter((item) => item.kind === 'read' && item.x === bar.x);
  assert.ok(Math.abs(outline.w - (bar.w * 88) / 512) < 0.01);
  assert.equal(items.filter((item) => item.kind === 'cell' && item.read).length, 88);
});

test('bytes never written are not painted', () => {
  const items = displayList(
    { state: machine(), before: undefined, step: undefined, boundary: null },
    place,
    1,
  );
  assert.equal(within(items, place.frames[7].bar).length, 0);
  assert.equal(within(items, place.frames[8].bar).length, 1);
});

test('no item leaves the stage', () => {
  for (const item of displayList(after(fill, spill), place, 1)) {
    assert.ok(item.x >= 0 && item.x + item.w <= place.width + 0.5, JSON.stringify(item));
    assert.ok(item.y >= 0 && item.y + item.h <= place.height + 0.5, JSON.stringify(item));
  }
});

test('runs are cut and mixed without loss', () => {
  const runs = [
    { at: 0, length: 10 },
    { at: 10, length: 5 },
  ];
  assert.deepEqual(clip(runs, 8, 12), [
    { at: 8, length: 2 },
    { at: 10, length: 2 },
  ]);
  const mixed = blend([{ at: 0, length: 15, old: true }], runs, { from: 4, to: 12 });
  assert.equal(
    mixed.reduce((sum, run) => sum + run.length, 0),
    15,
  );
  assert.deepEqual(
    mixed.filter((run) => run.old),
    [{ at: 4, length: 8, old: true }],
  );
});

test('a device with a list of frames does not count them, so its pageBoundary is that of the pages', () => {
  const run = (more) => ({
    events: [
      bytesMoved({
        by: 'dma',
        page: null,
        line: null,
        frame: 8,
        frameLine: 0,
        length: 88,
        overflow: true,
        total: 600,
        ...more,
      }),
    ],
  });
  assert.deepEqual(
    [pageBoundary(machine(), run()).frame, pageBoundary(machine(), run()).counts],
    [7, true],
  );
  const listed = pageBoundary(machine(), run({ frame: 0, page: 3, line: 0 }));
  assert.deepEqual(
    [listed.frame, listed.nextFrame, listed.pageFrame, listed.counts],
    [7, 8, 0, false],
  );
});

test('one byte is wide enough to be seen, over what lies beside it and within its bar', () => {
  const { bar } = place.frames[7];
  for (const at of [0, 300, 511]) {
    const runs = displayList(after({ ...fill, at, length: 1 }), place, 1).filter(
      (item) => item.kind === 'run' && item.label === '1' && item.y === bar.y,
    );
    assert.equal(runs.length, 1);
    assert.ok(
      runs[0].w >= 5 && runs[0].x >= bar.x && runs[0].x + runs[0].w <= bar.x + bar.w + 0.01,
      JSON.stringify(runs[0]),
    );
  }
  const spilled = within(
    displayList(after({ ...spill, length: 1 }), place, 1),
    place.frames[0].bar,
  );
  assert.equal(spilled.at(-1).label, '1', 'it is painted last');
});

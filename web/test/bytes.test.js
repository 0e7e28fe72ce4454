// The byte canvas as data: what is painted, before any pixel.
/** @import {Origin, State} from '../public/js/net/machine.js' */
/** @import {Event, Step} from '../public/js/net/wire.js' */
/** @import {Item, MachineScene, Rect} from '../public/js/stage/scene.js' */
/** @import {Wish} from './machine.js' */
import assert from 'node:assert/strict';
import test from 'node:test';
import { apply } from '../public/js/model/delta.js';
import { displayList } from '../public/js/stage/display-list.js';
import { layout } from '../public/js/stage/layout.js';
import { canvasExtras } from '../public/js/stage/lazy-extras.js';
import { blend, clip, memoryAt } from '../public/js/stage/memory-at.js';
import { pageBoundary } from '../public/js/stage/page-boundary.js';
import { bytesMoved, fill, given, machine, spill, there, writing } from './machine.js';

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

const frames = there(place.frames);

/** @param {Wish[]} wishes @returns {MachineScene} */
function after(...wishes) {
  /** @type {State|undefined} */
  let before;
  let state = machine();
  /** @type {Step|undefined} */
  let step;
  for (const wish of wishes) {
    before = state;
    step = writing(wish);
    state = apply(before, { ...step, hash: '' });
  }
  return sceneOf({ before, state, step });
}

/** @param {{before?: State, state: State, step?: Step}} moment @param {boolean} [extras] @returns {MachineScene} */
const sceneOf = ({ before, state, step }, extras = true) =>
  given({
    before,
    state,
    step,
    boundary: extras ? pageBoundary(state, step) : null,
    extras,
    drawn: { page: null, frames: new Set() },
    place,
    shown: 'A',
    level: 1,
  });

/** @param {Item[]} items @param {Rect} rect @returns {Item<'run'>[]} the runs that lie within */
const within = (items, rect) =>
  items
    .filter((item) => item.kind === 'run')
    .filter(
      (item) => item.y === rect.y && item.x >= rect.x && item.x + item.w <= rect.x + rect.w + 0.01,
    );

test('512 bytes fill the bar of frame 7 in the hue of their writer', () => {
  const [run] = within(displayList(after(fill), 1), frames[7].bar);
  assert.equal(run.label, '512');
  assert.equal(run.hue, 2);
  assert.equal(run.overflow, false);
  assert.equal(run.w, frames[7].bar.w);
});

test('both members see the same bytes in their own pages', () => {
  const runs = displayList(after(fill), 1).filter(
    (item) => item.kind === 'run' && item.label === '512',
  );
  assert.equal(runs.length, 3, "frame 7, A's page 2, B's page 5");
});

test('the 88 are marked as overflow and have their share of the bar', () => {
  const { bar } = frames[0];
  const runs = within(displayList(after(fill, spill), 1), bar);
  const [hatched] = runs.filter((run) => run.overflow);
  assert.equal(hatched.label, '88');
  assert.ok(Math.abs(hatched.w - (bar.w * 88) / 512) < 0.01);
  assert.equal(hatched.x, bar.x);
});

test('in the middle of a step a part is still old, with a caret at the edge', () => {
  const items = displayList(after(fill, spill), 0.8);
  const { bar } = frames[0];
  const [hatched] = within(items, bar).filter((run) => run.overflow);
  assert.equal(hatched.label, '48', 'three of six lines');
  assert.ok(items.some((item) => item.kind === 'caret'));
  assert.ok(
    !displayList(after(fill, spill), 1).some((item) => item.kind === 'caret'),
    'at rest there is no caret',
  );
});

test('the boundary shows 88 spilled bytes on one side and none on the other', () => {
  const cells = displayList(after(fill, spill), 1).filter((item) => item.kind === 'cell');
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
  /** @type {Step} */
  const step = given({
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
  });
  const items = displayList(sceneOf({ state, before: state, step }), 1);
  const { bar } = frames[0];
  const [outline] = items.filter((item) => item.kind === 'read' && item.x === bar.x);
  assert.ok(Math.abs(outline.w - (bar.w * 88) / 512) < 0.01);
  assert.equal(items.filter((item) => item.kind === 'cell' && item.read).length, 88);
});

test('bytes never written are not painted', () => {
  const items = displayList(sceneOf({ state: machine() }, false), 1);
  assert.equal(within(items, frames[7].bar).length, 0);
  assert.equal(within(items, frames[8].bar).length, 1);
});

test('no item leaves the stage', () => {
  for (const item of displayList(after(fill, spill), 1)) {
    assert.ok(item.x >= 0 && item.x + item.w <= place.width + 0.5, JSON.stringify(item));
    assert.ok(item.y >= 0 && item.y + item.h <= place.height + 0.5, JSON.stringify(item));
  }
});

test('runs are cut and mixed without loss', () => {
  /** @param {number} at @param {number} length @param {number} step @returns {Origin} */
  const run = (at, length, step) => ({
    at,
    length,
    step,
    process: 'A',
    by: 'cpu',
    virtual: null,
    overflow: false,
  });
  const runs = [run(0, 10, 2), run(10, 5, 2)];
  assert.deepEqual(clip(runs, 8, 12), [run(8, 2, 2), run(10, 2, 2)]);
  const mixed = blend([run(0, 15, 1)], runs, { from: 4, to: 12 });
  assert.equal(
    mixed.reduce((sum, { length }) => sum + length, 0),
    15,
  );
  assert.deepEqual(
    mixed.filter(({ step }) => step === 1),
    [run(4, 8, 1)],
  );
});

test('a device with a list of frames does not count them, so its page boundary is that of the pages', () => {
  /** @param {Partial<Event>} [more] */
  const boundaryOf = (more) => {
    const event = bytesMoved({
      by: 'dma',
      frame: 8,
      frameLine: 0,
      length: 88,
      overflow: true,
      total: 600,
      ...more,
    });
    return there(pageBoundary(machine(), given({ events: [event] })));
  };
  assert.deepEqual([boundaryOf().frame, boundaryOf().counts], [7, true]);
  const listed = boundaryOf({ frame: 0, page: 3, line: 0 });
  assert.deepEqual(
    [listed.frame, listed.nextFrame, listed.pageFrame, listed.counts],
    [7, 8, 0, false],
  );
});

test('one byte is wide enough to be seen, over what lies beside it and within its bar', () => {
  const { bar } = frames[7];
  for (const at of [0, 300, 511]) {
    const runs = displayList(after({ ...fill, at, length: 1 }), 1).filter(
      (item) => item.kind === 'run' && item.label === '1' && item.y === bar.y,
    );
    assert.equal(runs.length, 1);
    assert.ok(
      runs[0].w >= 5 && runs[0].x >= bar.x && runs[0].x + runs[0].w <= bar.x + bar.w + 0.01,
      JSON.stringify(runs[0]),
    );
  }
  const spilled = within(displayList(after({ ...spill, length: 1 }), 1), frames[0].bar);
  assert.equal(spilled.at(-1)?.label, '1', 'it is painted last');
});

// What is under the pointer, and where the arrows lead: arithmetic on the picture, without an element for each thing.
/** @import {Wish} from '../public/js/stage/layout.js' */
/** @import {MachineScene, Rect} from '../public/js/stage/scene.js' */
import assert from 'node:assert/strict';
import test from 'node:test';
import { layout } from '../public/js/stage/layout.js';
import { machineObjects, pick, walk } from '../public/js/stage/objects.js';
import { given, machine, there } from './machine.js';

/** @param {Partial<Wish>} [more] */
const sized = (more) =>
  layout({
    width: 1280,
    height: 500,
    processes: 4,
    pages: 8,
    frames: 12,
    boundaryLines: 6,
    tab: 'spaces',
    ...more,
  });
/** @returns {MachineScene} */
const scene = (place = sized(), state = machine()) =>
  given({
    state,
    place,
    shown: 'A',
    drawn: { by: null },
    level: 1,
    boundary: null,
    step: undefined,
  });
/** @param {Rect} rect @returns {[number, number]} */
const middle = ({ x, y, w, h }) => [x + w / 2, y + h / 2];

test('the objects come in reading order: processes with their pages, the table, the gate, the frames, the sidebar', () => {
  const kinds = machineObjects(scene()).map((one) => one.ref.split(' ')[0]);
  assert.deepEqual(
    [...new Set(kinds)],
    ['process', 'page', 'entry', 'gate', 'frame', 'semaphore', 'time'],
  );
  assert.equal(
    machineObjects(scene()).length,
    new Set(machineObjects(scene()).map((one) => one.ref)).size,
  );
});

test('every object is found at its own middle, even where 16 times 64 pages are paint', () => {
  const small = sized({ height: 506, pages: 64, frames: 64 });
  for (const one of [scene(), scene(small, machine({ pages: 64, frames: 64 }))]) {
    const objects = machineObjects(one);
    for (const { ref, rect } of objects) {
      if (!rect || ref === 'gate') continue;
      const found = pick(one, objects, ...middle(rect));
      const frame = /^byte (\d+)/.exec(found ?? '')?.[1];
      assert.ok(found === ref || frame !== undefined, `${ref} is taken for ${found}`);
    }
  }
});

test('a place in the bar of a frame is the byte that lies there', () => {
  const one = scene();
  const frames = there(one.place.frames);
  const { bar } = frames[8];
  assert.equal(pick(one, machineObjects(one), bar.x + bar.w / 2 + 0.1, bar.y + 3), 'byte 8 256');
  const blank = frames[7].bar;
  assert.equal(
    pick(one, machineObjects(one), blank.x + 5, blank.y + 3),
    'frame 7',
    'no byte was written there',
  );
});

test('between the objects lie the arrows', () => {
  const one = scene();
  const row = there(one.place.rows)[2];
  assert.equal(pick(one, machineObjects(one), row.x - 6, row.y + row.h / 2), 'arrow A 2');
  assert.equal(pick(one, machineObjects(one), 2, 2), null);
});

test('up and down follow the reading order, left and right the picture', () => {
  const objects = machineObjects(scene());
  assert.equal(walk(objects, 'process A', 'down'), 'page A 0');
  assert.equal(walk(objects, 'page A 0', 'up'), 'process A');
  assert.equal(walk(objects, 'page A 2', 'right'), 'page B 2');
  assert.equal(walk(objects, 'page P 3', 'left'), 'page P 3', 'the end is the end');
  assert.equal(walk(objects, 'frame 3', 'start'), objects[0].ref);
  assert.equal(walk(objects, 'frame 3', 'end'), objects.at(-1)?.ref);
});

test('in a grid of bytes the arrows go by lines', () => {
  const grid = Array.from({ length: 64 }, (_, i) => ({
    ref: `byte 7 ${i}`,
    rect: { x: (i % 16) * 20, y: Math.floor(i / 16) * 14, w: 20, h: 14 },
    label: () => '',
    cell: true,
  }));
  assert.equal(walk(grid, 'byte 7 17', 'down'), 'byte 7 33');
  assert.equal(walk(grid, 'byte 7 17', 'up'), 'byte 7 1');
  assert.equal(walk(grid, 'byte 7 17', 'right'), 'byte 7 18');
  assert.equal(walk(grid, 'byte 7 63', 'down'), 'byte 7 63');
});

// When what happens within a step: the arrow, the lines of bytes, the halt at the page boundary.
/** @import {Event} from '../public/js/net/wire.js' */
/** @import {PageBoundary} from '../public/js/stage/scene.js' */
/** @import {Motion} from '../public/js/stage/timeline.js' */
import assert from 'node:assert/strict';
import test from 'node:test';
import { duration } from '../public/js/stage/renderer.js';
import { phasesAt, gone, durationOf } from '../public/js/stage/timeline.js';
import { bytesMoved, given, machine } from './machine.js';

const fill = bytesMoved({ page: 2, line: 0, length: 512, frame: 7, total: 600 });
const spill = bytesMoved({ page: 3, line: 0, length: 88, frame: 0, overflow: true, total: 600 });
/** @param {Event} event @param {PageBoundary|null} [boundary] @returns {Motion} */
const scene = (event, boundary = null) => ({
  state: machine(),
  step: given({ events: [event] }),
  boundary,
});
/** @type {PageBoundary} */
const ahead = given({ crossed: false, trapped: false });

test('512 bytes go line by line, 40 ms each, and then halt for 600 ms where the page ends', () => {
  assert.equal(durationOf(scene(fill, ahead)) - durationOf(scene(fill)), 600);
  assert.equal(durationOf(scene(fill)), 400 + 32 * 40);
});

test('within a line nothing moves, between two lines sixteen bytes', () => {
  const { state } = scene(fill);
  const seen = new Set(Array.from({ length: 400 }, (_, i) => gone(state, fill, i / 399)));
  assert.deepEqual(
    [...seen],
    Array.from({ length: 33 }, (_, i) => 16 * i),
  );
  assert.deepEqual(
    [...new Set(Array.from({ length: 100 }, (_, i) => gone(state, spill, i / 99)))],
    [0, 16, 32, 48, 64, 80, 88],
  );
});

test('a run that starts within a line first ends that line', () => {
  const event = bytesMoved({ page: 2, line: 500, length: 20, frame: 7 });
  assert.deepEqual(
    [0, 0.5, 1].map((run) => gone(machine(), event, run)),
    [0, 12, 20],
  );
});

test('one part comes after the other, and at the end all are over', () => {
  const moments = Array.from({ length: 50 }, (_, i) => phasesAt(scene(fill, ahead), i / 49));
  for (const { arrow, run, halt } of moments)
    assert.ok((run === 0 || arrow === 1) && (halt === 0 || run === 1));
  assert.ok(
    moments.some(({ arrow }) => arrow > 0 && arrow < 1) &&
      moments.some(({ halt }) => halt > 0 && halt < 1),
  );
  assert.deepEqual(moments.at(-1), { arrow: 1, run: 1, halt: 1 });
});

test('small pages have short lines', () => {
  const event = bytesMoved({ page: 2, line: 0, length: 4, frame: 7 });
  assert.deepEqual(
    [...new Set([0, 0.3, 0.6, 0.9, 1].map((run) => gone(machine({ size: 4 }), event, run)))],
    [0, 4],
  );
});

test('a step that is played leaves a fifth of its time for looking', () => {
  const usual = durationOf(scene(fill, ahead));
  assert.equal(duration(usual, null), usual);
  assert.equal(duration(usual, 1), 800);
  assert.equal(duration(usual, 5), 160);
  assert.equal(duration(durationOf(scene(spill)), 0.5), durationOf(scene(spill)));
});

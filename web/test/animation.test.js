// What moves in a step, as data: at the start where it was, at the end where it is, and nothing of it at rest.
/** @import {Event} from '../public/js/net/wire.js' */
/** @import {MachineScene, Rect} from '../public/js/stage/scene.js' */
import assert from 'node:assert/strict';
import test from 'node:test';
import { layout } from '../public/js/stage/layout.js';
import { motion } from '../public/js/stage/animation.js';
import { isMoving } from '../public/js/stage/sprites.js';
import { bytesMoved, given, machine, there } from './machine.js';

const place = layout({
  width: 1280,
  height: 500,
  processes: 4,
  pages: 8,
  frames: 12,
  boundaryLines: 6,
  tab: 'spaces',
});
const owner = { kind: 'shared', process: null, page: null, group: 'g' };
/** @type {Record<string, Rect|undefined>} */
const spots = {
  'semaphore g': { x: 1120, y: 250, w: 140, h: 30 },
  'mailbox m': { x: 20, y: 380, w: 300, h: 34 },
  'slot 3': { x: 900, y: 390, w: 60, h: 30 },
};
/** @param {string} ref */
const rectOf = (ref) => spots[ref] ?? null;

/** @param {Partial<Event>} event @param {object} [more] @returns {MachineScene} */
function scene(event, more) {
  const before = machine();
  const state = structuredClone(before);
  before.groups[0].descriptor = { present: true, frame: 7 };
  return given({ before, state, step: { events: [event] }, place, level: 1, shown: 'A', ...more });
}

/** @type {object[]} */
const FACTS = [
  { type: 'EntryPointed', process: 'A', page: 2, frame: 3 },
  { type: 'EntryInvalidated', process: 'B', page: 5 },
  { type: 'MemberEntered', process: 'A', page: 4, group: 'g', frame: 7, descriptor: false },
  { type: 'DescriptorPointed', owner, frame: 3 },
  { type: 'DescriptorInvalidated', owner },
  { type: 'FrameCopied', owner, from: 7, to: 3 },
  { type: 'PageWritten', owner, frame: 7, slot: 3 },
  { type: 'PageFetched', owner, slot: 3, frame: 4 },
  { type: 'SemaphoreTaken', process: 'A', group: 'g' },
  { type: 'Blocked', process: 'B', on: 'semaphore', group: 'g', place: 1 },
  { type: 'SemaphoreHanded', from: 'A', to: 'B', group: 'g' },
  { type: 'SemaphoreReleased', process: 'A', group: 'g', value: 1 },
  { type: 'MessageSent', process: 'A', mailbox: 'm', length: 5 },
  { type: 'MessageReceived', process: 'B', from: 'A', mailbox: 'm', length: 5 },
  { type: 'CapabilityCopied', from: 'A', to: 'B', object: 'o', rights: 'r' },
];

/** @type {Event[]} */
const EVENTS = FACTS.map((facts) => given(facts));

for (const event of EVENTS) {
  test(`${event.type} moves within the stage and is gone at rest`, () => {
    const one = scene(event);
    assert.ok(isMoving(one.step));
    assert.deepEqual(motion(one, 1, rectOf), []);
    for (const t of [0, 0.25, 0.5, 0.99]) {
      const items = motion(one, t, rectOf);
      assert.ok(items.length > 0, `nothing at ${t}`);
      for (const item of items) {
        assert.ok(
          item.x >= 0 && item.x <= 1280 && item.y >= 0 && item.y <= 500,
          JSON.stringify(item),
        );
        assert.ok(Number.isFinite(item.w) && Number.isFinite(item.h), JSON.stringify(item));
      }
    }
    assert.deepEqual(
      motion(one, 0.4, rectOf),
      motion(one, 0.4, rectOf),
      'the same time gives the same picture',
    );
  });
}

test('an arrow swings from the old frame to the new one', () => {
  const one = scene({ type: 'EntryPointed', process: 'A', page: 2, frame: 3 });
  /** @param {number} t */
  const end = (t) => {
    const { y, h } = there(motion(one, t, rectOf).find((item) => item.kind === 'swing'));
    return y + h;
  };
  const frames = there(place.frames);
  /** @param {number} frame */
  const middle = (frame) => frames[frame].y + frames[frame].h / 2;
  assert.equal(end(0), middle(7));
  assert.ok(Math.abs(end(0.9999) - middle(3)) < 1);
});

test('a number slides down the bus before the device writes', () => {
  /** @type {Partial<Event>} */
  const event = {
    type: 'BytesMoved',
    process: 'A',
    by: 'dma',
    access: 'write',
    frame: 8,
    frameLine: 0,
    length: 88,
    total: 600,
  };
  const [early] = motion(scene(event), 0.1, rectOf);
  const [late] = motion(scene(event), 0.28, rectOf);
  assert.ok(early.y < late.y && early.x === there(place.bus).x);
  assert.deepEqual(motion(scene(event), 0.7, rectOf), []);
});

test('what has no beginning on the screen does not move', () => {
  const one = { ...scene(EVENTS[0]), before: undefined };
  assert.deepEqual(motion(one, 0.5, rectOf), []);
});

test('the number of bytes crosses the gate before they arrive', () => {
  const one = scene({
    type: 'BytesMoved',
    process: 'A',
    by: 'cpu',
    access: 'write',
    page: 3,
    frame: 0,
    frameLine: 0,
    length: 88,
    total: 600,
    overflow: true,
  });
  const x = Array.from(
    { length: 20 },
    (_, i) => motion(one, i / 40, rectOf).find((item) => item.kind === 'badge')?.x,
  ).filter((at) => at !== undefined);
  const gate = there(place.gate);
  assert.deepEqual(
    x,
    [...x].sort((a, b) => a - b),
    'it never goes back',
  );
  assert.ok(
    x.some((at) => at > gate.x && at < gate.x + gate.w),
    'through the gate',
  );
});

test('the page boundary thickens once, on both sides, after the last byte of the page', () => {
  const event = bytesMoved({ page: 2, frame: 7, line: 0, length: 512, total: 600 });
  const one = scene(event, { boundary: { crossed: false, frame: 7 } });
  const thick = Array.from({ length: 101 }, (_, i) =>
    motion(one, i / 100, rectOf).filter((item) => item.kind === 'thicken'),
  );
  assert.ok(thick.every((items) => items.length === 0 || items.length === 2));
  const shares = thick.map(([item]) => item?.share ?? 0);
  const top = shares.indexOf(Math.max(...shares));
  assert.ok(top > 80 && shares[top] > 0.99 && shares[60] === 0 && shares[100] === 0);
});

// Where to stop: what counts as the use of an address, a frame, a process, and what happens.
import assert from 'node:assert/strict';
import test from 'node:test';
import { eventTypes, matcher } from '../public/js/model/breakpoints.js';
import { given } from './machine.js';

/** @import {Stop} from '../public/js/model/breakpoints.js' */
/** @import {Step} from '../public/js/net/wire.js' */

/** @type {Step} */
const moved = given({
  activity: 'A',
  markers: ['overflow'],
  events: [{ type: 'BytesMoved', process: 'A', page: 3, line: 0, length: 88, frame: 0 }],
});
/** @type {Step} */
const copied = given({
  activity: 'kernel',
  markers: [],
  events: [{ type: 'FrameCopied', owner: {}, from: 7, to: 2 }],
});
/** @type {Step} */
const handed = given({
  activity: 'A',
  markers: [],
  events: [{ type: 'SemaphoreHanded', from: 'A', to: 'B', group: 'g' }],
});
/** @type {Step} */
const invalid = given({
  activity: 'kernel',
  markers: [],
  events: [{ type: 'EntryInvalidated', process: 'A', page: 3 }],
});
/** @type {Step} */
const bare = given({ activity: 'B' });

/** @param {Stop} stop */
const passes = (stop) => [moved, copied, handed, invalid, bare].map(matcher(stop));

test('an address: the page of that process, and the line where the event names one', () => {
  assert.deepEqual(passes({ kind: 'address', process: 'A', page: 3, line: null }), [
    true,
    false,
    false,
    true,
    false,
  ]);
  assert.deepEqual(passes({ kind: 'address', process: 'A', page: 3, line: 87 }), [
    true,
    false,
    false,
    true,
    false,
  ]);
  assert.deepEqual(passes({ kind: 'address', process: 'A', page: 3, line: 88 }), [
    false,
    false,
    false,
    true,
    false,
  ]);
  assert.deepEqual(passes({ kind: 'address', process: 'B', page: 3, line: null }), [
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a frame, also one that is copied from or to; names in the same fields are no frames', () => {
  assert.deepEqual(passes({ kind: 'frame', frame: 0 }), [true, false, false, false, false]);
  assert.deepEqual(passes({ kind: 'frame', frame: 7 }), [false, true, false, false, false]);
  assert.deepEqual(passes({ kind: 'frame', frame: 2 }), [false, true, false, false, false]);
});

test('a process that acts or is acted upon', () => {
  assert.deepEqual(passes({ kind: 'process', process: 'B' }), [false, false, true, false, true]);
});

test('a mark or a type of event', () => {
  assert.deepEqual(passes({ kind: 'event', event: 'mark:overflow' }), [
    true,
    false,
    false,
    false,
    false,
  ]);
  assert.deepEqual(passes({ kind: 'event', event: 'SemaphoreHanded' }), [
    false,
    false,
    true,
    false,
    false,
  ]);
  assert.deepEqual(eventTypes([copied, bare, moved, moved]), ['BytesMoved', 'FrameCopied']);
});

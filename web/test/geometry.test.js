// The boundary between two pages, at any page size.
import assert from 'node:assert/strict';
import test from 'node:test';
import { boundaryLines, lineLength, share } from '../public/js/model/geometry.js';
import { pageBoundary } from '../public/js/stage/page-boundary.js';
import { bytesMoved, given, machine, there } from './machine.js';

/** @import {State} from '../public/js/net/machine.js' */
/** @import {Event, Step} from '../public/js/net/wire.js' */

/** A device has no page. @type {Partial<Event>} */
const NO_PAGE = given({ page: null });

/** @param {...Event} events @returns {Step} */
const step = (...events) => given({ node: 2, parent: 1, step: 1, events, delta: {} });

/** @param {State} state @param {Step} one */
const crossing = (state, one) => there(pageBoundary(state, one));

test('a run is drawn as its part of the page', () => {
  assert.deepEqual(share(machine(), 0, 88), { from: 0, to: 0.171875 });
  assert.deepEqual(share(machine({ size: 4 }), 1, 3), { from: 0.25, to: 1 });
});

test('512 of 600 bytes stop at the boundary', () => {
  const at = crossing(
    machine(),
    step(bytesMoved({ page: 2, line: 0, length: 512, frame: 7, total: 600 })),
  );
  assert.equal(at.crossed, false);
  assert.deepEqual(
    [at.page, at.nextPage, at.pageFrame, at.frame, at.nextFrame, at.hit],
    [2, 3, 0, 7, 8, null],
  );
  assert.deepEqual(at.label, [511, 512]);
});

test('512 of 512 bytes end there and nothing crosses', () => {
  assert.equal(
    pageBoundary(machine(), step(bytesMoved({ page: 2, line: 0, length: 512, frame: 7 }))),
    null,
  );
});

test('the processor goes on in the next virtual page', () => {
  const at = crossing(
    machine(),
    step(bytesMoved({ page: 3, line: 0, length: 88, frame: 0, overflow: true, total: 600 })),
  );
  assert.deepEqual(
    [at.crossed, at.page, at.nextPage, at.frame, at.nextFrame, at.hit, at.length],
    [true, 2, 3, 7, 8, 0, 88],
  );
});

test('DMA goes on in the next physical frame', () => {
  const at = crossing(
    machine(),
    step(
      bytesMoved({
        by: 'dma',
        ...NO_PAGE,
        line: 0,
        length: 88,
        frame: 8,
        overflow: true,
        total: 600,
      }),
    ),
  );
  assert.deepEqual(
    [at.crossed, at.page, at.nextPage, at.frame, at.nextFrame, at.hit],
    [true, 2, 3, 7, 8, 8],
  );
});

test('a trap at the pageBoundary shows the page that is not there', () => {
  const trapped = {
    type: 'Trapped',
    process: 'B',
    error: 'E_ADDRESS',
    page: 6,
    line: 0,
    moved: 512,
    length: 600,
  };
  const at = crossing(machine(), step(given(trapped)));
  assert.deepEqual(
    [at.trapped, at.page, at.nextPage, at.pageFrame, at.frame, at.hit],
    [true, 5, 6, null, 7, null],
  );
  assert.equal(
    pageBoundary(machine(), step(given({ ...trapped, moved: 0 }))),
    null,
    'a trap before any byte is no matter of a pageBoundary',
  );
});

test('the ends of memory and of an address space are ends', () => {
  const state = machine({ pages: 3, frames: 9 });
  const virtual = crossing(
    state,
    step(bytesMoved({ page: 2, line: 0, length: 512, frame: 7, total: 600 })),
  );
  assert.equal(virtual.nextPage, null);
  const physical = crossing(
    state,
    step(
      bytesMoved({
        by: 'dma',
        ...NO_PAGE,
        line: 0,
        length: 512,
        frame: 8,
        total: 600,
        process: 'C',
      }),
    ),
  );
  assert.equal(physical.nextFrame, null);
});

test('the boundary shows the last line of a page and the first ones of the next', () => {
  assert.deepEqual(boundaryLines(machine()).before, { at: 496, length: 16 });
  assert.equal(boundaryLines(machine()).after.length, 6);
  assert.deepEqual(boundaryLines(machine({ size: 4 })), {
    before: { at: 0, length: 4 },
    after: [{ at: 0, length: 4 }],
  });
  assert.deepEqual(boundaryLines(machine({ size: 64 })).after.at(-1), { at: 48, length: 16 });
  assert.equal(lineLength(machine({ size: 4 })), 4);
});

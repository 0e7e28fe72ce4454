// The keys, the decisions they lead to, and the switch for single-key shortcuts.
import assert from 'node:assert/strict';
import test from 'node:test';
import { commandOf } from '../public/js/app/keyboard.js';
import { back, first, last, mark, next } from '../public/js/model/stepping.js';
import { given } from './machine.js';

/** @import {Focus, Press} from '../public/js/app/keyboard.js' */
/** @import {Model} from '../public/js/model/store.js' */
/** @import {Step} from '../public/js/net/wire.js' */

/** @param {string} key @param {Partial<Press>} [more] @returns {Press} */
const press = (key, more) => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});
const on = { shortcuts: true };
/** @type {Focus} */
const nowhere = { kind: 'nothing' };

const MAP = {
  ArrowRight: 'next',
  PageDown: 'next',
  j: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  k: 'back',
  Home: 'first',
  End: 'last',
  ' ': 'play',
  '?': 'help',
  u: 'undo',
  '/': 'command',
  b: 'blank',
  '.': 'blank',
  w: 'why',
};
for (const [key, action] of Object.entries(MAP)) {
  test(`${key === ' ' ? 'Space' : key}: ${action}`, () =>
    assert.equal(commandOf(press(key), nowhere, on), action));
}

test('Shift and an arrow go to the marks; ? needs its Shift', () => {
  assert.equal(commandOf(press('ArrowRight', { shiftKey: true }), nowhere, on), 'nextMark');
  assert.equal(commandOf(press('ArrowLeft', { shiftKey: true }), nowhere, on), 'lastMark');
  assert.equal(commandOf(press('?', { shiftKey: true }), nowhere, on), 'help');
});

test('a sign is what was typed, whatever keys its keyboard has for it', () => {
  const shift = { shiftKey: true };
  const windows = { ctrlKey: true, altKey: true };
  /** @type {[string, string, Partial<Press>, string|null][]} */
  const typed = [
    ['German /', '/', { code: 'Digit7', ...shift }, 'command'],
    ['German [ on Windows', '[', { code: 'Digit8', ...windows }, 'earlier'],
    ['German ] on Windows', ']', { code: 'Digit9', ...windows }, 'later'],
    ['German [ on a Mac', '[', { code: 'Digit5', altKey: true }, 'earlier'],
    ['German [ on Linux', '[', { code: 'Digit8' }, 'earlier'],
    ['French 1', '1', { code: 'Digit1', ...shift }, 'machine'],
    ['French 1 without Shift', '&', { code: 'Digit1' }, 'machine'],
    ['French .', '.', { code: 'Comma', ...shift }, 'blank'],
    ['a letter with Caps Lock', 'J', {}, 'next'],
    ['American !', '!', { code: 'Digit1', ...shift }, null],
    ['a letter with Shift', 'J', shift, null],
    ['German @', '@', { code: 'KeyQ', ...windows }, null],
    ['a tab of the browser', '1', { code: 'Digit1', altKey: true }, null],
    ['zoom of the browser', '-', { code: 'Minus', ctrlKey: true }, null],
    ['zoom of the browser on a Mac', '+', { code: 'Equal', metaKey: true, ...shift }, null],
  ];
  for (const [name, key, more, command] of typed)
    assert.equal(commandOf(press(key, more), nowhere, on), command, name);
});

test('Ctrl z undoes, but not in a field, which has its own', () => {
  const undo = press('z', { ctrlKey: true });
  assert.equal(commandOf(undo, nowhere, { shortcuts: false }), 'undo');
  assert.equal(commandOf(undo, { kind: 'field' }, on), null);
});

test('characters can be switched off, arrows stay', () => {
  for (const key of ['j', 'k', 'u', '?'])
    assert.equal(commandOf(press(key), nowhere, { shortcuts: false }), null);
  assert.equal(commandOf(press('ArrowRight'), nowhere, { shortcuts: false }), 'next');
  assert.equal(commandOf(press(' '), nowhere, { shortcuts: false }), 'play');
});

test('keys belong to the field, button or panel that has the focus', () => {
  assert.equal(commandOf(press('ArrowRight'), { kind: 'field' }, on), null);
  assert.equal(commandOf(press(' '), { kind: 'button' }, on), null);
  assert.equal(commandOf(press('ArrowRight'), { kind: 'button' }, on), 'next');
  assert.equal(commandOf(press('ArrowRight'), { kind: 'scrubber' }, on), 'next');
  assert.equal(commandOf(press('PageDown'), { kind: 'panel' }, on), null);
  assert.equal(commandOf(press('ArrowRight', { altKey: true }), nowhere, on), null);
});

/** @param {number} node @param {string[]} [markers] @returns {[number, Step]} */
const summary = (node, markers = []) => [node, given({ node, step: node - 1, markers })];
/** @param {number} node @param {object} [more] @returns {Model} */
const model = (node, more) =>
  given({
    path: [1, 2, 3],
    steps: new Map([summary(1), summary(2, ['overflow']), summary(3)]),
    node,
    role: 'host',
    cursor: { node: 3, end: false, question: null },
    ...more,
  });

test('a known step is looked at, an unknown one asked for', () => {
  assert.deepEqual(next(model(1)), { look: 2 });
  assert.deepEqual(next(model(3)), { send: { type: 'next', at: 3, granularity: 'action' } });
});

test('with an open question next answers, or else skips', () => {
  const asked = model(3, {
    cursor: { node: 3, end: false, question: { text: '?', options: ['a'] } },
  });
  assert.deepEqual(next(asked, 'a'), {
    send: { type: 'next', at: 3, granularity: 'action', answer: 'a' },
  });
  assert.deepEqual(next(asked), {
    send: { type: 'next', at: 3, granularity: 'action', skip: true },
  });
  assert.deepEqual(next(asked, 'a', true), {
    send: { type: 'next', at: 3, granularity: 'action', skip: true },
  });
});

test('at the end, and without the right to drive, there is no next', () => {
  assert.equal(next(model(3, { cursor: { node: 3, end: true, question: null } })), null);
  assert.equal(next(model(3, { role: 'viewer' })), null);
});

test('back, first, last and marks stay on the path', () => {
  assert.equal(back(model(1)), null);
  assert.deepEqual(back(model(3)), { look: 2 });
  assert.deepEqual(first(model(3)), { look: 1 });
  assert.deepEqual(last(model(1)), { look: 3 });
  assert.equal(last(model(3)), null);
  assert.deepEqual(mark(model(3), -1), { look: 2 });
  assert.equal(mark(model(3), 1), null);
});

/** @param {number} node @param {object} [more] @returns {Model} */
const long = (node, more) => {
  const steps = new Map(
    [3, 4, 5, 6].map((one) => [
      one,
      { node: one, begins: one === 3 || one === 5, markers: one === 4 ? ['trap'] : [] },
    ]),
  );
  return given({
    path: [2, 3, 4, 5, 6],
    steps,
    node,
    role: 'host',
    cursor: { node: 6, end: false, question: null },
    ...more,
  });
};

test('by operations: on to the last step of one, back to the step before it', () => {
  assert.deepEqual(next(long(2), null, false, 'operation'), { look: 4 });
  assert.deepEqual(
    next(long(4), null, false, 'operation'),
    { send: { type: 'next', at: 4, granularity: 'operation' } },
    'the server knows whether more of it follows',
  );
  assert.deepEqual(back(long(6), 'operation'), { look: 4 });
  assert.deepEqual(back(long(4), 'operation'), { look: 2 });
  assert.equal(back(long(2), 'operation'), null);
});

test('by marks: to the next known one, else on to an unknown one; back to the last one or the start', () => {
  assert.deepEqual(next(long(2), null, false, 'marker'), { look: 4 });
  assert.deepEqual(next(long(4), null, false, 'marker'), {
    send: { type: 'next', at: 4, granularity: 'marker' },
  });
  assert.deepEqual(next(long(4, { role: 'viewer' }), null, false, 'marker'), { look: 6 });
  assert.deepEqual(back(long(6), 'marker'), { look: 4 });
  assert.deepEqual(back(long(4), 'marker'), { look: 2 });
});

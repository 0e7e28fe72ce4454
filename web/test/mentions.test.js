// Numbers in the narration as links: each leads to what the events of the step say it is.
/** @import {Owner} from '../public/js/net/machine.js' */
/** @import {Step} from '../public/js/net/wire.js' */
import assert from 'node:assert/strict';
import test from 'node:test';
import { pieces } from '../public/js/explain/mentions.js';
import { bytesMoved, given, machine } from './machine.js';

/** @type {Owner} */
const mine = { kind: 'private', process: 'A', page: 3, group: null };
/** @type {Step} */
const spill = given({
  events: [
    bytesMoved({ page: 3, line: 0, length: 88, frame: 0, overflow: true, total: 600, owner: mine }),
  ],
});
/** @param {string} words @param {Step} [step] */
const links = (words, step = spill) =>
  pieces(words, machine(), step)
    .filter(({ ref }) => ref)
    .map((piece) => `${piece.words} → ${piece.ref}`);

test('the sentence of the spill leads to the run, the page, the frame and its lines', () => {
  assert.deepEqual(
    links(
      "The write overflows: 88 bytes go through A's page 3 into frame 0, lines 0 to 87: its own page.",
    ),
    ['88 bytes → byte 0 0', 'page 3 → page A 3', 'frame 0 → frame 0', 'lines 0 to 87 → byte 0 0'],
  );
});

test('no word is lost or said twice', () => {
  const words =
    "After the last line of page 2 comes line 0 of page 3; 600 bytes, A's page 7 and frame 99 are nothing here.";
  assert.equal(
    pieces(words, machine(), spill)
      .map((piece) => piece.words)
      .join(''),
    words,
  );
});

test('a number that no event and no entry knows stays a number', () => {
  assert.deepEqual(links("600 bytes, A's page 7, frame 99, slot 1, line 400"), []);
});

test('a page is that of the process named, else that of the process that the step is about', () => {
  assert.deepEqual(links("B's page 5, C's page 0, page 2"), [
    'page 5 → page B 5',
    'page 0 → page C 0',
    'page 2 → page A 2',
  ]);
});

test('an entry is a row of the table', () => {
  assert.deepEqual(
    links(
      "B's entry for page 5 now points to frame 1.",
      given({
        events: [{ type: 'EntryPointed', process: 'B', page: 5, frame: 1 }],
      }),
    ),
    ['entry for page 5 → entry B 5', 'frame 1 → frame 1'],
  );
  assert.deepEqual(links('Frame 9 is chosen.'), ['Frame 9 → frame 9']);
});

test('the length of a message leads to its mailbox, that of an access to its object', () => {
  assert.deepEqual(
    links(
      'A sends 88 bytes.',
      given({
        events: [{ type: 'MessageSent', process: 'A', mailbox: 'm', length: 88 }],
      }),
    ),
    ['88 bytes → mailbox m'],
  );
  assert.deepEqual(
    links(
      'B asks for 188 bytes.',
      given({
        events: [{ type: 'CapabilityTrapped', process: 'B', object: 'o', length: 188, limit: 100 }],
      }),
    ),
    ['188 bytes → object o'],
  );
});

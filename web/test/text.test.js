// The sentences the page makes itself, and that no other module makes any.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { membersOf } from '../public/js/model/members.js';
import * as text from '../public/js/text/lesson.js';
import { runSentence } from '../public/js/text/stage.js';
import * as time from '../public/js/text/time.js';
import { KEYS } from '../public/js/text/panels.js';
import { given } from './machine.js';

/** @import {Model} from '../public/js/model/store.js' */

/** @import {Frame, Origin, State} from '../public/js/net/machine.js' */

/** @type {Origin} */
const run = {
  at: 0,
  length: 512,
  process: 'A',
  by: 'cpu',
  virtual: { page: 2, at: 0 },
  step: 1,
  overflow: false,
};

test('a run of bytes in words', () => {
  assert.equal(runSentence(7, run), 'frame 7: lines 0–511 written by A through page 2 (512 bytes)');
  assert.equal(
    runSentence(0, { ...run, length: 88, virtual: { page: 3, at: 0 }, overflow: true }),
    'frame 0: lines 0–87 written by A through page 3, overflow (88 bytes)',
  );
  assert.equal(
    runSentence(8, { ...run, length: 88, by: 'dma', virtual: null, overflow: true }),
    'frame 8: lines 0–87 written by DMA for A, through no page table entry, overflow (88 bytes)',
  );
  assert.equal(
    runSentence(8, { ...run, at: 88, length: 1, by: 'initial', virtual: null }),
    'frame 8: line 88 there from the start, of A (1 byte)',
  );
});

test('a shared frame is said to be shared on purpose, with its members', () => {
  const members = [
    { process: 'A', page: 2 },
    { process: 'B', page: 5 },
  ];
  /** @type {Frame} */
  const frame = given({
    frame: 7,
    owner: { kind: 'shared', process: null, page: null, group: 'g' },
  });
  assert.equal(
    text.frameSentence(frame, members),
    'Frame 7: shared on purpose by group g, mapped by A page 2, B page 5',
  );
  assert.equal(text.ownerLabel(frame.owner, members), 'SHARED g A B');
});

test('a private frame that a child shares until one writes is said to be of both', () => {
  /** @param {string} id */
  const process = (id) => ({
    id,
    table: [{ page: 1, kind: 'private', rights: 'rc', present: true, frame: 3, slot: 0 }],
  });
  const owner = { kind: 'private', process: 'A', page: 1, group: null };
  /** @type {State} */
  const state = given({
    processes: [process('A'), process('K'), { id: 'X', table: [] }],
    groups: [],
  });
  const members = membersOf(state, given(owner));
  assert.equal(text.ownerLabel(given(owner), members), 'A K page 1');
  assert.equal(
    text.frameSentence(given({ frame: 3, owner }), members),
    'Frame 3: copy-on-write, A K page 1',
  );
  assert.match(text.pageSentence('K', 1, state.processes[1].table[0]), /frame 3, copy-on-write/);
});

test('the future is not counted: a position names the step and the operation', () => {
  /** @type {Model} */
  const model = given({
    node: 4,
    steps: new Map([[4, { step: 3, line: 1 }]]),
    scenario: { operations: 5 },
    ahead: null,
    role: 'host',
  });
  assert.equal(text.position(model), 'Step 3; operation 1 of 5.');
});

test('every key of the help has words, and every word list covers its names', () => {
  assert.ok(KEYS.every(({ keys, does }) => keys.length && does));
  assert.deepEqual(Object.keys(time.MARKERS).sort(), Object.keys(time.MARKER_WORDS).sort());
});

test('templates hold no words: they all come from the catalogue', () => {
  for (const folder of ['stage', 'panels', '.'])
    for (const name of readdirSync(new URL(`../public/js/${folder}/`, import.meta.url)).filter(
      (one) => one.endsWith('.js') && !one.startsWith('text'),
    )) {
      const source = readFileSync(
        new URL(`../public/js/${folder}/${name}`, import.meta.url),
        'utf8',
      );
      const templates = [...source.matchAll(/(?:html|svg)`[^`]*`/g)].map(([whole]) =>
        whole.replace(/\$\{[^}]*\}/g, ''),
      );
      for (const template of templates)
        assert.doesNotMatch(
          template.replace(/<[^>]*>?/g, ' '),
          />\s*[A-Z][a-z]{2,}|^\s*[A-Z][a-z]{2,}/m,
          `${folder}/${name}`,
        );
    }
});

// A step in few words, and where they belong.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { callout, objects } from '../public/js/panels/callout.js';
import { given } from './machine.js';

/** @import {Step} from '../public/js/net/wire.js' */

const SCENARIOS = new URL('../../simulations/scenarios/', import.meta.url);

test('a sentence is cut where a part of it ends', () => {
  assert.equal(callout('B wakes.'), 'B wakes.');
  assert.equal(
    callout(
      'A writes 512 bytes through its page 2 into frame 7, lines 0 to 511: the page that group g shares.',
    ),
    'A writes 512 bytes through its page 2 into frame 7',
  );
  assert.equal(
    callout('one two three four five six seven eight nine ten eleven twelve thirteen'),
    'one two three four five six seven eight nine ten eleven twelve …',
  );
});

test('every sentence of every lesson becomes one of at most twelve words', () => {
  const sentences = readdirSync(SCENARIOS)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) =>
      [
        ...readFileSync(new URL(name, SCENARIOS), 'utf8').matchAll(
          /^ {3}Step \d+(?: \[\w+\])?: (.*)$/gm,
        ),
      ].map(([, sentence]) => sentence),
    );
  assert.ok(sentences.length > 20, 'the transcripts of the lessons are read');
  for (const sentence of sentences) {
    const words = callout(sentence)
      .split(' ')
      .filter((word) => word !== '…');
    assert.ok(words.length >= 2 && words.length <= 12, callout(sentence));
  }
});

test('a step is about the frame first, then the group, the page and the process', () => {
  /** @type {Step} */
  const step = given({
    events: [
      { type: 'BytesMoved', process: 'A', page: 2, frame: 7 },
      { type: 'Alone', process: 'A', group: 'g' },
    ],
  });
  assert.deepEqual(objects(step), [
    '.frame[data-frame="7"]',
    '[data-process="A"][data-page="2"]',
    '[data-process="A"]',
    '[data-group="g"]',
    '[data-process="A"]',
  ]);
  assert.deepEqual(objects(undefined), []);
});

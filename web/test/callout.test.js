// A step in few words.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { callout } from '../public/js/panels/callout.js';

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

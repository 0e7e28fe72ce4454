// The scenario editor without a browser: where a problem is in the text, and that no draft is lost.
import assert from 'node:assert/strict';
import test from 'node:test';
import { changed, load, replaced, save } from '../public/js/author/drafts.js';
import { indentAt, lineCount, problemsByLine, wordAt } from '../public/js/author/positions.js';
import { storeOf } from '../public/js/lib/storage.js';
import { memory } from './machine.js';

const TEXT = 'title: Two words\nsteps:\n  - write: {by: A, page: two, fill: "a b"}\n';
/** @param {number} line @param {number} column */
const word = (line, column) => TEXT.slice(...wordAt(TEXT, { line, column }));

test('a problem selects the word at its place', () => {
  assert.equal(word(1, 8), 'Two');
  assert.equal(word(3, 26), 'two');
  assert.equal(word(3, 37), '"a b"');
  assert.equal(word(3, 12), '{', 'a sign is a word of one letter');
});

test('a place beyond the text is brought back into it', () => {
  assert.deepEqual(wordAt(TEXT, { line: 99, column: 9 }), [TEXT.length, TEXT.length]);
  assert.deepEqual(wordAt('', { line: 1, column: 1 }), [0, 0]);
  assert.deepEqual(wordAt('ab', { line: 0, column: 0 }), [0, 2]);
});

test('a new line begins below the one before, and deeper after a colon or in a list', () => {
  assert.equal(indentAt('title: x', 8), '');
  assert.equal(indentAt('steps:', 6), '  ');
  assert.equal(indentAt('steps:\n  - write: x', 18), '    ');
  assert.equal(indentAt('    ask:', 8), '      ');
});

test('lines are counted as the server counts them', () => {
  assert.equal(lineCount(''), 1);
  assert.equal(lineCount('a\n'), 2);
  assert.deepEqual(
    [...problemsByLine([{ line: 2 }, { line: 7 }, { line: 2 }])],
    [
      [2, 2],
      [7, 1],
    ],
  );
});

const draft = (/** @type {string} */ text, name = 'mine') => ({ name, text });

test('a text that is replaced stays behind the new one, five at most', () => {
  let drafts = [draft('one')];
  for (const text of ['two', 'three', 'four', 'five', 'six'])
    drafts = replaced(drafts, draft(text));
  assert.deepEqual(
    drafts.map((one) => one.text),
    ['six', 'five', 'four', 'three', 'two'],
  );
  assert.deepEqual(
    replaced([draft(' ')], draft('new')).length,
    1,
    'nothing written is nothing lost',
  );
  assert.deepEqual(
    replaced([draft('new'), draft('old')], draft('old')).map((one) => one.text),
    ['old', 'new'],
  );
});

test('writing changes the first draft alone', () => {
  assert.deepEqual(changed([draft('a'), draft('b')], { text: 'c' }), [draft('c'), draft('b')]);
});

test('drafts come back from the browser; one that forbids storage says so', () => {
  const { items, storage } = memory();
  assert.deepEqual(load(storage), []);
  assert.equal(save(storage, [draft('a')]), true);
  assert.deepEqual(load(storage), [draft('a')]);
  items.set('drafts', '{"not": "a list"}');
  assert.deepEqual(load(storage), []);
  const refused = storeOf(() => {
    throw new Error('denied');
  });
  assert.deepEqual(load(refused), []);
  assert.equal(save(refused, [draft('b')]), false);
  assert.deepEqual(load(refused), [draft('b')], 'as long as the page lasts');
});

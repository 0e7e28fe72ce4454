import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { completion, optionsAt } from '../public/js/author/completion.js';
import { contextAt } from '../public/js/author/yaml-context.js';

const SIMULATIONS = fileURLToPath(new URL('../../simulations/', import.meta.url));
const SCHEMA = `${SIMULATIONS}target/classes/scenarios/scenario.schema.json`;

/** @param {string} text with | at the caret @returns {[string, number]} */
const caret = (text) => [text.replace('|', ''), text.indexOf('|')];

/** @param {string} text with | at the caret */
const at = (text) => {
  const found = contextAt(...caret(text));
  return (
    found && `${found.at} ${found.path.join('.')}${found.used.length ? ` (${found.used})` : ''}`
  );
};

for (const [text, expected] of /** @type {[string, string|null][]} */ ([
  ['|', 'key '],
  ['tit|', 'key '],
  ['title: x\nma|', 'key  (title)'],
  ['machine: |', 'value machine'],
  ['machine: {|', 'key machine'],
  ['machine: {page_size: 4, tr|', 'key machine (page_size)'],
  ['machine: {transfer: d|', 'value machine.transfer'],
  ['machine:\n  transfer: d|', 'value machine.transfer'],
  ['machine:\n  page_size: 8\n  |', 'key machine (page_size)'],
  ['machine:\n  page_size: 8\n|', 'key  (machine)'],
  ['machine: {page_size: 4}\nprocesses:\n  A: {pri|', 'key processes.A'],
  ['steps:\n  - wr|', 'key steps.-'],
  ['steps:\n- wr|', 'key steps.-'],
  ['steps:\n  - write: {by: A,\n      pa|', 'key steps.-.write (by)'],
  ['steps:\n  - write: {by: A}\n    why: x\n  - |', 'key steps.-'],
  ['steps:\n  - write: {by: A}\n    w|', 'key steps.- (write)'],
  ['steps:\n  - ask: {options: [a, |', 'value steps.-.ask.options.-'],
  ['steps:\n  - write: {text: "a: {b|', null],
  ['title: x # a comm|', null],
  ['# tit|', null],
  ['steps:\n  - why: >\n      some wor|', null],
  ['steps:\n  - why: >\n      some words\n    as|', 'key steps.- (why)'],
])) {
  test(`the caret in ${JSON.stringify(text)}`, () => assert.equal(at(text), expected));
}

const built = existsSync(SCHEMA) ? false : 'the simulations module is not built';

test('every key of every lesson is among the completions at its place', { skip: built }, () => {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  let keys = 0;
  const names = readdirSync(`${SIMULATIONS}scenarios`).filter((name) => name.endsWith('.yaml'));
  for (const name of names.filter((one) => one !== 'course.yaml')) {
    const text = readFileSync(`${SIMULATIONS}scenarios/${name}`, 'utf8');
    for (const found of text.matchAll(/(?<=^|[\s{])[a-z_]+(?=:(\s|$))/gm)) {
      const context = contextAt(text, found.index + 1);
      if (context?.at !== 'key') continue;
      const offered = optionsAt(schema, context).map((option) => option.text);
      const line = text.slice(0, found.index).split('\n').length;
      assert.ok(offered.includes(`${found[0]}: `), `${name}:${line}: ${found[0]} of ${offered}`);
      keys++;
    }
  }
  assert.ok(keys > 1000, `${keys} keys`);
});

test('a word that is begun leaves only what begins so', { skip: built }, () => {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  /** @param {string} text */
  const offered = (text) => completion(schema, ...caret(text)).options.map(({ text: one }) => one);
  assert.deepEqual(offered('machine: {transfer: |'), ['cpu', 'dma']);
  assert.deepEqual(offered('machine: {transfer: d|'), ['dma']);
  assert.deepEqual(offered('machine: {transfer: dma|'), []);
  assert.deepEqual(offered('steps:\n  - dma_|'), ['dma_read: ', 'dma_write: ']);
  assert.ok(!offered('steps:\n  - write: {by: A, |').includes('by: '));
  assert.deepEqual(offered('steps:\n  - write: {by: |'), []);
  assert.deepEqual(offered('steps:\n  - read: {by: A, bytes: r|'), ['r1', 'r2', 'r3', 'r4']);
  assert.deepEqual(offered('steps:\n  - expect: {group: {name: g, value: {at_|'), [
    'at_least: ',
    'at_most: ',
  ]);
  assert.deepEqual(offered('steps:\n  - expect: {process: {name: A, state: {not: waiting_s|'), [
    'waiting_semaphore',
  ]);
  assert.deepEqual(offered('always:\n  - error_of: {process: A, error: {one_of: [E_OW|'), [
    'E_OWNER',
    'E_OWNERDEAD',
  ]);
});

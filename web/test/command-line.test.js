// The command line: what a line means, what may come next in it, and where a mistake stands.
import assert from 'node:assert/strict';
import test from 'node:test';
import { complete, keyAt, parse } from '../public/js/model/command-line.js';
import { machine } from './machine.js';

/** @import {Parameter} from '../public/js/net/wire.js' */

/** @param {string} name @param {string} kind @param {boolean} required @param {Partial<Parameter>} [more] @returns {Parameter} */
const parameter = (name, kind, required, more) => ({ name, kind, required, ...more });
const forms = [
  {
    name: 'write',
    parameters: [
      parameter('by', 'process', true),
      parameter('page', 'page', true),
      parameter('at', 'line', false),
      parameter('bytes', 'count', false),
      parameter('data', 'data', true),
    ],
  },
  {
    name: 'wait',
    parameters: [parameter('by', 'process', true), parameter('group', 'group', true)],
  },
  {
    name: 'enter_group',
    parameters: [
      parameter('by', 'process', true),
      parameter('rights', 'choice', false, { values: ['rw', 'r'] }),
    ],
  },
];
const write = { write: { by: 'A', page: 2, bytes: 600, fill: 'A' } };
/** @param {string} line */
const read = (line) => parse(line, forms);
/** @param {string} line */
const options = (line) => complete(line, forms, machine()).options.map(({ text }) => text);

test('a line of words and signs, or as a scenario writes it, is the same operation', () => {
  for (const line of [
    'write by=A page=2 bytes=600 fill=A',
    ' write by = A, page = 2 bytes=600 fill="A"',
    'write: {by: A, page: 2, bytes: 600, fill: "A"}',
    "write {by: A page: 2 bytes: 600 fill: 'A'}",
  ])
    assert.deepEqual(read(line).operation, write, line);
});

test('what is quoted is text; what should be a number and is none goes to the server as it is', () => {
  assert.deepEqual(read('write by=A page=2 text="say \\"600\\" {now}"').operation, {
    write: { by: 'A', page: 2, text: 'say "600" {now}' },
  });
  assert.deepEqual(read('write by=A page=two value=65').operation, {
    write: { by: 'A', page: 'two', value: 65 },
  });
  assert.deepEqual(read('write by=A page=2 fill=600').operation, {
    write: { by: 'A', page: 2, fill: '600' },
  });
  assert.deepEqual(read('fly by=A').operation, { fly: { by: 'A' } });
});

test('what no server could read is said with its place', () => {
  /** @param {string} line */
  const fault = (line) => ((one) => [one.fault, line.slice(one.at?.from, one.at?.to)])(read(line));
  assert.deepEqual(fault('  '), ['empty', '  ']);
  assert.deepEqual(fault('write fill="A'), ['quote', '"A']);
  assert.deepEqual(fault('write A page=2'), ['name', 'A']);
  assert.deepEqual(fault('write by= page=2'), ['name', '=']);
  assert.deepEqual(fault('write by='), ['value', 'by=']);
});

test('a column of the JSON text leads back to the parameter, and that to its place in the line', () => {
  const json = JSON.stringify(write);
  /** @param {string} part */
  const at = (part) => keyAt(write, json.indexOf(part) + 1);
  assert.equal(at('write'), '');
  assert.equal(at('"A","page"'), 'by');
  assert.equal(at('"page"'), 'page');
  assert.equal(at('600'), 'bytes');
  assert.equal(keyAt(write, json.length + 5), null);
  const line = 'write by=A page=2 bytes=600';
  const { spans } = read(line);
  assert.equal(line.slice(spans.bytes.from, spans.bytes.to), 'bytes=600');
});

test('completion offers operations, then parameters that are missing, needed ones first, then values of the machine', () => {
  assert.deepEqual(options('w'), ['write ', 'wait ']);
  assert.deepEqual(options('write '), [
    'by=',
    'page=',
    'fill=',
    'text=',
    'hex=',
    'value=',
    'at=',
    'bytes=',
  ]);
  assert.deepEqual(options('write by=A page=2 text=x '), ['at=', 'bytes=']);
  assert.deepEqual(options('write by='), ['P ', 'A ', 'B ', 'C ']);
  assert.deepEqual(options('write: {by: A, page: '), ['2 ', '3 ']);
  assert.deepEqual(options('wait by=A group='), ['g ']);
  assert.deepEqual(options('enter_group rights=r'), ['rw ', 'r ']);
  assert.deepEqual(options('fly '), []);
  assert.equal(complete('write pa', forms, machine()).from, 6);
});

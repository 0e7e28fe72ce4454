// The hash that browser and server must agree on.
import assert from 'node:assert/strict';
import test from 'node:test';
import { canonical, fnv1a, hashOf } from '../public/js/model/checksum.js';
import { machine } from './machine.js';

test('FNV-1a gives the published values', () => {
  assert.equal(fnv1a('', 0x811c9dc5), 0x811c9dc5);
  assert.equal(fnv1a('a', 0x811c9dc5), 0xe40c292c);
  assert.equal(fnv1a('foobar', 0x811c9dc5), 0xbf9cf968);
});

test('canonical JSON sorts keys at every depth and has no spaces', () => {
  assert.equal(
    canonical({ b: [1, { d: null, c: true }], a: 'x' }),
    '{"a":"x","b":[1,{"c":true,"d":null}]}',
  );
});

test('the hash is sixteen digits and does not depend on where an entity stands', () => {
  const state = machine();
  const hash = hashOf(state);
  assert.match(hash, /^[0-9a-f]{16}$/);
  assert.equal(
    hashOf({ ...state, processes: [...state.processes].reverse(), step: 9, node: 9 }),
    hash,
  );
});

test('any change of an entity changes the hash', () => {
  const state = machine();
  const hash = hashOf(state);
  const frames = state.frames.map((frame) => (frame.frame === 8 ? { ...frame, pins: 1 } : frame));
  assert.notEqual(hashOf({ ...state, frames }), hash);
  assert.notEqual(hashOf({ ...state, time_ns: 1 }), hash);
  const processes = state.processes.map((one) =>
    one.id === 'A'
      ? { ...one, table: one.table.map((entry) => ({ ...entry, modified: true })) }
      : one,
  );
  assert.notEqual(hashOf({ ...state, processes }), hash);
});

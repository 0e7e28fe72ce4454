// Addresses: which lesson or session they mean, and that a token never stays in one.
import assert from 'node:assert/strict';
import test from 'node:test';
import { lessonLink, read, sessionLink } from '../public/js/net/address.js';
import { forget, remember, remembered, rememberedById } from '../public/js/net/session.js';
import { memory } from './machine.js';

/** @param {string} pathname @param {string} [search] @param {string} [hash] */
const at = (pathname, search = '', hash = '') => ({ pathname, search, hash });

test('the root is the running lesson', () => {
  assert.deepEqual(read(at('/')).lesson, { scenario: 'overflow-600', settings: {} });
});

test('a lesson with step and settings', () => {
  assert.deepEqual(
    read(at('/l/walls', '?step=3&set.transfer=dma&set.page_size=64&set.probe=true')).lesson,
    { scenario: 'walls', settings: { transfer: 'dma', page_size: 64, probe: true }, step: 3 },
  );
});

test('a session with its token, which is no part of the place', () => {
  const here = read(at('/s/abc', '', '#TOKEN'));
  assert.deepEqual([here.session, here.token, here.lesson], ['abc', 'TOKEN', null]);
  assert.ok(!here.place.includes('TOKEN'));
  assert.equal(read(at('/s/abc')).token, null);
});

test('a link leads back to what it was made of', () => {
  const link = new URL(
    lessonLink({ name: 'overflow-600', changed: { transfer: 'dma' } }, 2),
    'http://x',
  );
  assert.deepEqual(read(link).lesson, {
    scenario: 'overflow-600',
    settings: { transfer: 'dma' },
    step: 2,
  });
  assert.equal(read(new URL(sessionLink('abc', 'T'), 'http://x')).token, 'T');
});

test('a tab remembers a session for each place, so that the way back leads to it', () => {
  const { storage } = memory();
  /** @param {string} id @param {string} place */
  const key = (id, place) => ({ id, token: 'T', viewer: null, place });
  remember(storage, key('abc', '/l/walls'));
  remember(storage, key('xyz', '/'));
  assert.equal(remembered(storage, '/l/walls')?.id, 'abc');
  assert.equal(remembered(storage, '/')?.id, 'xyz');
  assert.equal(remembered(storage, '/l/other'), null);
  assert.equal(rememberedById(storage, 'abc')?.place, '/l/walls');
  remember(storage, key('new', '/l/walls'));
  assert.equal(remembered(storage, '/l/walls')?.id, 'new');
  assert.equal(rememberedById(storage, 'abc'), null, 'one session a place');
  forget(storage, '/l/walls');
  assert.equal(remembered(storage, '/l/walls'), null);
  for (let i = 0; i < 100; i++) remember(storage, key(String(i), `/l/${i}`));
  assert.equal(remembered(storage, '/'), null, 'the oldest are forgotten');
  assert.equal(remembered(storage, '/l/99')?.id, '99');
});

test('a join code is an address of its own', () => {
  assert.equal(read(at('/j/K7M4PQ')).code, 'K7M4PQ');
  assert.equal(read(at('/j/K7M4PQ')).lesson, null);
});

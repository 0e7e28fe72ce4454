// The plug-in contract: what is registered twice is an error, nothing depends on the order, and nobody comes too late.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { commandRegistry } from '../public/js/app/commands.js';
import { eventSource } from '../public/js/app/events.js';
import { commandOf, keyRegistry } from '../public/js/app/keyboard.js';
import { slotRegistry } from '../public/js/app/slots.js';
import { empty } from '../public/js/model/store.js';
import { given } from './machine.js';

/** @import {Session} from '../public/js/app/sessions.js' */

const complete = Promise.resolve();
/** @type {Session} */
const session = { key: null, model: empty(), send() {}, close() {} };

test('no two plug-ins have the same number in one place', () => {
  const js = fileURLToPath(new URL('../public/js', import.meta.url));
  /** @type {Map<string, string>} */
  const taken = new Map();
  for (const path of readdirSync(js, { recursive: true }).map(String)) {
    if (!path.endsWith('.js')) continue;
    const calls = readFileSync(join(js, path), 'utf8').matchAll(
      /\bpage\.(?:mount|addToSlot)\(\s*\w+,\s*'(\w+)',\s*(\d+)/g,
    );
    for (const [, place, number] of calls) {
      const other = taken.get(`${place} ${number}`);
      assert.equal(other, undefined, `${path} and ${other} are both number ${number} in ${place}`);
      taken.set(`${place} ${number}`, path);
    }
  }
  assert.ok(taken.size > 5, 'the calls are found');
});

test('a command has one owner', () => {
  const { register } = commandRegistry(complete);
  register('one', { undo() {} });
  assert.throws(
    () => register('other', { undo() {} }),
    /other registers the command 'undo', which one owns; register a case of it instead/,
  );
});

test('two cases of a command with one priority are an error', () => {
  const { registerCase } = commandRegistry(complete);
  const one = { priority: 1, when: () => true, run() {} };
  registerCase('one', 'follow', one);
  assert.throws(() => registerCase('other', 'follow', one), /one .* with the priority 1/);
  registerCase('other', 'follow', { ...one, priority: 2 });
});

test('a key has one meaning', () => {
  const keys = keyRegistry();
  keys.add('one', { q: 'invitation' });
  assert.throws(() => keys.add('other', { q: 'laser' }), /other adds the key 'q'/);
  assert.throws(() => keys.add('other', { ArrowRight: 'laser' }), /which carries out 'next'/);
  const press = {
    key: 'q',
    code: 'KeyQ',
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
  };
  assert.equal(
    commandOf(press, { kind: 'nothing' }, { shortcuts: true }, keys.added),
    'invitation',
  );
});

test('a place in a slot is taken once', () => {
  const slots = slotRegistry();
  slots.add('one', 'marks', 1, () => 'one');
  assert.throws(() => slots.add('other', 'marks', 1, () => 'other'), /number 1 in 'marks'/);
});

test('a late plug-in gets the messages that arrived before it', () => {
  const { events, received, complete: allJoined } = eventSource();
  received(given({ type: 'hands', hands: [{ hand: 1, words: 'early' }] }), session);
  received(given({ type: 'people', hosts: 1, viewers: 2, away: 0 }), session);
  /** @type {string[]} */
  const heard = [];
  events.onMessage('hands', ({ hands }, from) => {
    assert.equal(from, session);
    heard.push(...hands.map(({ words }) => words));
  });
  received(given({ type: 'hands', hands: [{ hand: 2, words: 'late' }] }), session);
  assert.deepEqual(heard, ['early', 'late']);

  allJoined();
  events.onMessage('hands', () => assert.fail('nothing is kept once all have joined'));
});

test('a late plug-in knows what the person had sent before it', () => {
  const { events, sent } = eventSource();
  sent({ type: 'next', id: 'a' }, session.model);
  /** @type {string[]} */
  const types = [];
  events.onSend(({ type }) => types.push(type));
  sent({ type: 'move', id: 'b' }, session.model);
  assert.deepEqual(types, ['next', 'move']);
});

test('a command that nobody owns yet waits until all plug-ins have joined', async () => {
  /** @type {(value?: unknown) => void} */
  let allJoined = () => {};
  const { commands, register } = commandRegistry(new Promise((resolve) => (allJoined = resolve)));
  let done = 0;
  const pending = commands.invitation();
  await new Promise((resolve) => setImmediate(resolve));
  register('invitation', { invitation: () => void done++ });
  assert.equal(done, 0);
  allJoined();
  await pending;
  assert.equal(done, 1);
  await assert.rejects(
    /** @type {Promise<unknown>} */ (/** @type {unknown} */ (commands.laser())),
    /no plug-in has registered the command 'laser'/,
  );
});

/** Plug-ins that share commands, slots and messages, as those of the page do. */
const PLUGINS = [
  /** @param {ReturnType<typeof parts>} page */
  ({ registry, log }) => registry.register('core', { follow: () => log.push('to the step') }),
  /** @param {ReturnType<typeof parts>} page */
  ({ registry, log, state }) =>
    registry.registerCase('sides', 'follow', {
      priority: 2,
      when: () => state.elsewhere,
      run: () => log.push('home'),
    }),
  /** @param {ReturnType<typeof parts>} page */
  ({ registry, log, state }) =>
    registry.registerCase('showing', 'follow', {
      priority: 1,
      when: () => state.showing,
      run: () => log.push('to what is shown'),
    }),
  /** @param {ReturnType<typeof parts>} page */
  ({ slots }) => slots.add('marks', 'marks', 2, () => 'marks'),
  /** @param {ReturnType<typeof parts>} page */
  ({ slots }) => slots.add('forks', 'marks', 1, () => 'forks'),
  /** @param {ReturnType<typeof parts>} page */
  ({ source, state }) =>
    source.events.onMessage('showing', ({ showing }) => (state.showing = showing !== null)),
];

function parts() {
  return {
    registry: commandRegistry(complete),
    slots: slotRegistry(),
    source: eventSource(),
    state: { elsewhere: false, showing: false },
    /** @type {unknown[]} */
    log: [],
  };
}

/** @param {number} seed @returns {() => number} numbers from 0 to 1, the same for the same seed */
function random(seed) {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

/** @template T @param {T[]} list @param {() => number} chance @returns {T[]} */
const shuffled = (list, chance) =>
  list
    .map((one) => ({ one, key: chance() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);

/** What the plug-ins do when they join in this order, a message coming in between. @param {typeof PLUGINS} order */
function behaviour(order) {
  const page = parts();
  const { commands } = page.registry;
  order.forEach((join, i) => {
    if (i === 3)
      page.source.received(
        given({ type: 'showing', showing: { hand: 1, session: 's', token: 't' } }),
        session,
      );
    join(page);
  });
  commands.follow();
  page.state.elsewhere = true;
  commands.follow();
  page.state.elsewhere = page.state.showing = false;
  commands.follow();
  const marks = page.slots.of('marks').map((piece) => piece);
  return [...page.log, ...marks.map((piece) => String(/** @type {() => unknown} */ (piece)()))];
}

test('whatever the order in which plug-ins join, the page does the same', () => {
  const expected = ['to what is shown', 'home', 'to the step', 'forks', 'marks'];
  for (let seed = 1; seed <= 200; seed++) {
    const order = shuffled(PLUGINS, random(seed));
    assert.deepEqual(behaviour(order), expected, `seed ${seed}`);
  }
});

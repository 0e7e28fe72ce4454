// On a phone a step shows the part of the machine where its main object is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

// stage.js draws with a library that only a browser has, so the rule is taken from its source.
const source = readFileSync(new URL('../public/js/stage/stage.js', import.meta.url), 'utf8');
const { tabOf } = await import(
  `data:text/javascript,${encodeURIComponent(/const TAB_OF[\s\S]*?'spaces';/.exec(source)?.[0] ?? '')}`
);

/** @param {...string} types */
const of = (...types) => tabOf({ events: types.map((type) => ({ type })) });

test('semaphores, messages and devices are in the queue; entries in the table; copies in the frames; the rest in the spaces', () => {
  assert.equal(of('SemaphoreHanded'), 'sidebar');
  assert.equal(of('Blocked', 'EntryInvalidated'), 'sidebar');
  assert.equal(of('EntryPointed'), 'translation');
  assert.equal(of('FrameCopied'), 'frames');
  assert.equal(of('MemberEntered'), 'spaces');
  assert.equal(tabOf(undefined), 'spaces');
});

// The palette, computed: strokes can be seen on the paper, text can be read on its ground, in light and in dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { choose, colours, identity } from '../public/js/stage/palette.js';
import { given, machine } from './machine.js';

/** @import {State} from '../public/js/net/machine.js' */

const css = readFileSync(new URL('../public/css/base.css', import.meta.url), 'utf8');
/** @type {Record<string, string>} */
const tokens = Object.fromEntries(
  [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
);

/** @param {string} hex */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} one @param {string} other */
function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

for (const dark of [false, true]) {
  /** @param {string} name */
  const token = (name) => choose(tokens[name], dark);
  /** @param {number} ratio @param {string} one @param {string} other */
  const atLeast = (ratio, one, other) => {
    const found = contrast(token(one), token(other));
    assert.ok(found >= ratio, `${one} on ${other}: ${found.toFixed(2)}, expected ${ratio}`);
  };
  const theme = dark ? 'dark' : 'light';

  test(`${theme}: text can be read`, () => {
    for (const ground of ['paper', 'raised'])
      for (const text of ['ink', 'muted']) atLeast(4.5, text, ground);
    for (const hue of [1, 2, 3, 4]) {
      atLeast(4.5, `p${hue}-text`, `p${hue}-fill`);
      atLeast(4.5, 'ink', `p${hue}-pale`);
    }
    atLeast(4.5, 'shared', 'shared-pale');
    atLeast(4.5, 'paper', 'overflow');
    atLeast(4.5, 'overflow', 'paper');
    atLeast(4.5, 'ink', 'faint');
  });

  test(`${theme}: strokes and focus can be seen`, () => {
    for (const hue of [1, 2, 3, 4]) atLeast(3, `p${hue}-line`, 'paper');
    for (const stroke of ['rule', 'shared', 'overflow', 'focus'])
      for (const ground of ['paper', 'raised']) atLeast(3, stroke, ground);
  });

  test(`${theme}: the canvas finds every colour it needs`, () => {
    for (const [name, colour] of Object.entries(
      colours((token) => tokens[token.slice(2)] ?? '', dark),
    ))
      assert.match(colour, /^#[0-9a-f]{6}$/, name);
  });
}

test('no two processes look the same', () => {
  /** @type {State} */
  const state = given({
    ...machine(),
    processes: Array.from({ length: 16 }, (_, i) => ({ id: `p${i}`, table: [] })),
  });
  const looks = state.processes.map(({ id }) => JSON.stringify(identity(state, id)));
  assert.equal(new Set(looks).size, 16);
  assert.equal(identity(state, 'nobody'), null);
});

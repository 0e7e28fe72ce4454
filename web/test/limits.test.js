import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} text of digits with separators @returns {number} */
const number = (text) => Number(text.replace(/[_,]/g, ''));

test('a limit that the page repeats has the name and the number of the table in OPERATIONS.md', () => {
  const table = readFileSync(`${ROOT}server/OPERATIONS.md`, 'utf8');
  const limits = new Map(
    [...table.matchAll(/^\| `([A-Z_]+)` \| ([\d,]+) /gm)].map(([, name, value]) => [
      name,
      number(value),
    ]),
  );
  const repeated = readdirSync(`${ROOT}web/public/js`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => {
      const source = readFileSync(`${ROOT}web/public/js/${name}`, 'utf8');
      return [...source.matchAll(/\bconst ([A-Z_]+) = ([\d_]+);/g)];
    })
    .filter(([, name]) => limits.has(name));
  assert.ok(repeated.length >= 4, `${repeated.length} repeated limits`);
  for (const [, name, value] of repeated) assert.equal(number(value), limits.get(name), name);
});

test('the page lets the server hear it as often as PROTOCOL.md asks', () => {
  const asked = /send `heartbeat` every (\d+) s/.exec(
    readFileSync(`${ROOT}server/PROTOCOL.md`, 'utf8'),
  );
  const sent = /const HEARTBEAT = ([\d_]+);/.exec(
    readFileSync(`${ROOT}web/public/js/net/liveness.js`, 'utf8'),
  );
  assert.equal(number(sent?.[1] ?? ''), Number(asked?.[1]) * 1000);
});

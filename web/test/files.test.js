// Rules for every source file of the repository, whatever its language.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOT_OURS = new Set(['target', 'node_modules']);

/** One concept, one file: a file that outgrows this holds two. */
const MOST_LINES = 300;
const COUNTED = new Set(['.java', '.js', '.mjs', '.css']);
const READ = new Set([...COUNTED, '.html', '.xml', '.yaml', '.yml', '.json', '.sh', '']);

// The letters in brackets keep this line from matching itself.
const STRAY = /\b(T[O]DO|F[I]XME|X[X]X)\b/;

/** @param {string} folder @returns {string[]} the files below it, without hidden folders, what a build made and what others wrote */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return NOT_OURS.has(entry.name) || entry.name.startsWith('.') ? [] : files(path);
    return entry.isFile() && !entry.name.startsWith('.') ? [path] : [];
  });
}

const sources = files(ROOT)
  .filter((path) => READ.has(extname(path)))
  .map((path) => ({
    name: relative(ROOT, path),
    type: extname(path),
    lines: readFileSync(path, 'utf8').split('\n'),
  }));

test(`no source file is longer than ${MOST_LINES} lines`, () => {
  const long = sources
    .filter(({ type, lines }) => COUNTED.has(type) && lines.length - 1 > MOST_LINES)
    .map(({ name, lines }) => `${name}: ${lines.length - 1} lines`);
  assert.deepEqual(long, [], 'split each where its second reason to change begins');
});

test('no source file carries a note of work left undone', () => {
  const stray = sources.flatMap(({ name, lines }) =>
    lines.flatMap((line, at) => (STRAY.test(line) ? [`${name}:${at + 1}: ${line.trim()}`] : [])),
  );
  assert.deepEqual(stray, [], 'do it now, or write it down as an issue');
});

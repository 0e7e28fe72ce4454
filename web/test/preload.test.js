// The first screen asks for its modules all at once: index.html names exactly those that lesson.js leads to.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const PUBLIC = new URL('../public/', import.meta.url);
/** @param {string} path */
const read = (path) => readFileSync(new URL(`.${path}`, PUBLIC), 'utf8');

/** @param {string} path @param {Set<string>} [seen] @returns {Set<string>} addresses of the modules reached by static imports */
function reached(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  if (path.startsWith('/lib/')) return seen;
  const code = read(path).replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, target] of code.matchAll(/^(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm))
    reached(new URL(target, `http://x${path}`).pathname, seen);
  return seen;
}

test('index.html preloads what lesson.js needs, no more and no less', () => {
  const html = read('/index.html');
  const named = [...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, path]) => path);
  const needed = [...reached('/js/lesson.js')];
  assert.deepEqual(named.sort(), needed.sort());
});

test('index.html has nothing inline and nothing from elsewhere', () => {
  const html = read('/index.html');
  assert.doesNotMatch(html, /\bstyle=|<style|\bon\w+=|https?:\/\//);
  for (const [, script] of html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g))
    assert.equal(script, '');
});

// The contract with the engine: its deltas, laid over its first state, give each of its states and hashes.
// The server's tests write the files; CONTRACT=1 makes their absence a failure.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { apply, stateOf } from '../public/js/model/delta.js';
import { hashOf } from '../public/js/model/checksum.js';
import { there } from './machine.js';

const FOLDER = fileURLToPath(new URL('../../server/target/contract/', import.meta.url));
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))
  : [];

test(
  'the server left its steps to compare with',
  { skip: process.env.CONTRACT !== '1' && 'CONTRACT=1 demands them' },
  () => {
    assert.ok(files.length > 0, `no .jsonl in ${FOLDER}; run the server's tests first`);
  },
);

for (const name of files) {
  test(`every delta and hash of ${name}`, () => {
    const [header, ...steps] = readFileSync(FOLDER + name, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const states = new Map([[header.state.node, stateOf(header.state)]]);
    assert.equal(hashOf(stateOf(header.state)), header.state.hash, 'hash of the first state');
    for (const step of steps) {
      const state = apply(there(states.get(step.parent)), step);
      assert.deepEqual(state, stateOf(step.state), `state after node ${step.node}: ${step.what}`);
      assert.equal(hashOf(state), step.hash, `hash of node ${step.node}: ${step.what}`);
      states.set(step.node, state);
    }
  });
}

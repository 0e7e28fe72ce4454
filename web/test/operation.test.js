// A filled form becomes the operation that the server reads.
import assert from 'node:assert/strict';
import test from 'node:test';
import { operationOf } from '../public/js/model/operation.js';

const form = {
  name: 'write',
  parameters: [
    { name: 'by', kind: 'process', required: true },
    { name: 'page', kind: 'page', required: true },
    { name: 'at', kind: 'line', required: false },
    { name: 'bytes', kind: 'count', required: true },
    { name: 'data', kind: 'data', required: true },
  ],
};
/** @param {Record<string, string>} fields @returns {(name: string) => string} */
const filled = (fields) => (name) => fields[name] ?? '';

test('numbers are numbers, data stays text, empty optional fields are left out', () => {
  assert.deepEqual(operationOf(form, filled({ by: 'A', page: '2', bytes: '700', data: '7' })), {
    write: { by: 'A', page: 2, bytes: 700, fill: '7' },
  });
});

test('zero is a value', () => {
  assert.deepEqual(operationOf(form, filled({ by: 'A', page: '0', at: '0', bytes: '0' })), {
    write: { by: 'A', page: 0, at: 0, bytes: 0 },
  });
});

test('bytes can be given in four ways', () => {
  /** @param {string} as @param {string} data */
  const given = (as, data) =>
    operationOf(form, filled({ by: 'A', page: '1', data_as: as, data })).write;
  assert.deepEqual(given('text', 'hello'), { by: 'A', page: 1, text: 'hello' });
  assert.deepEqual(given('hex', '00ff'), { by: 'A', page: 1, hex: '00ff' });
  assert.deepEqual(given('value', '65'), { by: 'A', page: 1, value: 65 });
});

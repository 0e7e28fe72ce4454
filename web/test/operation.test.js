// A filled form becomes the operation that the server reads.
import assert from 'node:assert/strict';
import test from 'node:test';
import { operationOf } from '../public/js/operation.js';

const form = {
  name: 'write',
  parameters: [
    { name: 'by', kind: 'process', required: true },
    { name: 'page', kind: 'page', required: true },
    { name: 'at', kind: 'line', required: false },
    { name: 'bytes', kind: 'count', required: true },
    { name: 'fill', kind: 'data', required: false },
  ],
};
const filled = (fields) => (name) => fields[name] ?? '';

test('numbers are numbers, data stays text, empty optional fields are left out', () => {
  assert.deepEqual(operationOf(form, filled({ by: 'A', page: '2', bytes: '700', fill: '7' })), { write: { by: 'A', page: 2, bytes: 700, fill: '7' } });
});

test('zero is a value', () => {
  assert.deepEqual(operationOf(form, filled({ by: 'A', page: '0', at: '0', bytes: '0' })), { write: { by: 'A', page: 0, at: 0, bytes: 0 } });
});

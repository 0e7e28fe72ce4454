/** The user's own operation, from a filled form to what the server reads. */
/** @import {OperationForm} from './protocol.js' */

const NUMBERS = new Set(['page', 'line', 'count', 'frame', 'number']);

/** @param {string} kind of a parameter @returns {boolean} whether its value is a whole number */
export const isNumber = (kind) => NUMBERS.has(kind);

/**
 * @param {OperationForm} form
 * @param {(name: string) => string|null} value what stands in a field
 * @returns {object} the operation as the server reads it; empty optional fields are left out
 */
export function operationOf(form, value) {
  const given = form.parameters.map(({ name, kind }) => [name, kind, value(name) ?? '']).filter(([, , text]) => text !== '');
  return { [form.name]: Object.fromEntries(given.map(([name, kind, text]) => [name, isNumber(kind) ? Number(text) : text])) };
}

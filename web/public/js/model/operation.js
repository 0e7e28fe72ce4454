/** The user's own operation, from a filled form to what the server reads. */
/** @import {State} from '../net/machine.js' */
/** @import {OperationForm, Parameter} from '../net/wire.js' */

/** @typedef {Record<string, Record<string, string | number>>} Operation its parameters by its name */

const NUMBERS = new Set(['page', 'line', 'count', 'frame', 'number', 'capability']);

/** How bytes can be given: a text repeated to the length, a text as it is, hex digits, or one byte as a number. */
export const DATA = ['fill', 'text', 'hex', 'value'];

/** @param {string} as one of DATA @param {string} text @returns {[string, string | number]} */
const bytes = (as, text) => [as, as === 'value' ? Number(text) : text];

/** @param {string} kind of a parameter @returns {boolean} whether its value is a whole number */
export const isNumber = (kind) => NUMBERS.has(kind);

/** Where the state lists what a parameter of this kind names. */
/** @type {Record<string, 'processes'|'groups'|'mailboxes'|'objects'|undefined>} */
const LISTS = { process: 'processes', group: 'groups', mailbox: 'mailboxes', object: 'objects' };

/**
 * @param {Parameter} parameter
 * @param {State|undefined} state
 * @param {string} [by] the process that asks; its pages and capabilities are offered
 * @returns {string[]|null} what can be chosen; null if anything can be typed
 */
export function choices({ kind, values }, state, by) {
  if (values) return values.map(String);
  const name = LISTS[kind];
  if (name && state) return state[name].map(({ id }) => id);
  if (kind === 'capability' && by)
    return (state?.capabilities ?? [])
      .filter(({ process, object }) => process === by && object !== null)
      .map(({ index }) => String(index));
  const table = kind === 'page' && state?.processes.find((one) => one.id === by)?.table;
  return table ? table.map(({ page }) => String(page)) : null;
}

/**
 * @param {OperationForm} form
 * @param {(name: string) => string|null} value what stands in a field; beside data NAME the field NAME_as says how the bytes are given
 * @returns {Operation} the operation as the server reads it; empty optional fields are left out
 */
export function operationOf(form, value) {
  const given = form.parameters
    .map(({ name, kind }) => ({ name, kind, text: value(name) ?? '' }))
    .filter(({ text }) => text !== '');
  return {
    [form.name]: Object.fromEntries(
      given.map(({ name, kind, text }) =>
        kind === 'data'
          ? bytes(value(`${name}_as`) || DATA[0], text)
          : [name, isNumber(kind) ? Number(text) : text],
      ),
    ),
  };
}

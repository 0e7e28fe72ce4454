/**
 * An operation as one line of text, in either of two ways: `write by=A page=2 bytes=600 fill=A`, or as a scenario writes
 * it, `write: {by: A, page: 2, bytes: 600, fill: "A"}`. Which operations and parameters there are, the server's forms say.
 */
/** @import {State} from '../net/machine.js' */
/** @import {OperationForm} from '../net/wire.js' */
/** @import {Operation} from './operation.js' */
import { choices, DATA, isNumber } from './operation.js';

/**
 * @typedef {{from: number, to: number}} Span a part of the line
 * @typedef {{text: string, kind: string}} Option a completion
 * @typedef {'empty'|'quote'|'name'|'value'} Fault of a line that no server can read
 */

const TOKEN = /"(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s,={}:"']+|[={}:]/g;

/** @typedef {Span & {text: string, quoted: boolean, closed: boolean}} Token */

/** @param {string} line @returns {Token[]} */
function tokens(line) {
  return [...line.matchAll(TOKEN)].map(({ 0: raw, index }) => {
    const quote = raw[0] === '"' || raw[0] === "'" ? raw[0] : '';
    const closed = !quote || (raw.length > 1 && raw.endsWith(quote));
    const inner = quote ? raw.slice(1, closed ? -1 : undefined) : raw;
    return {
      text: quote === '"' ? inner.replace(/\\(.)/g, '$1') : inner,
      from: index,
      to: index + raw.length,
      quoted: Boolean(quote),
      closed,
    };
  });
}

/** @param {Token|undefined} token */
const isSign = (token) => token !== undefined && !token.quoted && /^[={}:]$/.test(token.text);

/**
 * @param {string} line
 * @param {OperationForm[]} forms
 * @returns {{operation?: Operation, spans: Record<string, Span>, fault?: Fault, at?: Span}}
 *   `spans` tells where the operation's name (key '') and each parameter stand; a `fault` is one that no server can read
 */
export function parse(line, forms) {
  const all = tokens(line);
  const open = all.find((token) => !token.closed);
  if (open) return { fault: 'quote', at: open, spans: {} };
  const [name, ...rest] = all.filter((token) => token.quoted || !/^[{}]$/.test(token.text));
  if (!name || isSign(name)) return { fault: 'empty', at: { from: 0, to: line.length }, spans: {} };
  if (rest[0] && isSign(rest[0])) rest.shift();
  const kinds = new Map(
    (forms.find((form) => form.name === name.text)?.parameters ?? []).map((one) => [
      one.name,
      one.kind,
    ]),
  );
  /** @type {Record<string, Span>} */
  const spans = { '': name };
  /** @type {Record<string, string | number>} */
  const values = {};
  for (let i = 0; i < rest.length; i += 3) {
    const [key, sign, value] = rest.slice(i, i + 3);
    if (isSign(key) || !sign || !isSign(sign)) return { fault: 'name', at: key, spans };
    if (!value || isSign(value))
      return { fault: 'value', at: { from: key.from, to: sign.to }, spans };
    spans[key.text] = { from: key.from, to: value.to };
    values[key.text] = typed(
      value,
      kinds.get(key.text) ?? (DATA.includes(key.text) ? key.text : null),
    );
  }
  return { operation: { [name.text]: values }, spans };
}

/**
 * What is a number to the operation is sent as one; a word in its place goes as it is, for the server to name the mistake.
 *
 * @param {Token} token @param {string|null} kind of the parameter
 */
const typed = ({ text, quoted }, kind) =>
  !quoted && (kind === 'value' || (kind !== null && isNumber(kind))) && /^\d+$/.test(text)
    ? Number(text)
    : text;

/**
 * @param {object} operation as it was sent
 * @param {number} column in its JSON text, from 1, as the server's problems name it
 * @returns {string|null} the parameter that stands there; '' for the operation's own name
 */
export function keyAt(operation, column) {
  const [[name, values]] = Object.entries(operation);
  let at = JSON.stringify(name).length + 3;
  if (column <= at) return '';
  for (const [key, value] of Object.entries(values)) {
    at += JSON.stringify(key).length + JSON.stringify(value).length + 2;
    if (column <= at) return key;
  }
  return null;
}

/**
 * @param {string} line up to the caret
 * @param {OperationForm[]} forms
 * @param {State|undefined} state
 * @returns {{from: number, options: Option[]}} what may stand from `from` on; each option is whole
 */
export function complete(line, forms, state) {
  const [word = ''] = /(?:"[^"]*|'[^']*|[^\s,={}:"']*)$/.exec(line) ?? [];
  const from = line.length - word.length;
  const before = tokens(line.slice(0, from)).filter(
    (token) => token.quoted || !/^[{}]$/.test(token.text),
  );
  /** @param {Option[]} options */
  const fitting = (options) => ({
    from,
    options: options.filter(({ text }) => text.startsWith(word) && text !== word),
  });
  if (before.length === 0)
    return fitting(forms.map((form) => ({ text: `${form.name} `, kind: 'operation' })));
  const form = forms.find((one) => one.name === before[0].text);
  if (!form) return { from, options: [] };
  const last = before.at(-1);
  if (isSign(last) && before.length > 2)
    return fitting(
      values(form, before, state).map((text) => ({ text: `${text} `, kind: 'value' })),
    );
  const given = new Set(
    before.filter((_, i) => before[i + 1] && isSign(before[i + 1])).map(({ text }) => text),
  );
  return fitting(keys(form, given));
}

/** @param {OperationForm} form @param {Set<string>} given @returns {Option[]} */
function keys(form, given) {
  const missing = form.parameters.filter(
    ({ name, kind }) =>
      !given.has(name) && !(kind === 'data' && DATA.some((one) => given.has(one))),
  );
  const sorted = [
    ...missing.filter((one) => one.required),
    ...missing.filter((one) => !one.required),
  ];
  return sorted.flatMap(({ name, kind, required }) =>
    (kind === 'data' ? DATA : [name]).map((key) => ({
      text: `${key}=`,
      kind: required ? 'required' : 'optional',
    })),
  );
}

/** @param {OperationForm} form @param {Token[]} before @param {State|undefined} state @returns {string[]} */
function values(form, before, state) {
  const key = before.at(-2)?.text;
  const parameter = form.parameters.find(({ name }) => name === key);
  const by = before.findIndex(
    ({ text }, i) => text === 'by' && before[i + 1] && isSign(before[i + 1]),
  );
  return parameter ? (choices(parameter, state, before[by + 2]?.text) ?? []) : [];
}

/** What may be written at a caret, by the JSON Schema of scenarios. */
/** @import {Context} from './yaml-context.js' */
import { contextAt } from './yaml-context.js';

/**
 * @typedef {object} Schema as far as completion reads it
 * @property {string} [$ref]
 * @property {string} [description]
 * @property {Schema[]} [anyOf]
 * @property {Schema[]} [oneOf]
 * @property {Schema[]} [allOf]
 * @property {Record<string, Schema>} [properties]
 * @property {Record<string, Schema>} [patternProperties]
 * @property {Schema|boolean} [additionalProperties]
 * @property {Schema} [items]
 * @property {unknown[]} [enum]
 * @property {Record<string, Schema>} [$defs]
 *
 * @typedef {object} Option
 * @property {string} text what is written: a key with its colon, or a value
 * @property {string} meaning
 *
 * @typedef {object} Completion
 * @property {Option[]} options that begin with what is written; empty if there are none
 * @property {number} from offset at which an option is written
 * @property {number} to offset of the caret
 */

/**
 * @param {Schema} schema
 * @param {string} text
 * @param {number} caret offset
 * @returns {Completion}
 */
export function completion(schema, text, caret) {
  const none = { options: [], from: caret, to: caret };
  const context = contextAt(text, caret);
  if (!context) return none;
  const word = text.slice(context.from, caret);
  const options = optionsAt(schema, context).filter(
    (option) => option.text.startsWith(word) && option.text !== word,
  );
  return { options, from: context.from, to: caret };
}

/** @param {Schema} schema @param {Context} context @returns {Option[]} in the order of the schema, each once */
export function optionsAt(schema, { path, at, used }) {
  let places = alternatives(schema, schema);
  for (const name of path) places = places.flatMap((place) => within(place, name, schema));
  return once(at === 'key' ? places.flatMap((place) => keys(place, used, schema)) : values(places));
}

/** @param {Schema} place @param {string} name @param {Schema} root @returns {Schema[]} what may stand under this key, or in this list */
function within(place, name, root) {
  if (name === '-') return place.items ? alternatives(place.items, root) : [];
  const own = place.properties?.[name];
  const fitting = Object.entries(place.patternProperties ?? {})
    .filter(([pattern]) => new RegExp(pattern).test(name))
    .map(([, found]) => found);
  return (own ? [own] : fitting).flatMap((found) => alternatives(found, root));
}

/** A schema without its references and choices. @param {Schema} schema @param {Schema} root @returns {Schema[]} */
function alternatives(schema, root) {
  if (schema.$ref) {
    const found = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return found ? alternatives(found, root) : [];
  }
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [schema, ...choices.flatMap((choice) => alternatives(choice, root))];
}

/** @param {Schema} place @param {string[]} used @param {Schema} root @returns {Option[]} */
function keys(place, used, root) {
  const properties = place.properties ?? {};
  if (!used.every((key) => key in properties)) return [];
  return Object.entries(properties)
    .filter(([key]) => !used.includes(key))
    .map(([key, value]) => ({
      text: `${key}: `,
      meaning: alternatives(value, root).find((one) => one.description)?.description ?? '',
    }));
}

/** @param {Schema[]} places @returns {Option[]} */
const values = (places) =>
  places.flatMap(({ enum: words = [], description = '' }) =>
    words.map((word) => ({ text: String(word), meaning: description })),
  );

/** @param {Option[]} options */
const once = (options) => [...new Map(options.map((option) => [option.text, option])).values()];

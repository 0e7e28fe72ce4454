/**
 * The addresses of the page, read and written. `/` and `/l/NAME` are a lesson, `/s/ID#TOKEN` is a session, `/j/CODE` a join
 * code. A token is never left in the address bar, which may be on a projector.
 */
/** The lesson of `/`. */
export const FIRST_LESSON = 'overflow-600';

/**
 * @typedef {Record<string, string | number | boolean>} Chosen settings, by name
 * @typedef {{scenario: string, settings: Chosen, step?: number}} LessonWish
 *
 * @typedef {object} Address what an address asks for: a lesson, a session, or to join by a code
 * @property {string} place the address without a token
 * @property {string|null} session
 * @property {string|null} token
 * @property {LessonWish|null} lesson
 * @property {string} [code]
 */

/**
 * @param {{pathname: string, search: string, hash: string}} address
 * @returns {Address}
 */
export function read({ pathname, search, hash }) {
  const place = pathname + search;
  const [, kind, name] = pathname.split('/');
  if (kind === 's' && name)
    return { place, session: decodeURIComponent(name), token: hash.slice(1) || null, lesson: null };
  if (kind === 'j' && name)
    return { place, session: null, token: null, lesson: null, code: decodeURIComponent(name) };
  const query = new URLSearchParams(search);
  const settings = Object.fromEntries(
    Object.entries(settingsIn(query)).map(([key, value]) => [key, typed(value)]),
  );
  const at = query.get('step') ?? query.get('steps');
  const step = at ? { step: parseInt(at) || 0 } : {};
  return {
    place,
    session: null,
    token: null,
    lesson: {
      scenario:
        (kind === 'l' || kind === 'embed') && name ? decodeURIComponent(name) : FIRST_LESSON,
      settings,
      ...step,
    },
  };
}

/** @param {string} value @returns {string | number | boolean} */
const typed = (value) =>
  /^\d+$/.test(value)
    ? Number(value)
    : value === 'true' || value === 'false'
      ? value === 'true'
      : value;

/**
 * @param {{name: string|null, changed: Record<string, unknown>}} scenario
 * @param {number} step
 * @param {Record<string, string>} [look] preset and theme to ask for
 * @returns {string} an address that shows the lesson with these settings at this step to anyone
 */
export function lessonLink({ name, changed }, step, look) {
  const query = new URLSearchParams(asQuery(changed ?? {}));
  if (step > 0) query.set('step', String(step));
  for (const [key, value] of Object.entries(look ?? {})) query.set(key, value);
  const text = query.toString();
  return `/l/${encodeURIComponent(name ?? '')}${text && `?${text}`}`;
}

/** @param {string} id of a session @param {string} token @param {Record<string, string>} [look] preset and theme to ask for @returns {string} an address that joins it */
export function sessionLink(id, token, look = {}) {
  const query = new URLSearchParams(look).toString();
  return `/s/${encodeURIComponent(id)}${query && `?${query}`}#${token}`;
}

/** @param {Record<string, unknown>} settings by key @returns {[string, string][]} as addresses name them */
export const asQuery = (settings) =>
  Object.entries(settings).map(([key, value]) => [`set.${key}`, String(value)]);

/** @param {URLSearchParams} query of an address @returns {Record<string, string>} the settings it names, by key */
export const settingsIn = (query) =>
  Object.fromEntries(
    [...query]
      .filter(([key]) => key.startsWith('set.'))
      .map(([key, value]) => [key.slice(4), value]),
  );

/**
 * Where the page is and which session belongs there. `/` and `/l/NAME` make a session, `/s/ID#TOKEN` joins one. A token is
 * never left in the address bar, which may be on a projector; a reload finds it in the tab's own storage.
 */
/** @import {Lesson} from './wire.js' */
/** @import {Problem} from './problems.js' */
import { problemsOf, sentence } from './problems.js';

const STORED = 'session';
export const FIRST_LESSON = 'overflow-600';

/**
 * @typedef {{id: string, token: string, viewer: string|null, place: string|null, code?: undefined}} SessionKey opens a session;
 *   `viewer` is a token for looking only, `place` the address that it belongs to
 * @typedef {{code: string, id: string, token?: undefined, viewer?: undefined, place?: undefined}} JoinKey opens it by a join code
 * @typedef {SessionKey | JoinKey} Key what opens a session
 *
 * @typedef {Record<string, string | number | boolean>} Chosen settings, by name
 * @typedef {{scenario: string, settings: Chosen, step?: number}} LessonWish
 * @typedef {LessonWish | {text: string, settings?: object}} SessionWish what a new session is made of
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
    [...query]
      .filter(([key]) => key.startsWith('set.'))
      .map(([key, value]) => [key.slice(4), typed(value)]),
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

/** @param {Storage} storage @param {string} place @returns {SessionKey|null} the session this tab already has there */
export function remembered(storage, place) {
  const key = JSON.parse(storage.getItem(STORED) ?? 'null');
  return key?.place === place ? key : null;
}

/** @param {Storage} storage @param {SessionKey|null} key */
export function remember(storage, key) {
  if (key) storage.setItem(STORED, JSON.stringify(key));
  else storage.removeItem(STORED);
}

/** @param {Storage} storage @param {() => string} make @returns {string} a name by chance, kept by this tab, under which one votes; it is shown to no one */
export function participant(storage, make) {
  const known = storage.getItem('participant') ?? make();
  storage.setItem('participant', known);
  return known;
}

/**
 * @param {{name: string|null, changed: Record<string, unknown>}} scenario
 * @param {number} step
 * @param {Record<string, string>} [look] preset and theme to ask for
 * @returns {string} an address that shows the lesson with these settings at this step to anyone
 */
export function lessonLink({ name, changed }, step, look) {
  const query = new URLSearchParams(
    Object.entries(changed ?? {}).map(([key, value]) => [`set.${key}`, String(value)]),
  );
  if (step > 0) query.set('step', String(step));
  for (const [key, value] of Object.entries(look ?? {})) query.set(key, value);
  const text = query.toString();
  return `/l/${encodeURIComponent(name ?? '')}${text && `?${text}`}`;
}

/** @returns {Promise<Lesson[]>} the lessons; none if the server does not answer */
export async function lessons() {
  const { body } = await ask('/api/scenarios');
  return Array.isArray(body) ? body : [];
}

/** @returns {string} an id for a new session: 128 random bits in base64url, with a letter first */
function sessionId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const text = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  return `s${text.replaceAll('=', '')}`;
}

/**
 * @param {string} code as it was typed
 * @returns {Promise<{id?: string, problem?: Problem, reached: boolean}>} the session that a join code opens
 */
export async function sessionOf(code) {
  const { status, body } = await ask(`/api/codes/${encodeURIComponent(code)}`);
  if (status === 200) return { id: body.session, reached: true };
  return { problem: problemsOf(body)[0], reached: status !== 0 };
}

/**
 * @param {SessionWish} lesson
 * @returns {Promise<{key?: {id: string, host: string, viewer: string}, problems: string[], reached: boolean}>}
 */
export async function newSession(lesson) {
  const { status, body } = await ask(`/api/sessions/${sessionId()}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(lesson),
  });
  if (status === 201) return { key: body, problems: [], reached: true };
  return { problems: problemsOf(body).map(sentence), reached: status !== 0 };
}

/** @param {string} path @param {RequestInit} [options] @returns {Promise<{status: number, body: any}>} */
async function ask(path, options) {
  try {
    const response = await fetch(path, options);
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch {
    return { status: 0, body: null };
  }
}

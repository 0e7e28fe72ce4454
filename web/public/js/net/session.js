/**
 * Sessions: asking the server for a new one or for that of a join code, and keeping in the tab's own storage which session
 * it has at which address, so that a reload finds it, and the way back.
 */
/** @import {LessonWish} from './address.js' */
/** @import {Store} from '../lib/storage.js' */
/** @import {Forms, Lesson} from './wire.js' */
/** @import {Problem} from './problems.js' */
import { problemsOf, sentence } from './problems.js';

const STORED = 'sessions';

/** Sessions that a tab remembers. */
const MOST = 20;

/**
 * @typedef {{id: string, token: string, viewer: string|null, place: string|null, code?: undefined}} SessionKey opens a session;
 *   `viewer` is a token for looking only, `place` the address that it belongs to
 * @typedef {{code: string, id: string, token?: undefined, viewer?: undefined, place?: undefined}} JoinKey opens it by a join code
 * @typedef {SessionKey | JoinKey} Key what opens a session
 * @typedef {LessonWish | {text: string, settings?: object}} SessionWish what a new session is made of
 */

/** @param {Store} storage @returns {SessionKey[]} what opens the sessions that this tab has, the latest first */
const inTab = (storage) => JSON.parse(storage.getItem(STORED) ?? '[]');

/** @param {Store} storage @param {string} place @returns {SessionKey|null} the session this tab has there */
export const remembered = (storage, place) =>
  inTab(storage).find((key) => key.place === place) ?? null;

/** @param {Store} storage @param {string} id @returns {SessionKey|null} the session of that id, if this tab has it */
export const rememberedById = (storage, id) => inTab(storage).find((key) => key.id === id) ?? null;

/** @param {Store} storage @param {SessionKey} key */
export function remember(storage, key) {
  const others = inTab(storage).filter(({ place }) => place !== key.place);
  storage.setItem(STORED, JSON.stringify([key, ...others].slice(0, MOST)));
}

/** @param {Store} storage @param {string} place whose next visit makes a new session */
export function forget(storage, place) {
  const others = inTab(storage).filter((key) => key.place !== place);
  storage.setItem(STORED, JSON.stringify(others));
}

/** @param {Store} storage @param {() => string} make @returns {string} a name by chance, kept by this tab, under which one votes; it is shown to no one */
export function participant(storage, make) {
  const known = storage.getItem('participant') ?? make();
  storage.setItem('participant', known);
  return known;
}

/** @returns {Promise<Lesson[]>} the lessons; none if the server does not answer */
export async function lessons() {
  const { body } = await ask('/api/scenarios');
  return Array.isArray(body) ? body : [];
}

/** @returns {Promise<Forms>} the operations and settings, as soon as the server answers */
export async function forms() {
  const { body } = await ask('/api/forms');
  if (body?.settings) return body;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return forms();
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

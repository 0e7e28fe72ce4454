/** Forks of one's own from a class, kept by this tab, so that neither the class nor a reload loses one. */

/** @import {Store} from '../lib/storage.js' */

const STORED = 'forks';
const SEEN = 'fork-seen';

/** @typedef {{of: string|null, id: string, token: string, viewer: string, from: number}} Fork `of` is the class's session, `from` its step */

/** @param {Store} storage @returns {Fork[]} */
const all = (storage) => JSON.parse(storage.getItem(STORED) ?? '[]');

/** @param {Store} storage @param {string|null} session of the class @returns {Fork[]} */
export const forks = (storage, session) => all(storage).filter(({ of }) => of === session);

/** @param {Store} storage @param {Fork} one */
export const remember = (storage, one) =>
  storage.setItem(STORED, JSON.stringify([...all(storage), one]));

/** @param {Store} storage @param {string} id of a session that is gone */
export const forget = (storage, id) =>
  storage.setItem(STORED, JSON.stringify(all(storage).filter((one) => one.id !== id)));

/** @param {Store} storage @param {Fork|null} one that is on the screen, to which a reload comes back */
export const see = (storage, one) => storage.setItem(SEEN, one?.id ?? '');

/** @param {Store} storage @param {string|null} session of the class @returns {Fork|undefined} the one that was on the screen */
export const seen = (storage, session) =>
  forks(storage, session).find(({ id }) => id === storage.getItem(SEEN));

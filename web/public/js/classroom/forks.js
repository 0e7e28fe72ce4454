/** Forks of one's own from a class, kept by this tab, so that neither the class nor a reload loses one. */

const STORED = 'forks';

/** @typedef {{of: string|null, id: string, token: string, viewer: string, from: number}} Fork `of` is the class's session, `from` its step */

/** @param {Storage} storage @returns {Fork[]} */
const all = (storage) => JSON.parse(storage.getItem(STORED) ?? '[]');

/** @param {Storage} storage @param {string|null} session of the class @returns {Fork[]} */
export const forks = (storage, session) => all(storage).filter(({ of }) => of === session);

/** @param {Storage} storage @param {Fork} one */
export const remember = (storage, one) =>
  storage.setItem(STORED, JSON.stringify([...all(storage), one]));

/** @param {Storage} storage @param {string} id of a session that is gone */
export const forget = (storage, id) =>
  storage.setItem(STORED, JSON.stringify(all(storage).filter((one) => one.id !== id)));

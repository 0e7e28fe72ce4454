/** Where the page looks in the session that it shows. */
/** @import {State} from '../net/machine.js' */
/** @import {Step} from '../net/wire.js' */
/** @import {Model} from './store.js' */

/** @param {Model} model @returns {State|undefined} where the page looks */
export const stateAt = ({ states, node }) => (node === null ? undefined : states.get(node));

/** @param {Model} model @returns {Step|undefined} where the page looks */
export const stepAt = ({ steps, node }) => (node === null ? undefined : steps.get(node));

/** @param {Model} model @returns {number} where the page looks, as an index in the path; -1 where it looks elsewhere */
export const indexOf = ({ path, node }) => (node === null ? -1 : path.indexOf(node));

/**
 * Places of the page that plug-ins fill: *slots* take templates, *mounts* take elements that a plug-in draws itself. The order
 * within a place is declared, so that it does not depend on the order in which plug-ins are loaded.
 */
/** @import {Model} from '../model/store.js' */
/** @import {Commands} from './commands.js' */
/** @import {Ui} from './ui.js' */

/**
 * @typedef {object} Slots
 * @property {(words: string, model: Model) => unknown} narration the words of the narration, as they are shown
 * @property {(model: Model, ui: Ui, commands: Commands) => unknown} marks under the scrubber
 * @property {(model: Model, ui: Ui, commands: Commands) => unknown} playback beside the scrubber
 * @property {(model: Model) => string|null} end what the key that steps on does where there is no step any more; null elsewhere
 * @property {(model: Model, ui: Ui) => string} link the address of what is on the screen
 */

/** The elements in which mounted ones stand, after what the page itself draws there. */
const MOUNTS = {
  bar: '.bar .gap',
  room: '.room',
  stage: '#stage',
  plane: '.plane',
  transport: '.transport',
  dialogs: 'body',
};

/** @typedef {keyof typeof MOUNTS} Mount */

/**
 * @template T
 * @typedef {{owner: string, order: number, one: T}[]} Ordered
 */

/**
 * @template T
 * @param {Ordered<T>} list @param {string} place @param {string} owner @param {number} order @param {T} one
 */
function insert(list, place, owner, order, one) {
  const same = list.find((other) => other.order === order);
  if (same)
    throw new Error(
      `${owner} and ${same.owner} are both number ${order} in '${place}'; give them different numbers`,
    );
  list.push({ owner, order, one });
  list.sort((a, b) => a.order - b.order);
}

/** @typedef {ReturnType<typeof slotRegistry>} SlotRegistry */

/** Templates by slot. */
export function slotRegistry() {
  /** @type {{[K in keyof Slots]: Ordered<Slots[K]>}} */
  const slots = { narration: [], marks: [], playback: [], end: [], link: [] };
  return {
    /**
     * @template {keyof Slots} K
     * @param {string} owner @param {K} slot @param {number} order @param {Slots[K]} piece
     */
    add(owner, slot, order, piece) {
      insert(slots[slot], slot, owner, order, piece);
    },
    /**
     * @template {keyof Slots} K
     * @param {K} slot
     * @returns {Slots[K][]} in their order
     */
    of: (slot) => slots[slot].map(({ one }) => one),
  };
}

/** Elements by the place where they are mounted. @param {ParentNode} root */
export function mountRegistry(root) {
  /** @type {Map<Mount, Ordered<HTMLElement>>} */
  const mounts = new Map();

  /** @param {Mount} mount @param {Ordered<HTMLElement>} list */
  const attach = (mount, list) => {
    const parent = root.querySelector(MOUNTS[mount]);
    if (!parent) return;
    const isInPlace = list.every(
      ({ one }, i) => one.parentNode === parent && (i === 0 || follows(list[i - 1].one, one)),
    );
    if (!isInPlace) parent.append(...list.map(({ one }) => one));
  };

  return {
    /** @param {string} owner @param {Mount} mount @param {number} order @param {HTMLElement} element */
    add(owner, mount, order, element) {
      const list = mounts.get(mount) ?? [];
      mounts.set(mount, list);
      insert(list, mount, owner, order, element);
      attach(mount, list);
    },
    /** Puts all elements where they belong; the page draws some of their parents anew. */
    attach() {
      for (const [mount, list] of mounts) attach(mount, list);
    },
  };
}

/** @param {HTMLElement} one @param {HTMLElement} other */
const follows = (one, other) =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/** Which key carries out which command. Arrows and Page keys are what presentation clickers send. */
/** @import {Commands} from './commands.js' */

/** @typedef {Record<string, keyof Commands>} Keys */

/** @type {Keys} */
const KEYS = {
  ArrowRight: 'next',
  PageDown: 'next',
  j: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  k: 'back',
  Home: 'first',
  End: 'last',
  ' ': 'play',
  '?': 'help',
  p: 'question',
  u: 'undo',
  '/': 'command',
  b: 'blank',
  '.': 'blank',
  w: 'why',
  1: 'machine',
  2: 'pages',
  3: 'bytes',
  '+': 'nearer',
  '=': 'nearer',
  '-': 'farther',
  Enter: 'dive',
  Escape: 'surface',
  '[': 'earlier',
  ']': 'later',
  e: 'explain',
};
/** @type {Keys} */
const WITH_SHIFT = { ArrowRight: 'nextMark', ArrowLeft: 'lastMark' };

/** While an object of the stage has the focus, the arrows go from object to object. @type {Keys} */
const ON_STAGE = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'start',
  End: 'end',
  ' ': 'explain',
};

/** @typedef {{key: string, code: string, shiftKey: boolean, ctrlKey: boolean, altKey: boolean, metaKey: boolean}} Press */
/** @typedef {{kind: 'nothing'|'button'|'scrubber'|'field'|'panel'|'stage'}} Focus what has the focus */

/**
 * @param {Press} press
 * @param {Focus} focus
 * @param {{shortcuts: boolean}} preferences
 * @param {Keys} [added] keys of plug-ins
 * @returns {keyof Commands | null} null if the key is not ours
 */
export function commandOf(press, focus, { shortcuts }, added = {}) {
  if (press.ctrlKey && press.key === 'z' && focus.kind !== 'field') return 'undo';
  if (focus.kind === 'field') return null;
  const keys = { ...added, ...KEYS };
  const sign = signOf(press, keys);
  // Characters can be typed by accident and by speech input, so they can be switched off.
  if (sign !== null) return shortcuts ? (keys[sign] ?? null) : null;
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (focus.kind === 'stage' && !press.shiftKey && ON_STAGE[press.key]) return ON_STAGE[press.key];
  if ([' ', 'Enter'].includes(press.key) && !['nothing', 'stage'].includes(focus.kind)) return null;
  if (focus.kind === 'panel' && ['PageUp', 'PageDown', 'Home', 'End', ' '].includes(press.key))
    return null;
  return (press.shiftKey ? WITH_SHIFT : keys)[press.key] ?? null;
}

/**
 * The character that was typed, however its keyboard makes it: a German one has / on Shift 7 and [ on AltGr 8, a Mac has [ on
 * Option 5, and a French one has digits on Shift alone, so that there the place of the key counts.
 *
 * @param {Press} press @param {Keys} keys that mean something
 * @returns {string|null} null for a key that makes none, or is part of a shortcut of the browser
 */
function signOf({ key, code, shiftKey, ctrlKey, altKey, metaKey }, keys) {
  if (key.length !== 1 || key === ' ') return null;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  // AltGr is Ctrl and Alt in one; Option is Alt, and makes another character than the digit that the key has.
  const isMade = altKey && (ctrlKey || (digit !== undefined && key !== digit)) && key in keys;
  if (metaKey || ((ctrlKey || altKey) && !isMade)) return null;
  if (/\p{L}/u.test(key)) return shiftKey || altKey ? null : key.toLowerCase();
  return key in keys || shiftKey ? key : (digit ?? key);
}

/** @param {Element|null} element @returns {Focus} */
export function focusOf(element) {
  if (!element || element === element.ownerDocument.body) return { kind: 'nothing' };
  if (element.closest('dialog')) return { kind: 'field' };
  if (element.matches('input[type=range]')) return { kind: 'scrubber' };
  if (element.matches('input, select, textarea')) return { kind: 'field' };
  if (element.matches('.cursor, [data-ref]')) return { kind: 'stage' };
  if (element.matches('button, a, summary')) return { kind: 'button' };
  return element.matches('.side-body') ? { kind: 'panel' } : { kind: 'nothing' };
}

/** The keys that plug-ins add. */
export function keyRegistry() {
  /** @type {Keys} */
  const added = {};
  return {
    added,
    /** @param {string} owner @param {Keys} keys */
    add(owner, keys) {
      for (const [key, command] of Object.entries(keys)) {
        const other = KEYS[key] ?? added[key];
        if (other) throw new Error(`${owner} adds the key '${key}', which carries out '${other}'`);
        added[key] = command;
      }
    },
  };
}

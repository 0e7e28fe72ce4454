/** Which key does what. Arrows and Page keys are what presentation clickers send. */

const KEYS = {
  ArrowRight: 'next', PageDown: 'next', j: 'next',
  ArrowLeft: 'back', PageUp: 'back', k: 'back',
  Home: 'first', End: 'last', ' ': 'play', '?': 'help', p: 'question',
  u: 'undo', '/': 'command', b: 'blank', '.': 'blank', w: 'why',
};
const WITH_SHIFT = { ArrowRight: 'nextMark', ArrowLeft: 'lastMark', '?': 'help' };

/**
 * @param {{key: string, shiftKey: boolean, ctrlKey: boolean, altKey: boolean, metaKey: boolean}} press
 * @param {{kind: 'nothing'|'button'|'scrubber'|'field'|'panel'}} focus what has the focus
 * @param {{shortcuts: boolean}} preferences
 * @returns {string|null} the name of an action, or null if the key is not ours
 */
export function actionOf(press, focus, { shortcuts }) {
  if (press.ctrlKey && press.key === 'z' && focus.kind !== 'field') return 'undo';
  if (press.ctrlKey || press.altKey || press.metaKey || focus.kind === 'field') return null;
  // Characters can be typed by accident and by speech input, so they can be switched off.
  if (press.key.length === 1 && press.key !== ' ' && !shortcuts) return null;
  if (press.key === ' ' && focus.kind !== 'nothing') return null;
  if (focus.kind === 'panel' && ['PageUp', 'PageDown', 'Home', 'End', ' '].includes(press.key)) return null;
  return (press.shiftKey ? WITH_SHIFT[press.key] : KEYS[press.key]) ?? null;
}

/** @param {Element|null} element @returns {{kind: 'nothing'|'button'|'scrubber'|'field'|'panel'}} */
export function focusOf(element) {
  if (!element || element === element.ownerDocument.body) return { kind: 'nothing' };
  if (element.closest('dialog')) return { kind: 'field' };
  if (element.matches('input[type=range]')) return { kind: 'scrubber' };
  if (element.matches('input, select, textarea')) return { kind: 'field' };
  if (element.matches('button, a, summary')) return { kind: 'button' };
  return element.matches('.side-body') ? { kind: 'panel' } : { kind: 'nothing' };
}

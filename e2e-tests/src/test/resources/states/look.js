// Looks at a page as a person does, by geometry alone, and tells what is wrong in this window: lines of "kind: what".
// It runs inside the page; its only argument takes the answer.
const answer = arguments[0];

const LEAST_TARGET = 23.9;
const LEAST_LETTERS = 11;
/** What lies over the rest until it is closed; nothing below it is looked at. What sticks to an edge is another layer, too. */
const LAYERS = 'dialog[open], :popover-open, .more.open, .notice, .side, aside.explain';
/** What has to be seen whole, without scrolling in it; in a small window a long text may scroll. */
const isSmall = innerHeight < 500 || (innerWidth < 700 && innerHeight < 800);
const WHOLE = `.stage, .bar, .transport${isSmall ? '' : ', .say, .card'}`;
/** What is no text of the page, and the numbers of lines, which move with the text beside them. */
const NO_WORDS = 'script, style, option, template, noscript, .gutter *';
const CONTROLS =
  'button, a[href], input, select, textarea, summary, [role=button], [role=tab], [role=option], [role=slider]';

const faults = [];
const fault = (kind, what) => faults.push(`${kind}: ${what}`);

const short = (words) => words.trim().replace(/\s+/g, ' ').slice(0, 40);
const name = (one) => {
  const classes = String(one.className.baseVal ?? one.className).trim().split(/\s+/)[0];
  return `${one.localName}${one.id ? `#${one.id}` : ''}${classes ? `.${classes}` : ''} "${short(one.getAttribute('aria-label') || one.textContent)}"`;
};
const sticky = [...document.body.querySelectorAll('*')].filter((one) => getComputedStyle(one).position === 'sticky');
const layer = (one) => sticky.find((bar) => bar.contains(one)) ?? one.closest(LAYERS);
/** A dialog keeps everything else from being used. */
const modal = document.querySelector('dialog:modal');
const isInReach = (one) => !modal || modal.contains(one);
const area = ({ left, right, top, bottom }) => Math.max(0, right - left) * Math.max(0, bottom - top);
const common = (a, b) => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});
const middle = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
const isIn = ([x, y], { left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom;

const shown = (one) =>
  one.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
  !one.closest('[inert], .unseen');

/** What the window itself shows; a page that does not scroll ends with it. */
const windowBox = () => {
  const styles = [document.documentElement, document.body].map((one) => getComputedStyle(one).overflowY);
  const scrolls = !/hidden|clip/.test(styles[0] === 'visible' ? styles[1] : styles[0]);
  return { left: 0, top: scrolls ? -Infinity : 0, right: innerWidth, bottom: scrolls ? Infinity : innerHeight };
};

/** Whether an ancestor holds what is placed absolutely in it. */
const isHolder = (style) =>
  style.position !== 'static' || style.transform !== 'none' || /layout|paint|strict|content/.test(style.contain);

/**
 * What all that clips leaves of a rectangle in an element.
 *
 * Returns the rectangle as far as it is seen, `by` that takes some of it away for good, and whether scrolling would bring it in.
 */
function clip(rect, inside) {
  let left = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
  let by = null;
  let scrolls = false;
  let isFree = false;
  for (let one = inside; one && one !== document.body; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (isFree && !isHolder(style)) continue;
    const box = one.getBoundingClientRect();
    const hides = (axis) => style[axis] !== 'visible' || /paint|strict|content/.test(style.contain);
    if (hides('overflowX') || hides('overflowY')) {
      if (box.width < 3 || box.height < 3) return { rect: { ...left, right: left.left }, by: null, scrolls: true };
      const cut = common(left, box);
      const loses = [cut.left > left.left + 1 || cut.right < left.right - 1, cut.top > left.top + 1 || cut.bottom < left.bottom - 1];
      const moves = ['overflowX', 'overflowY'].map((axis) => /auto|scroll/.test(style[axis]) && !one.matches(WHOLE));
      const isTold = style.textOverflow === 'ellipsis' && inside.closest('[title]');
      if (loses.some((lost, i) => lost && moves[i])) scrolls = true;
      if (loses.some((lost, i) => lost && !moves[i]) && !isTold && !scrolls) by ??= one;
      left = cut;
    }
    isFree = style.position === 'absolute' || (isFree && style.position === 'static');
    if (style.position === 'fixed') break;
  }
  const cut = common(left, windowBox());
  if (!scrolls && area(cut) < area(left) - 1) by ??= document.body;
  return { rect: cut, by, scrolls };
}

function lookAtWindow() {
  const { scrollWidth, scrollHeight } = document.scrollingElement;
  if (scrollWidth > innerWidth) fault('wide', `${scrollWidth - innerWidth} px`);
  if (windowBox().bottom === innerHeight && scrollHeight > innerHeight) fault('high', `${scrollHeight - innerHeight} px`);
}

/** What a person aims at: the control, or the label around it. */
const targetOf = (control) => control.closest('label') ?? (control.matches('.unseen') ? control.labels?.[0] : null) ?? control;

/** The first line of a link that goes over several. */
const boxOf = (one) => one.getClientRects()[0] ?? one.getBoundingClientRect();

function controls() {
  return [...document.querySelectorAll(CONTROLS)].filter(
    (one) =>
      isInReach(one) &&
      shown(targetOf(one)) &&
      !one.disabled &&
      one.getAttribute('aria-disabled') !== 'true' &&
      getComputedStyle(one).pointerEvents !== 'none' &&
      area(targetOf(one).getBoundingClientRect()) > 0,
  );
}

/** Scrolls to a control, looks, and scrolls back. */
function inView(one, look) {
  const before = [];
  for (let a = one.parentElement; a; a = a.parentElement) before.push([a, a.scrollLeft, a.scrollTop]);
  one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  look();
  for (const [a, x, y] of before) a.scrollTo({ left: x, top: y, behavior: 'instant' });
}

function lookAtControl(control) {
  const target = targetOf(control);
  const box = boxOf(target);
  if (box.width < LEAST_TARGET || box.height < LEAST_TARGET)
    fault('small', `${name(control)}: ${Math.round(box.width)} x ${Math.round(box.height)} px`);
  const { rect, by, scrolls } = clip(box, target.parentElement);
  const isSeen = isIn(middle(box), rect);
  if (!isSeen && by && !scrolls) return fault('outside', `${name(control)}, cut off by ${name(by)}`);
  if (isSeen && isHit(target)) return;
  // It may be scrolled away, or lie below what sticks to an edge.
  inView(target, () => {
    if (!isHit(target)) fault('covered', `${name(control)} by ${name(document.elementFromPoint(...middle(boxOf(target))) ?? document.body)}`);
  });
}

/** Whether a click at its middle hits it, or what is to be closed first. */
function isHit(target) {
  const hit = document.elementFromPoint(...middle(boxOf(target)));
  const over = hit?.closest(LAYERS);
  return hit !== null && (target.contains(hit) || Boolean(over && over !== target.closest(LAYERS)));
}

/** Each line of each text, as far as it is seen. Letters take less than the height of their line. */
function pieces() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest(NO_WORDS) || !isInReach(parent) || !shown(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const inset = (bottom - top) * 0.16;
      const letters = { left, right, top: top + inset, bottom: bottom - inset };
      if (area(letters) < 4) continue;
      found.push({ words: short(node.data), parent, letters, ...clip(letters, parent) });
    }
  }
  return found;
}

function lookAtPiece({ words, parent, letters, rect, by, scrolls }) {
  if (by && !scrolls) fault('cut', `"${words}" by ${name(by)}`);
  const size = (letters.bottom - letters.top) / 0.68 / 1.17;
  if (size < LEAST_LETTERS && area(rect) > 0 && !parent.closest('svg')) fault('tiny', `"${words}", ${size.toFixed(1)} px`);
  const own = boxAround(parent);
  if (own && !by && (rect.left < own.left - 1 || rect.right > own.right + 1)) fault('spills', `"${words}" out of ${name(parent)}`);
}

/** The nearest box around a text that is drawn as one. */
function boxAround(parent) {
  for (let one = parent; one && one !== document.body && !one.matches('svg *'); one = one.parentElement) {
    const style = getComputedStyle(one);
    const isDrawn = (parseFloat(style.borderLeftWidth) > 0 && style.borderLeftStyle !== 'none') || /, 1\)|rgb\(/.test(style.backgroundColor);
    if (isDrawn && style.display !== 'inline') return one.getBoundingClientRect();
  }
  return null;
}

function lookAtOverlaps(all) {
  const seen = all.filter(({ rect }) => area(rect) > 4).sort((a, b) => a.rect.top - b.rect.top);
  seen.forEach((a, i) => {
    for (const b of seen.slice(i + 1)) {
      if (b.rect.top > a.rect.bottom) break;
      if (a.parent === b.parent || layer(a.parent) !== layer(b.parent)) continue;
      const both = common(a.rect, b.rect);
      if (both.right - both.left > 1.5 && both.bottom - both.top > 1.5) fault('overlap', `"${a.words}" and "${b.words}"`);
    }
  });
}

/** The chosen line of a list is no element of its own. */
function lookAtSelect(one) {
  if (!shown(one) || one.title) return;
  const style = getComputedStyle(one);
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const words = one.selectedOptions[0]?.label ?? '';
  const ARROW = 16;
  const room = one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - ARROW;
  if (pen.measureText(words).width > room + 1) fault('cut', `"${short(words)}" by ${name(one)}`);
}

function look() {
  lookAtWindow();
  controls().forEach(lookAtControl);
  const all = pieces();
  all.forEach(lookAtPiece);
  lookAtOverlaps(all);
  document.querySelectorAll('select').forEach(lookAtSelect);
  answer([...new Set(faults)]);
}

/** A drawing may change the size of its own place, which is seen a frame later: at rest is what stays so for two frames. */
const inTwoFrames = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
const root = document.documentElement;
const isAtRest = () => root.dataset.settled !== 'false' || document.querySelector('[role=alert]');
const sizes = () => [root, ...document.querySelectorAll('main, .plane, svg, canvas')].map((one) => `${one.clientWidth} ${one.clientHeight}`).join();

/** A window that has just got its size, once it says that it is settled, or says what is wrong, and stays so. */
function whenAtRest(then, before = '') {
  inTwoFrames(() => {
    const now = `${isAtRest()} ${sizes()}`;
    if (isAtRest() && now === before) then();
    else whenAtRest(then, now);
  });
}
whenAtRest(look);

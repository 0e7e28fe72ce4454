/**
 * What moves besides bytes, as a pure function of t in [0,1]: at 0 all stands as before the step, at 1 nothing of this is
 * left, for the picture itself shows the end. So pausing, scrubbing within a step and a wish for no motion are one code.
 */
/** @import {Event, Step} from '../net/wire.js' */
/** @import {Item, PageBoundary, Point, Rect, Scene, Subject} from './scene.js' */
import { boundaryLines, lineLength, moved } from '../model/geometry.js';
import { identity } from './palette.js';
import { arrowsOf } from './arrows.js';
import { phasesAt } from './timeline.js';
import { boundaryGrid } from './cells.js';
import { arrowOf } from './levels.js';
import { eased, frameRect, sprites } from './sprites.js';

/**
 * @param {Scene} scene
 * @param {number} t
 * @param {(ref: string) => Rect|null} rectOf where an element of the sidebar or the shelves lies
 * @returns {Item[]} nothing at rest, nor for a step whose beginning is not on the screen
 */
export function motion(scene, t, rectOf = () => null) {
  if (t >= 1 || !scene.before) return [];
  const now = phasesAt(scene, t);
  return [
    ...(scene.step?.events ?? []).flatMap((event) => sprites(scene, event, now.arrow, rectOf)),
    ...halted(scene, now.halt),
    ...landing(scene, now.run),
    ...bytesUnderWay(scene, now.arrow),
  ];
}

/** @param {Scene} scene @param {number} t @returns {number} how much of a way is drawn, 0 to 1 */
export const drawnArrow = (scene, t) => phasesAt(scene, t).arrow;

/**
 * The number of bytes goes ahead of them: through the entry and the gate, or down the bus and past it.
 *
 * @param {Scene} scene
 * @param {number} share 0 to 1
 * @returns {Item[]}
 */
function bytesUnderWay(scene, share) {
  const event = moved(scene.step)[0];
  if (!event || share <= 0 || share >= 1) return [];
  const points = event.by === 'dma' ? busPoints(scene, event) : wayPoints(scene);
  if (points.length < 2) return [];
  const [x, y] = along(points, eased(share));
  return [
    {
      kind: 'badge',
      x,
      y,
      w: 14 + 11 * String(event.length).length,
      h: 24,
      hue: identity(scene.state, event.process)?.hue ?? 0,
      label: String(event.length),
    },
  ];
}

/** @param {Scene} scene @param {Event} event @returns {Point[]} */
function busPoints({ level, place }, { frame }) {
  if (level !== 1) return [];
  const rect = place.frames?.[frame];
  return rect && place.bus
    ? [
        [place.bus.x, place.bus.y + 16],
        [place.bus.x, rect.y + rect.h / 2],
        [rect.x + rect.w, rect.y + rect.h / 2],
      ]
    : [];
}

/** @type {WeakMap<Scene, Point[]>} looking for an arrow takes too long for every picture */
const known = new WeakMap();

/** @param {Scene} scene */
function wayPoints(scene) {
  const points = known.get(scene) ?? pointsOf(scene);
  known.set(scene, points);
  return points;
}

/** @param {Scene} scene @returns {Point[]} */
function pointsOf(scene) {
  const { state, step, shown } = scene;
  if (scene.level !== 1) return isOf(scene.subject, step) ? arrowOf(scene) : [];
  return (
    arrowsOf(state, step, scene.place, shown)
      .find((arrow) => arrow.active)
      ?.parts.flat() ?? []
  );
}

/**
 * Whether the bytes of the step went through the page that a nearer level looks at.
 *
 * @param {Subject} subject
 * @param {Step|undefined} step
 */
const isOf = ({ process, page, frame }, step) =>
  moved(step).some(
    (event) => event.process === process && event.page === page && event.frame === frame,
  );

/** @param {Point[]} points at least two @param {number} share 0 to 1 @returns {Point} the point that far along them */
function along(points, share) {
  const lengths = points
    .slice(1)
    .map(([x, y], i) => Math.hypot(x - points[i][0], y - points[i][1]));
  let rest = share * lengths.reduce((sum, one) => sum + one, 0);
  const i = lengths.findIndex((one) => (rest -= one) <= 0);
  if (i < 0) return points[points.length - 1];
  const part = lengths[i] ? 1 + rest / lengths[i] : 0;
  const [[x1, y1], [x2, y2]] = [points[i], points[i + 1]];
  return [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
}

/**
 * The caret halts at the page boundary, and the page boundary thickens once.
 *
 * @param {Scene} scene
 * @param {number} share 0 to 1
 * @returns {Item[]}
 */
function halted(scene, share) {
  const { boundary } = scene;
  if (!boundary || share <= 0 || share >= 1) return [];
  return pageBoundaries(scene, boundary).map((rect) => ({
    kind: 'thicken',
    ...rect,
    share: Math.sin(Math.PI * share),
  }));
}

/** @param {Scene} scene @param {PageBoundary} boundary @returns {Rect[]} */
function pageBoundaries(scene, boundary) {
  const { state } = scene;
  if (scene.level === 1) {
    const { place } = scene;
    if (!place.boundary.h) return [];
    const sides = place.narrow ? [place.boundary.sides[0]] : place.boundary.sides;
    return sides.map(
      (side) =>
        boundaryGrid(place, side, lineLength(state), boundaryLines(state).after.length)
          .pageBoundary,
    );
  }
  if (scene.level === 2) return [];
  const { grids, lines, columns } = scene.place;
  return grids
    .filter(({ frame }) => frame !== null)
    .map(({ frame, first }) => {
      const end = frame === boundary.frame ? first.h * lines.length : 0;
      return { x: first.x, y: first.y + end - 2, w: first.w * columns, h: 4 };
    });
}

/**
 * Whose frame it is that the first bytes past the end fall into.
 *
 * @param {Scene} scene
 * @param {number} share 0 to 1
 * @returns {Item[]}
 */
function landing(scene, share) {
  const spilled = moved(scene.step).find((event) => event.overflow && event.frameLine === 0);
  const rect = spilled && frameRect(scene, spilled.frame);
  return rect && share > 0 && share < 1
    ? [{ kind: 'flash', ...rect, share: Math.sin(Math.PI * share) }]
    : [];
}

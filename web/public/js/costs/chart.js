/**
 * One chart of costs: the closed formulas as lines, what was counted as points upon them (points alone where no formula holds), the points of break-even, and
 * the place that the sliders have chosen. Axes and scales are D3's; which curve is which is shown by words, dashes and signs.
 */
/** @import {ScaleLinear, Selection, SymbolType} from '/lib/d3/d3.min.js' */

/**
 * The answer of /api/costs (server/PROTOCOL.md).
 *
 * @typedef {{charts: Chart[], prices: {key: string, ns: number}[]}} Costs
 *
 * @typedef {object} Chart
 * @property {string} id
 * @property {string} title
 * @property {string} x
 * @property {string} y
 * @property {Curve[]} curves
 * @property {BreakEven[]} break_even
 *
 * @typedef {object} Curve
 * @property {string} name
 * @property {string|null} formula null if none gives every point
 * @property {string|null} reason why there is no formula
 * @property {Point[]} points
 *
 * @typedef {{x: number, counted: number, closed: number|null}} Point nanoseconds as counted in a run, and by the formula
 *
 * @typedef {object} BreakEven where a curve meets that of the list
 * @property {string} above
 * @property {string} below
 * @property {number} advantage nanoseconds that it saves at the move
 * @property {number} extra nanoseconds that it pays more for an access
 * @property {number|null} counted accesses
 * @property {number|null} closed accesses, by the formula; null where they never meet
 *
 * @typedef {Selection<SVGSVGElement, unknown, null, undefined>} Canvas
 * @typedef {ScaleLinear<number, number>} Scale
 *
 * @typedef {object} Places of the chart, in pixels
 * @property {(point: Point) => number} x
 * @property {(ns: number) => number} y
 * @property {number} top
 * @property {number} bottom
 * @property {number} right
 *
 * @typedef {object} Frame what the axes are drawn from
 * @property {Scale} x
 * @property {Scale} y
 * @property {{name: string, of: number}} unit
 * @property {number} width
 * @property {number} height
 * @property {{top: number, right: number, bottom: number, left: number}} edge
 */
import * as text from '../text/costs.js';
import {
  axisBottom,
  axisLeft,
  line,
  scaleLinear,
  select,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from '../lib/d3.js';
import { spread, unitOf } from './scale.js';

/** @type {Record<string, SymbolType>} by curve */
const SIGNS = {
  list: symbolCircle,
  list_nohold: symbolCross,
  soft_descriptor: symbolStar,
  descriptor: symbolSquare,
  descriptor_raw: symbolTriangle,
  capability: symbolDiamond,
};
const LINE_HEIGHT = 19;
const SIGN = 70;

/** @param {Costs} costs @param {string} id @returns {Chart} */
export function chartOf({ charts }, id) {
  const chart = charts.find((one) => one.id === id);
  if (!chart) throw new Error(`/api/costs has no chart ${id}, only ${charts.map((one) => one.id)}`);
  return chart;
}

/**
 * @param {SVGSVGElement} svg is filled anew
 * @param {Chart} chart
 * @param {{at: number|null}} choice where on the x axis the sliders stand
 */
export function draw(svg, chart, { at }) {
  const { width, height } = svg.getBoundingClientRect();
  const edge = { top: 34, right: width < 420 ? 132 : 150, bottom: 52, left: 62 };
  const points = chart.curves.flatMap((curve) => curve.points);
  const most = Math.max(...points.map(({ counted, closed }) => Math.max(counted, closed ?? 0)), 1);
  const unit = unitOf(most);
  const x = scaleLinear(
    [0, Math.max(...points.map((point) => point.x))],
    [edge.left, width - edge.right],
  );
  const y = scaleLinear([0, most / unit.of], [height - edge.bottom, edge.top]).nice();
  const into = select(svg).attr('viewBox', `0 0 ${width} ${height}`);
  into.selectAll('*').remove();
  /** @type {Places} */
  const place = {
    x: (point) => x(point.x),
    y: (value) => y(value / unit.of),
    bottom: height - edge.bottom,
    top: edge.top,
    right: width - edge.right,
  };
  axes(into, chart, { x, y, unit, width, height, edge });
  if (at !== null) here(into, at, x, place);
  for (const curve of chart.curves) drawn(into, curve, place);
  for (const { above, below, closed } of chart.break_even) {
    const curve = chart.curves.find(({ name }) => name === above);
    if (curve && closed !== null && closed <= x.domain()[1])
      crossing(into, curve, { below, closed }, x, place);
  }
  labels(into, chart, place);
}

/** @param {Canvas} into @param {Chart} chart @param {Frame} frame */
function axes(into, chart, { x, y, unit, width, height, edge }) {
  const across = (width - edge.left - edge.right) / 70;
  into
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(0 ${height - edge.bottom})`)
    .call(axisBottom(x).ticks(across));
  into
    .append('g')
    .attr('class', 'axis grid')
    .attr('transform', `translate(${edge.left} 0)`)
    .call(
      axisLeft(y)
        .ticks(height / 60)
        .tickSize(-(width - edge.left - edge.right)),
    );
  into
    .append('text')
    .attr('class', 'name')
    .attr('x', (edge.left + width - edge.right) / 2)
    .attr('y', height - 8)
    .text(text.AXES[chart.id]);
  into
    .append('text')
    .attr('class', 'name unit')
    .attr('x', 4)
    .attr('y', 18)
    .text(chart.id === 'access' ? text.anAccess(unit.name) : unit.name);
}

/** Nanoseconds where the curve is at a point. @param {Point} point */
const levelOf = ({ counted, closed }) => closed ?? counted;

/** @param {Canvas} into @param {Curve} curve @param {Places} place */
function drawn(into, { name, formula, points }, place) {
  const group = into.append('g').attr('class', `curve ${name}`).attr('data-curve', name);
  if (formula !== null)
    group
      .append('path')
      .attr('class', 'formula')
      .attr('d', line(place.x, (/** @type {Point} */ point) => place.y(levelOf(point)))(points));
  const sign = symbol(SIGNS[name], SIGN)();
  group
    .selectAll('.counted')
    .data(points)
    .join('path')
    .attr('class', 'counted')
    .attr('d', sign)
    .attr('transform', (point) => `translate(${place.x(point)} ${place.y(point.counted)})`);
}

/** The names stand at the ends of the lines, so that they need not be looked up. @param {Canvas} into @param {Chart} chart @param {Places} place */
function labels(into, { curves }, place) {
  const ends = curves.map(({ points }) => place.y(levelOf(points[points.length - 1])));
  const heights = spread(ends, LINE_HEIGHT, place.top, place.bottom);
  curves.forEach(({ name }, i) => {
    const label = into.append('g').attr('class', `curve ${name}`);
    label
      .append('path')
      .attr('class', 'leader')
      .attr('d', `M${place.right + 5} ${ends[i]}L${place.right + 14} ${heights[i]}`);
    label
      .append('text')
      .attr('x', place.right + 18)
      .attr('y', heights[i] + 5)
      .text(text.WAYS[name]);
  });
}

/**
 * @param {Canvas} into
 * @param {Curve} curve on which the point of break-even lies
 * @param {{below: string, closed: number}} meeting
 * @param {Scale} x
 * @param {Places} place
 */
function crossing(into, { points }, { below, closed }, x, place) {
  const [first, last] = [points[0], points[points.length - 1]];
  const height = levelOf(first) + ((levelOf(last) - levelOf(first)) * closed) / (last.x || 1);
  const mark = into.append('g').attr('class', 'meeting').attr('data-below', below);
  mark.append('path').attr('d', `M${x(closed)} ${place.top}V${place.bottom}`);
  mark.append('circle').attr('cx', x(closed)).attr('cy', place.y(height)).attr('r', 9);
  mark
    .append('text')
    .attr('x', x(closed))
    .attr('y', place.top - 8)
    .text(text.kStar(closed));
}

/** @param {Canvas} into @param {number} at @param {Scale} x @param {Places} place */
function here(into, at, x, place) {
  const mark = into.append('g').attr('class', 'here');
  mark.append('path').attr('d', `M${x(at)} ${place.top}V${place.bottom}`);
  mark
    .append('path')
    .attr('class', 'arrow')
    .attr('d', `M${x(at) - 9} ${place.top - 10}h18l-9 14z`);
}

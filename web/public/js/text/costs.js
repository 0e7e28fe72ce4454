/** The words of the cost lab. */
/** @import {Chart, Point} from '../costs/chart.js' */

export const TITLE = 'What sharing costs';
export const TO_LESSON = 'To the lesson';
export const COURSE = 'All lessons';
export const VERDICT = 'The verdict';
export const INTRO =
  'A list of members makes moving expensive; a descriptor makes every access a little more expensive. So it depends on how often the page moves. Each point was counted in a run of the machine; each line is the formula.';
export const COUNTING = 'Counting …';
export const COUNTED = 'Counted';
export const UNREACHED = 'The server does not answer. Check that it runs, then reload this page.';

export const CHOICES = 'Choose';
export const MEMBERS = 'n: members of the group';
export const HITS = 'h: hit ratio of the TLB or the cache';
export const ACCESSES = 'k: accesses between two relocations';
export const PRICES = 'Prices';
export const TABLES = { modern: 'a machine of today', classic: 'a machine of the 1970s' };
export const PRICE_TABLE = 'Price list';
/** @param {number} ns */
export const priced = (ns) => `${number(ns)} ns`;
export const USUAL = 'Default values';

/** @type {Record<string, string>} */
export const TITLES = {
  total: 'Total: one move, then k accesses',
  relocation: 'One move of the page: by members',
  access: 'One access: by hit ratio',
};
/** @type {Record<string, string>} */
export const AXES = {
  total: 'k: accesses between two relocations',
  relocation: 'n: members of the group',
  access: 'h: hit ratio',
};
/** @param {string} unit */
export const anAccess = (unit) => `${unit} per access`;
/** @type {Record<string, string>} */
export const WAYS = {
  list: 'list',
  list_nohold: 'list, no holding',
  soft_descriptor: 'soft descriptor',
  descriptor: 'descriptor',
  descriptor_raw: 'raw descriptor',
  capability: 'capability',
};
/** @param {number} k */
export const kStar = (k) => `k* = ${number(Math.round(k))}`;
/** @param {Point[]} points @param {number} index from either end */
const levelAt = (points, index) => {
  const point = points.at(index);
  return number(point?.closed ?? point?.counted ?? 0);
};
/** @param {Chart} chart */
export const chartLabel = (chart) =>
  `${TITLES[chart.id]}. ${chart.curves.map(({ name, points }) => `${WAYS[name]}: from ${levelAt(points, 0)} to ${levelAt(points, -1)} ns`).join('; ')}.`;
export const TABLE = 'The numbers and the formulas';
/** @param {string} unit */
export const TABLE_CAPTION = (unit) => `${unit}: counted, and in brackets by the formula`;
/** @param {string|null} reason */
export const noFormula = (reason) => `No formula: ${reason}`;
export const SVG = 'Picture (SVG)';
export const CSV = 'Numbers (CSV)';
/** @param {Chart} chart */
export const svgOf = (chart) => `${SVG}: ${TITLES[chart.id]}`;

export const BREAK_EVEN = 'Where the list becomes cheaper';
export const BREAK_HEADS = [
  'instead of the list',
  'saves per move',
  'costs more per access',
  'k* = saved / more',
];
export const never = 'never';
/** @param {number} k */
export const counted = (k) => `counted: ${number(Math.round(k))}`;
/** @param {{k: number, cheapest: {name: string, ns: number}, list: number}} here */
export const atHere = ({ k, cheapest, list }) =>
  `At k = ${number(k)} the cheapest is: ${WAYS[cheapest.name]}, ${time(cheapest.ns)}. The list costs ${time(list)}.`;
/** @param {{below: string, closed: number}} point */
export const nearest = ({ below, closed }) =>
  `The ${WAYS[below]} is cheaper than the list up to k* = ${number(Math.round(closed))}.`;

/** @param {number} ns */
export const time = (ns) => (ns >= 10000 ? `${number(ns / 1000)} µs` : `${number(ns)} ns`);
/** @param {number} value */
export const number = (value) => value.toLocaleString('en', { maximumFractionDigits: 2 });

/** The numbers behind the charts as a file. */
/** @import {Chart} from './chart.js' */

/**
 * Without decimals that say nothing, as the sums of a processor have them; empty if there is no number.
 *
 * @param {number|null} value
 */
const told = (value) => (value === null ? '' : String(Number(value.toFixed(2))));

/** @param {Pick<Chart, 'id'|'curves'>[]} charts @returns {string} one point a line, as `./lab costs --csv` prints them */
export const csv = (charts) =>
  [
    'chart,curve,x,counted,closed',
    ...charts.flatMap(({ id, curves }) =>
      curves.flatMap(({ name, points }) =>
        points.map(({ x, counted, closed }) =>
          [id, name, ...[x, counted, closed].map(told)].join(),
        ),
      ),
    ),
  ].join('\n') + '\n';

/** One scrubber for several runs: they stand at the same operation, and who needs fewer steps for it waits for the others. */

/** @typedef {{operation: number, nodes: number[]}} Position for each run the node it stands at; operation 0 is the start */
/** @typedef {{steps: {node: number, line: number|null}[], rows: number[]}} Run its steps, and the row of each of its operations */

/**
 * @param {Run[]} runs
 * @returns {Position[]} from the start on, at least one for each row
 */
export function aligned(runs) {
  const parts = runs.map(byRow);
  const last = Math.max(0, ...parts.flatMap((part) => [...part.keys()]));
  let nodes = runs.map(() => 0);
  const positions = [{ operation: 0, nodes }];
  for (let operation = 1; operation <= last; operation++) {
    const steps = parts.map((part) => part.get(operation) ?? []);
    const longest = Math.max(...steps.map((list) => list.length));
    for (let i = 0; i < longest; i++) {
      nodes = nodes.map((node, run) => steps[run][i] ?? node);
      positions.push({ operation, nodes });
    }
  }
  return positions;
}

/** What belongs to no operation belongs to the one before it. @param {Run} run @returns {Map<number, number[]>} nodes by row */
function byRow({ steps, rows }) {
  /** @type {Map<number, number[]>} */
  const parts = new Map();
  let row = 1;
  for (const { node, line } of steps) {
    row = line ? rows[line - 1] : row;
    parts.set(row, [...(parts.get(row) ?? []), node]);
  }
  return parts;
}

/** @param {Position[]} positions @param {number|null} operation @returns {number|null} where it is over on all machines */
export function endOf(positions, operation) {
  const at = positions.findLastIndex((one) => one.operation === operation);
  return at < 0 ? null : at;
}

/** @param {Position[]} positions @param {number} at @param {1|-1} direction @returns {number} the end of the next operation, or of the one before */
export function turn(positions, at, direction) {
  const ends = positions
    .map((_, i) => i)
    .filter((i) => positions[i + 1]?.operation !== positions[i].operation);
  return (
    (direction > 0 ? ends.find((i) => i > at) : ends.findLast((i) => i < at)) ??
    (direction > 0 ? positions.length - 1 : 0)
  );
}

/** What the stage needs only after the first picture, in one: stage.js gets it as `parts`. */
export * as acts from '../explain/acts.js';
export { missing } from '../explain/facts.js';
export { panel } from '../explain/panel.js';
export { runsBeside } from '../panel/runs.js';
export { bays, free, stack } from './bays.js';
export { BRUSHES } from './brushes.js';
export { lensCells } from './cells.js';
export { crumbs } from './crumbs.js';
export { cursor } from './cursor.js';
export { lensSvg } from './lens.js';
export { LEVELS } from './levels.js';
export { dots, marks } from './marks.js';
export { memoryAt } from './moment.js';
export { isFreshWay, isMoving, motion } from './motion.js';
export { repaint } from './repaint.js';
export { seam } from './seam.js';
export { tiny } from './tiny.js';

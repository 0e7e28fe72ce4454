/** What the stage computes and paints only after the first picture, in one module to load. It needs no document. */
export { drawnArrow, motion } from './animation.js';
export { BRUSHES } from './brushes.js';
export { boundaryCells } from './cells.js';
export { arranged, itemsOf } from './levels.js';
export { memoryAt } from './memory-at.js';
export { pageBoundary } from './page-boundary.js';
export { repaint } from './repaint.js';
export { tiny } from './small-objects.js';
export { durationOf } from './timeline.js';

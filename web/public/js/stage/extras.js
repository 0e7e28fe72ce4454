/** What the stage shows in SVG and HTML only after the first picture, in one module to load. */
export { notes } from './annotations.js';
export { arrowHeads, arrows } from './arrow-view.js';
export { boundaryView } from './boundary-view.js';
export { crumbs } from './breadcrumbs.js';
export { cursor } from './cursor.js';
export { legend } from './legend.js';
export { levelDrawing, levelWords } from './level-views.js';
export { fitted } from './members.js';
export { dots, marks } from './overlays.js';
export { registers } from './registers.js';
export { free, shelves, stack } from './shelves.js';

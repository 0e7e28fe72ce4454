/** What the first picture of a lesson does without. The stage draws it where `scene.extras` says that it is loaded. */
import { lazy } from '../lib/lazy.js';

/** SVG and HTML. */
export const extras = lazy(() => import('./extras.js'));

/** Data and canvas; these can be tested without a document. */
export const canvasExtras = lazy(() => import('./canvas-extras.js'));

export const loadExtras = () => Promise.all([extras.load(), canvasExtras.load()]);

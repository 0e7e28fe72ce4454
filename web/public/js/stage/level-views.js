/** The two nearer levels of zoom as SVG and HTML; the machine is drawn by stage.js itself. */
import * as bytes from './byte-level-view.js';
import * as page from './page-level-view.js';

export const LEVEL_VIEWS = { 2: page, 3: bytes };

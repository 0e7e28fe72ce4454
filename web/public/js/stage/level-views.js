/** The two nearer levels of zoom as SVG and HTML; the machine is drawn by stage.js itself. */
/** @import {ByteScene, PageScene} from './scene.js' */
import * as bytes from './byte-level-view.js';
import * as page from './page-level-view.js';

/** @param {PageScene|ByteScene} scene */
export const levelDrawing = (scene) =>
  scene.level === 2 ? page.drawing(scene) : bytes.drawing(scene);

/** @param {PageScene|ByteScene} scene */
export const levelWords = (scene) => (scene.level === 2 ? page.words(scene) : bytes.words(scene));

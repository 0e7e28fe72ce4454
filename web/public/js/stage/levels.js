/** The three levels of zoom as data: the objects of each, and how the two nearer ones are arranged and painted. */
/** @import {ByteScene, Item, MachineScene, Memory, PageScene, Part, Point, Scene} from './scene.js' */
/** @import {StageObject} from './objects.js' */
import * as bytes from './byte-level.js';
import { machineObjects } from './objects.js';
import * as page from './page-level.js';

/** @param {Scene} scene @returns {StageObject[]} what can be pointed at, in reading order */
export function objectsOf(scene) {
  if (scene.level === 2) return page.objects(scene);
  return scene.level === 3 ? bytes.objects(scene) : machineObjects(scene);
}

/** @param {MachineScene} scene @param {1|2|3} level @returns {Scene} the same step at that level */
export function arranged(scene, level) {
  if (level === 2) return { ...scene, level, ...page.arrange(scene) };
  return level === 3 ? { ...scene, level, ...bytes.arrange(scene) } : scene;
}

/** @param {PageScene|ByteScene} scene @param {Memory} memory @param {Part} part @returns {Item[]} */
export const itemsOf = (scene, memory, part) =>
  scene.level === 2 ? page.items(scene, memory, part) : bytes.items(scene, memory, part);

/** @param {PageScene|ByteScene} scene @returns {Point[]} the arrow from the page looked at to its frame; none where bytes are shown */
export const arrowOf = (scene) => (scene.level === 2 ? page.arrow(scene) : []);

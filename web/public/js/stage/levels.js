/** The three levels of zoom, each with its objects; the first one is drawn by stage.js itself. */
import * as bytes from './byte-level.js';
import { machineObjects } from './objects.js';
import * as page from './page-level.js';

export const LEVELS = { 1: { objects: machineObjects }, 2: page, 3: bytes };

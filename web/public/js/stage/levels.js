/** The three levels of zoom as data: the objects of each, and how the two nearer ones are arranged and painted. */
import * as bytes from './byte-level.js';
import { machineObjects } from './objects.js';
import * as page from './page-level.js';

export const LEVELS = { 1: { objects: machineObjects }, 2: page, 3: bytes };

/** Files to take away, each made when it is asked for. */
/** @import {Model} from '../model/store.js' */
import { trace } from '../net/trace.js';
import { drawing, pixels } from './drawing.js';
import { transcript } from './transcript.js';

/** @typedef {'svg'|'png'|'trace'|'transcript'} FileKind */

/** @type {Record<FileKind, (model: Model, key: {token: string}) => Blob | Promise<Blob>>} */
const EXPORTERS = {
  svg: (model) => new Blob([drawing(model)], { type: 'image/svg+xml' }),
  png: (model) => pixels(drawing(model)),
  trace: async (model, key) =>
    new Blob([await trace(model.session ?? '', key)], { type: 'application/jsonl' }),
  transcript: (model) => new Blob([transcript(model)], { type: 'text/markdown' }),
};

/** @param {FileKind} kind @param {Model} model @param {{token: string}} key of its session @returns {Promise<Blob>} rejected if it cannot be made */
export const make = async (kind, model, key) => EXPORTERS[kind](model, key);

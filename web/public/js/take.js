/** Files to take away, each made when it is asked for. */
import { trace } from './trace.js';
import { drawing, pixels } from './drawing.js';
import { transcript } from './transcript.js';

const MAKERS = {
  svg: (model) => new Blob([drawing(model)], { type: 'image/svg+xml' }),
  png: (model) => pixels(drawing(model)),
  trace: async (model) => new Blob([await trace(model.session)], { type: 'application/jsonl' }),
  transcript: (model) => new Blob([transcript(model)], { type: 'text/markdown' }),
};

/** @param {string} kind @param {import('./protocol.js').Model} model @returns {Promise<Blob>} rejected if it cannot be made */
export const make = async (kind, model) => MAKERS[kind](model);

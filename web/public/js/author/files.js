/** A scenario as a file of the person's own: out of the editor and into it. */
/** @import {Draft} from './drafts.js' */
import * as text from '../text/editor.js';
import { SCENARIO_BYTES } from './requests.js';

/** Letters that every file system takes. @param {string} name */
const safe = (name) =>
  name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'lesson';

/** @param {Draft} draft */
export function download({ name, text: written }) {
  const address = URL.createObjectURL(new Blob([written], { type: 'application/yaml' }));
  Object.assign(document.createElement('a'), {
    href: address,
    download: `${safe(name)}.yaml`,
  }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** @param {File} file @returns {Promise<{draft?: Draft, refusal?: {what: string, hint: string}}>} */
export async function read(file) {
  if (file.size > SCENARIO_BYTES) return { refusal: text.tooLong(file.size, SCENARIO_BYTES) };
  try {
    const written = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return {
      draft: {
        name: file.name.replace(/\.(ya?ml|json|txt)$/i, ''),
        text: written.replaceAll('\r\n', '\n'),
      },
    };
  } catch {
    return { refusal: text.NOT_TEXT(file.name) };
  }
}

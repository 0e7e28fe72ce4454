/** Where one looks: Machine, a process, a page, its bytes. Each is a way back. */
/** @import {ByteScene, PageScene} from './scene.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/stage.js';
import { entryOf } from './subject.js';

/**
 * A click on a button that lies on the picture points at nothing in it.
 *
 * @param {() => void} [act] what the button does
 * @returns {(event: Event) => void}
 */
export const withoutPointing = (act) => (event) => {
  event.stopPropagation();
  act?.();
};

/** @param {PageScene|ByteScene} scene */
export function crumbs({ state, level, subject, place, commands }) {
  const { process, page, frame } = subject;
  const pageOrFrame =
    page !== null
      ? text.pageCrumb(page, place.narrow ? undefined : entryOf(state, process, page))
      : frame === null
        ? text.NO_FRAME
        : text.frameCrumb(frame);
  const steps = [
    { label: text.MACHINE, level: 1 },
    ...(page === null ? [] : [{ label: process, level: 2 }]),
    { label: pageOrFrame, level: 2 },
    ...(level === 3 ? [{ label: text.BYTES, level: 3 }] : []),
  ];
  return html`<nav class="crumbs" aria-label=${text.CRUMBS} @click=${withoutPointing()}>
    ${steps.map(
      ({ label, level: to }, i) =>
        html`${i ? html`<span aria-hidden="true">›</span>` : nothing}<button
            aria-current=${i === steps.length - 1 ? 'location' : nothing}
            title=${label ?? nothing}
            @click=${() => commands.zoom(to)}
          >
            ${label}
          </button>`,
    )}
  </nav>`;
}

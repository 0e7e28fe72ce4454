/** Where one looks: Machine, a process, a page, its bytes. Each is a way back. */
/** @import {Scene} from './scene.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/stage.js';
import { entryOf } from './subject.js';

/** @param {Scene} scene */
export function crumbs({ state, level, subject, place, commands }) {
  const { process, page, frame } = subject;
  const page_or_frame =
    page === null
      ? frame !== null && text.frameCrumb(frame)
      : text.pageCrumb(page, place.narrow ? null : entryOf(state, process, page));
  const steps = [
    { label: text.MACHINE, go: () => commands.zoom(1) },
    page !== null && { label: process, go: () => commands.zoom(2) },
    { label: page_or_frame || text.NO_FRAME, go: () => commands.zoom(2) },
    level === 3 && { label: text.BYTES, go: () => commands.zoom(3) },
  ].filter(Boolean);
  return html`<nav
    class="crumbs"
    aria-label=${text.CRUMBS}
    @click=${(event) => event.stopPropagation()}
  >
    ${steps.map(
      ({ label, go }, i) =>
        html`${i ? html`<span aria-hidden="true">›</span>` : nothing}<button
            aria-current=${i === steps.length - 1 ? 'location' : nothing}
            @click=${go}
          >
            ${label}
          </button>`,
    )}
  </nav>`;
}

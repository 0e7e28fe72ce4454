/** The rail: what is neither page nor frame. DMA channels, semaphores with holder and queue, and the time it all took. */
/** @import {Scene} from '../protocol.js' */
import { html, nothing } from '../html.js';
import * as text from '../text.js';
import { badge, box } from './spaces.js';

/** @param {Scene} scene */
export function rail({ state, place }) {
  const region = place.regions.rail;
  if (!region) return nothing;
  return html`<div class="rail" .style=${box(region.x, region.y, region.w, region.h)}>
    ${state.dma.map((channel) => dma(channel))}
    ${state.groups.map((group) => semaphore(state, group))}
    <section class="clock"><h2>${text.TIME}</h2><p>${text.microseconds(state.time_ns)}</p></section>
  </div>`;
}

function dma(channel) {
  return html`<section class="device ${channel.busy ? 'busy' : ''}" data-channel=${channel.channel}>
    <h2>${text.dmaChannel(channel.channel)}</h2>
    <p>${channel.busy ? text.dmaBusy(channel) : text.DMA_IDLE}</p>
  </section>`;
}

function semaphore(state, group) {
  const { semaphore: one } = group;
  return html`<section class="semaphore" data-group=${group.id}>
    <h2>${text.semaphoreOf(group.id)}</h2>
    ${one
      ? html`<p><span class="pill">${one.value}</span>
          ${one.holder ? html`${badge(state, one.holder)}<span class="unseen">${text.HOLDS}</span>` : nothing}
          ${one.queue.length ? html`<span class="queue" aria-label=${text.waiting(one.queue)}>│ ${one.queue.map((process) => badge(state, process))}</span>` : nothing}</p>`
      : html`<p>${text.groupWithoutSemaphore(group.state)}</p>`}
  </section>`;
}

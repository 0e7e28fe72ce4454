/** The sidebar: what is neither page nor frame. DMA channels, semaphores with holder and queue, and the time it all took. */
/** @import {DmaChannel, Group, State} from '../net/machine.js' */
/** @import {MachineScene} from './scene.js' */
import { html, nothing } from '../lib/html.js';
import * as text from '../text/lesson.js';
import { badge, box } from './address-spaces.js';
import { extras } from './lazy-extras.js';

/** What a semaphore takes of the height, and what stands above them. */
const ROW = 34;
const ABOVE = { narrow: 226, portrait: 180, wide: 226 };

/** @param {MachineScene} scene */
export function sidebar(scene) {
  const { state, place } = scene;
  const region = place.regions.sidebar;
  if (!region) return nothing;
  const keys = place.narrow ? 0 : 36;
  const rows = Math.max(2, Math.floor((region.h - ABOVE[place.shape]) / ROW));
  return html`<div
    class="sidebar ${place.shape}"
    role="group"
    aria-label=${text.TAB_NAMES.sidebar}
    tabindex=${place.narrow ? '0' : nothing}
    .style=${box(region.x, region.y + keys, region.w, region.h - keys)}
  >
    ${state.dma.map((channel) => dma(channel, scene))}
    <section class="clock" data-ref="time" tabindex=${scene.at === 'time' ? 0 : -1}>
      <h2>${text.TIME}</h2>
      <p>${text.microseconds(state.time_ns)}</p>
    </section>
    ${
      state.groups.length
        ? html`<section class="semaphores">
            <h2>${text.SEMAPHORES}</h2>
            ${state.groups.slice(0, rows).map((group) => semaphore(state, group, scene.at))}
            ${state.groups.length > rows ? html`<p>${text.more(state.groups.length - rows)}</p>` : nothing}
          </section>`
        : nothing
    }
    ${scene.extras ? extras.module.registers(scene) : nothing}
    ${(place.boundary.h && !place.narrow) || !scene.extras ? nothing : extras.module.stack(scene)}
  </div>`;
}

/** @param {DmaChannel} channel @param {MachineScene} scene */
function dma(channel, { at, step }) {
  const ref = `channel ${channel.channel}`;
  const done = step?.events?.find(
    ({ type, channel: one }) => type === 'DmaFinished' && one === channel.channel,
  );
  return html`<section
    class="device ${channel.busy ? 'busy' : ''}"
    data-channel=${channel.channel}
    data-ref=${ref}
    tabindex=${at === ref ? 0 : -1}
  >
    <h2>${text.dmaChannel(channel.channel)}</h2>
    <p>${channel.busy ? text.dmaBusy(channel) : done ? text.dmaDone(done) : text.DMA_IDLE}</p>
  </section>`;
}

/** @param {State} state @param {Group} group @param {string|null} at the selected object */
function semaphore(state, group, at) {
  const { semaphore: one } = group;
  const room = one?.holder ? 1 : 2;
  const ref = `semaphore ${group.id}`;
  return html`<p
    class="semaphore"
    data-group=${group.id}
    data-ref=${ref}
    title=${group.id}
    tabindex=${at === ref ? 0 : -1}
  >
    <span class="unseen">${text.semaphoreOf(group.id)}</span
    ><b aria-hidden="true">${group.id}</b> ${
      one
        ? html`<span class="pill">${one.value}</span>
            ${one.holder ? html`${badge(state, one.holder)}<span class="unseen">${text.HOLDS}</span>` : nothing}
            ${
              one.queue.length
                ? html`<span class="queue"
                    ><span class="unseen">${text.waiting(one.queue)}</span
                    ><span aria-hidden="true"
                      >│${one.queue.slice(0, room).map((process) => badge(state, process))}${one.queue.length > room ? `+${one.queue.length - room}` : nothing}</span
                    ></span
                  >`
                : nothing
            }
            ${one.consistency ? html`<small>${text.consistency(one.consistency)}</small>` : nothing}`
        : html`<small>${text.groupWithoutSemaphore(group.state)}</small>`
    }
  </p>`;
}

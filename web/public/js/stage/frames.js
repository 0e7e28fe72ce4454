/** Physical memory: the frames by number, each next one below, and the bus by which a DMA channel reaches them. */
/** @import {Frame, Membership, Owner, State} from '../net/machine.js' */
/** @import {Changes, Drawn, FramePlace, MachineScene, Place} from './scene.js' */
import { nothing, svg } from '../lib/html.js';
import { membersOf } from '../model/members.js';
import * as text from '../text/lesson.js';
import { isPaintedFrame } from './layout.js';
import { extras } from './lazy-extras.js';

/** @param {MachineScene} scene */
export function framesSvg({ state, place, changes, drawn, extras: hasExtras }) {
  const { frames: places, bus: busPlace } = place;
  const { frames } = place.regions;
  if (!places || !busPlace || !frames) return nothing;
  return svg`
    <text class="title" x=${frames.x} y=${frames.y + 18}>${text.FRAMES}</text>
    ${bus(busPlace, places, drawn)}
    ${isPaintedFrame(places[0]) ? nothing : state.frames.map((frame) => one(frame, places[frame.frame], state, changes, drawn, hasExtras ? extras.module.fitted : text.ownerLabel))}`;
}

/**
 * @param {Frame} frame
 * @param {FramePlace} rect
 * @param {State} state
 * @param {Changes} changes
 * @param {Drawn} drawn
 * @param {(owner: Owner, members: Membership[], room: number) => string} label
 */
function one(frame, rect, state, changes, drawn, label) {
  const { owner } = frame;
  const shared = owner.kind === 'shared';
  const members = membersOf(state, owner);
  const middle = rect.y + rect.h / 2 + 6;
  return svg`
    <g class="frame ${owner.kind} ${changes.frames.has(frame.frame) ? 'changed' : ''} ${drawn.frames.has(frame.frame) ? 'active' : ''}" role="img"
       aria-label=${text.frameSentence(frame, members)} data-frame=${frame.frame} data-group=${owner.group ?? nothing} data-process=${owner.process ?? nothing} data-page=${owner.page ?? nothing}>
      <rect x=${rect.x} y=${rect.y} width=${rect.w} height=${rect.h}></rect>
      ${shared ? svg`<rect class="inner" x=${rect.x + 3} y=${rect.y + 3} width=${rect.w - 6} height=${rect.h - 6}></rect>` : nothing}
      ${rect.numberW && rect.h > 12 ? svg`<text class="number" x=${rect.x + rect.numberW - 5} y=${middle}>${frame.frame}</text>` : nothing}
      ${rect.labelW ? svg`<text class="owner" x=${rect.x + rect.numberW + 5} y=${middle}>${label(owner, members, rect.labelW - (frame.pins ? 40 : 0))}<title>${text.ownerLabel(owner, members)}</title></text>` : nothing}
      ${frame.pins && rect.labelW ? svg`<text class="pin" x=${rect.bar.x - 8} y=${middle}>${text.PINNED}</text>` : nothing}
    </g>`;
}

/** @param {NonNullable<Place['bus']>} bus @param {FramePlace[]} places @param {Drawn} drawn */
function bus({ x, y, h }, places, drawn) {
  const hits = drawn.by === 'dma' ? [...drawn.frames] : [];
  return svg`
    <g class="bus ${hits.length ? 'active' : ''}" role="img" aria-label=${text.busSentence(hits)}>
      <path class="line" d="M${x} ${y}V${y + h}"></path>
      ${hits.map((frame) => {
        const rect = places[frame];
        const at = rect.y + rect.h / 2;
        return svg`<path class="hit" d="M${x + 11} ${y + 16}H${x}V${at}H${rect.x + rect.w + 3}" marker-end="url(#head-dma)"></path>`;
      })}
    </g>`;
}

/** Everything that leads to a frame. */
/** @import {State} from '../net/machine.js' */
import { frameOf } from './mapping.js';

/**
 * The aliases of a frame.
 *
 * @param {State} state
 * @param {number|null} frame
 * @returns {{entries: {process: string, page: number, rights: string, group: string|null, descriptor: boolean}[],
 *   tlbs: {process: string, page: number}[], channels: number[], descriptors: string[], objects: string[], slots: number[]}}
 */
export function mappingsOf(state, frame) {
  if (frame === null)
    return { entries: [], tlbs: [], channels: [], descriptors: [], objects: [], slots: [] };
  const entries = state.processes.flatMap((process) =>
    process.table
      .filter((entry) => frameOf(state, entry) === frame)
      .map(({ page, rights, group, descriptor, slot }) => ({
        process: process.id,
        page,
        rights,
        group,
        descriptor,
        slot,
      })),
  );
  const group = state.groups.find((one) => one.frame === frame);
  const slots = new Set(
    [...entries.map((entry) => entry.slot), group?.slot].filter(
      (slot) => slot !== null && slot !== undefined,
    ),
  );
  return {
    entries,
    tlbs: state.processes.flatMap((process) =>
      (process.tlb ?? [])
        .filter((one) => one.frame === frame)
        .map(({ page }) => ({ process: process.id, page })),
    ),
    channels: state.dma
      .filter((channel) => channel.busy && channel.frame === frame)
      .map((channel) => channel.channel),
    descriptors: state.groups
      .filter((one) => one.descriptor?.present && one.descriptor.frame === frame)
      .map((one) => one.id),
    objects: state.objects
      .filter((one) => one.present !== false && one.frame === frame)
      .map((one) => one.id),
    slots: [...slots],
  };
}

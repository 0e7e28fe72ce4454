/** The boundary between two pages, where "next" has two meanings: in the writer's address space and in physical memory. */
/** @import {PageBoundary} from './scene.js' */
/** @import {State} from '../net/machine.js' */
/** @import {Step} from '../net/wire.js' */
import { behindLast, moved, pageCount } from '../model/geometry.js';

/**
 * The page boundary a step crossed, was trapped at, or stopped at with bytes still to come: where "next" has two meanings.
 *
 * @param {State} state after the step
 * @param {Step|undefined} step
 * @returns {PageBoundary|null}
 */
export function pageBoundary(state, step) {
  const size = behindLast(state);
  const run = moved(step).at(-1);
  const trap = (step?.events ?? []).find(
    (event) => event.type === 'Trapped' && event.line === 0 && event.moved > 0,
  );
  const event = run ?? trap;
  if (!event) return null;
  const crossed = run ? run.overflow && run.frameLine === 0 : true;
  const ahead = run ? run.frameLine + run.length === size && run.length < run.total : false;
  if (!crossed && !ahead) return null;
  const back = crossed ? 1 : 0;
  const table = state.processes.find((one) => one.id === event.process)?.table ?? [];
  const dma = event.by === 'dma' && (event.page ?? null) === null;
  const entry = dma
    ? table.find((one) => one.present && one.frame === event.frame - back)
    : table.find((one) => one.page === event.page - back);
  const frame = dma ? event.frame - back : (entry?.frame ?? null);
  const page = entry?.page ?? null;
  const nextPage = page !== null && page + 1 < pageCount(state) ? page + 1 : null;
  return {
    process: event.process,
    by: event.by,
    counts: dma,
    crossed,
    trapped: !run,
    length: event.length,
    label: [size - 1, size],
    frame,
    nextFrame: frame !== null && state.frames[frame + 1] ? frame + 1 : null,
    page,
    nextPage,
    pageFrame: table.find((one) => one.page === nextPage)?.frame ?? null,
    hit: run && crossed ? event.frame : null,
  };
}

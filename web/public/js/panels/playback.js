/** How far one key press goes, how fast playing is, and the way back from one's own changes. */
/** @import {Page} from '../app/page.js' */
import { marks } from './marks.js';
import { playbackControls } from './playback-controls.js';

const NAME = 'playback';

/** What changes the session; where one was before it is where undoing leads. */
const CHANGES = new Set(['next', 'perform', 'change', 'move']);

/** @param {Page} page */
export async function join(page) {
  /** @type {(number|null)[]} */
  const places = [];
  let isUndoing = false;
  page.onSend(({ type }, { node, cursor }) => {
    const from = type === 'move' ? (cursor?.node ?? null) : node;
    if (CHANGES.has(type) && !isUndoing && from !== places.at(-1)) places.push(from);
  });
  page.addCommands(NAME, {
    grain: (grain) => page.setUi({ grain }),
    speed(speed) {
      page.setUi({ speed });
      if (page.model().cursor?.playing) page.sendHere({ type: 'play', stepsPerSecond: speed });
    },
    undo() {
      const to = places.pop();
      if (to === undefined) return;
      if (to === page.model().cursor?.node) return page.commands.undo();
      isUndoing = true;
      page.send({ type: 'move', to });
      isUndoing = false;
    },
  });
  await page.style('/css/time.css');
  const track = document.querySelector('.marks');
  if (track)
    new ResizeObserver(([{ contentRect }]) => page.setUi({ track: contentRect.width })).observe(
      track,
    );
  page.addToSlot(NAME, 'marks', 1, marks);
  page.addToSlot(NAME, 'playback', 1, playbackControls);
}

/** A guest of the page: how far one key press goes, how fast playing is, and the way back from one's own changes. */
import { marks } from './marks.js';
import { pace } from './playback-controls.js';

/** What changes the session; where one was before it is where undoing leads. */
const CHANGES = new Set(['next', 'perform', 'change', 'move']);

/** @param {{model: Function, ui: Function, setUi: Function, send: Function}} page @param {object} act */
export async function join(page, act) {
  const places = [];
  let undoing = false;
  page.guest({
    sent({ type }, { node, cursor }) {
      const from = type === 'move' ? cursor.node : node;
      if (CHANGES.has(type) && !undoing && from !== places.at(-1)) places.push(from);
    },
  });
  Object.assign(act, {
    grain: (grain) => page.setUi({ grain }),
    speed(speed) {
      page.setUi({ speed });
      if (page.model().cursor?.playing) act.sendHere({ type: 'play', stepsPerSecond: speed });
    },
    undo() {
      const to = places.pop();
      if (to === undefined) return;
      if (to === page.model().cursor.node) return act.undo();
      undoing = true;
      page.send({ type: 'move', to });
      undoing = false;
    },
  });

  await act.style('/css/time.css');
  new ResizeObserver(([{ contentRect }]) => page.setUi({ track: contentRect.width })).observe(
    document.querySelector('.marks'),
  );
  page.setUi({ more: { ...page.ui().more, pace, marks } });
}

/** The commands of time: each goes to a step that is known, or asks the server for one. */
/** @import {Look} from '../model/stepping.js' */
/** @import {Page} from './page.js' */
import { asks, isOpen } from '../model/question.js';
import * as stepping from '../model/stepping.js';

/** @param {Page} page */
export function addStepping(page) {
  /** Whether a key was pressed while the last step was in progress. */
  let isQueued = false;

  /** @param {Look|null} decision */
  const look = (decision) => decision && page.look(decision.look);

  /** @param {boolean} skip passes over a question */
  const step = (skip) => {
    const model = page.model();
    const decision = stepping.next(model, page.ui().choice, skip, page.ui().grain);
    if (!decision) return;
    if ('look' in decision) return look(decision);
    if (!skip && asks(model) && !isOpen(model, page.ui())) return openQuestion(true);
    if (model.waiting.size > 0) isQueued = true;
    else page.sendHere(decision.send);
  };

  /** @param {boolean} open */
  const openQuestion = (open) => page.setUi({ asking: { node: page.model().node, open } });

  page.addCommands('stepping', {
    next: () => step(false),
    skip: () => step(true),
    back: () => look(stepping.back(page.model(), page.ui().grain)),
    first: () => look(stepping.first(page.model())),
    last: () => look(stepping.last(page.model())),
    nextMark: () => look(stepping.mark(page.model(), 1)),
    lastMark: () => look(stepping.mark(page.model(), -1)),
    go: page.look,
    play() {
      if (page.model().cursor?.playing) page.send({ type: 'pause' });
      else page.sendHere({ type: 'play', stepsPerSecond: page.ui().speed });
    },
    question: () => openQuestion(!isOpen(page.model(), page.ui())),
    choose: (choice) => page.setUi({ choice }),
    change: (settings) => page.sendHere({ type: 'change', settings }),
  });
  page.onMessage('ack', (_, from) => {
    if (from !== page.seen() || !isQueued || page.model().waiting.size > 0) return;
    isQueued = false;
    if (!page.model().cursor?.question) step(false);
  });
  page.onMessage('steps', (_, from) => {
    if (from === page.seen() && page.ui().choice !== null) page.setUi({ choice: null });
  });
}

/**
 * Everything that makes a class of a session: who is where, forks and raised hands, pointing, polls, the card by which one
 * joins. Its parts are put together here, each given those that it needs.
 */
/** @import {Page} from '../app/page.js' */
import { classBar } from './bar.js';
import { catchUp } from './catch-up.js';
import { follow } from './follow.js';
import { addInvitation } from './invitation.js';
import { laser } from './laser.js';
import { poll } from './poll.js';
import { pollDialog } from './poll-dialog.js';
import { presence } from './presence.js';
import { raisedHands } from './raised-hands.js';
import { sideSessions } from './side-sessions.js';
import { taps } from './taps.js';

/** @param {Page} page */
export function join(page) {
  const bar = classBar(page);
  follow(page, bar);
  catchUp(page, bar);
  const sides = sideSessions(page, bar);
  raisedHands(page, sides, bar);
  presence(page, sides, bar);
  laser(page, sides, bar);
  addInvitation(page);
  const current = poll(page);
  pollDialog(page, bar);
  taps(page, current, sides);
}

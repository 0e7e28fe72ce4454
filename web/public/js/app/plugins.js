/**
 * What a first visit does without: the guests join the page once its first picture stands. A guest's module exports
 * `join(page, act)`; it calls `page.guest` with any of `drawn(model, ui)`, `sent(message, model)`, `heard(message)` of the
 * session that is seen, and `told(message, session)` of every session this page is in; it draws into elements of its own, or
 * where `ui.more` has a place for it.
 */
const GUESTS = [
  () => import('../panels/playback.js'),
  () => import('../panels/operations.js'),
  () => import('../panels/run-until.js'),
  () => import('../explain/linkify.js'),
  () => import('../panels/relocation.js'),
  () => import('../panels/appearance.js'),
  () => import('../share/share.js'),
  () => import('../course/menu.js'),
  () => import('../course/end.js'),
  () => import('../classroom/bar.js'),
  () => import('../classroom/follow.js'),
  () => import('../classroom/catch-up.js'),
  () => import('../classroom/side-sessions.js'),
  () => import('../classroom/raised-hands.js'),
  () => import('../classroom/presence.js'),
  () => import('../classroom/laser.js'),
  () => import('../classroom/invite.js'),
  () => import('../classroom/poll.js'),
  () => import('../classroom/poll-dialog.js'),
  () => import('../classroom/taps.js'),
];
if (location.pathname.startsWith('/embed/')) GUESTS.push(() => import('../embed/plugin.js'));

/** @param {{model: Function, ui: Function, send: Function, setUi: Function, guest: Function}} page @param {object} act what a person can do */
export async function join(page, act) {
  act.beyond();
  await act.style('/css/plugins.css');
  for (const guest of await Promise.all(GUESTS.map((load) => load()))) await guest.join(page, act);
  page.setUi({});
}

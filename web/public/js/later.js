/**
 * What a first visit does without: the guests join the page once its first picture stands. A guest's module exports
 * `join(page, act)`; it calls `page.guest` with any of `drawn(model, ui)`, `sent(message, model)`, `heard(message)` of the
 * session that is seen, and `told(message, session)` of every session this page is in; it draws into elements of its own, or
 * where `ui.more` has a place for it.
 */
const GUESTS = [
  () => import('./pace.js'),
  () => import('./attempt.js'),
  () => import('./search.js'),
  () => import('./numbers.js'),
  () => import('./relocating.js'),
  () => import('./view.js'),
  () => import('./share.js'),
  () => import('./course/ways.js'),
  () => import('./course/end.js'),
  () => import('./classroom/bar.js'),
  () => import('./classroom/follow.js'),
  () => import('./classroom/missed.js'),
  () => import('./classroom/beside.js'),
  () => import('./classroom/hands.js'),
  () => import('./classroom/presenter.js'),
  () => import('./classroom/laser.js'),
  () => import('./classroom/invite.js'),
  () => import('./classroom/poll.js'),
  () => import('./classroom/ask.js'),
  () => import('./classroom/taps.js'),
];
if (location.pathname.startsWith('/embed/')) GUESTS.push(() => import('./embed/embed.js'));

/** @param {{model: Function, ui: Function, send: Function, setUi: Function, guest: Function}} page @param {object} act what a person can do */
export async function join(page, act) {
  act.beyond();
  await act.style('/css/guests.css');
  for (const guest of await Promise.all(GUESTS.map((load) => load()))) await guest.join(page, act);
  page.setUi({});
}

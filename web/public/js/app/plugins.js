/**
 * The plug-ins, which a first visit does without: they join the page once its first picture stands. Their order means nothing.
 */
/** @import {Page, Plugin} from './page.js' */

/** @type {(() => Promise<Plugin>)[]} */
const PLUGINS = [
  () => import('../panels/playback.js'),
  () => import('../panels/operations.js'),
  () => import('../panels/run-until.js'),
  () => import('../panels/relocation.js'),
  () => import('../panels/appearance.js'),
  () => import('../panels/divergence.js'),
  () => import('../explain/linkify.js'),
  () => import('../share/share.js'),
  () => import('../course/menu.js'),
  () => import('../course/end.js'),
  () => import('../classroom/classroom.js'),
];
if (location.pathname.startsWith('/embed/')) PLUGINS.push(() => import('../embed/plugin.js'));

/** @param {Page} page */
export async function joinAll(page) {
  await page.style('/css/plugins.css');
  const plugins = await Promise.all(PLUGINS.map((load) => load()));
  await Promise.all(plugins.map((plugin) => plugin.join(page)));
}

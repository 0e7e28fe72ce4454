/**
 * The plug-ins, which a first visit does without: they join the page once its first picture stands, each by itself. Their order
 * means nothing.
 */
/** @import {Page, Plugin} from './page.js' */
import { persistently } from '../lib/persistent.js';

/** @type {(() => Promise<Plugin>)[]} */
const PLUGINS = [
  () => import('./step-summaries.js'),
  () => import('../panels/playback.js'),
  () => import('../panels/operations.js'),
  () => import('../panels/run-until.js'),
  () => import('../panels/relocation.js'),
  () => import('../panels/appearance.js'),
  () => import('../panels/divergence.js'),
  () => import('../panels/title.js'),
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
  let lacking = 0;
  /** @param {() => Promise<Plugin>} load */
  const joinOne = async (load) => {
    const plugin = await persistently(load, (lacks) => {
      lacking += lacks ? 1 : -1;
      page.setUi({ incomplete: lacking > 0 });
    });
    await plugin.join(page);
  };
  await Promise.all(PLUGINS.map(joinOne));
}

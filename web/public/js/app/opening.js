/** The commands that open, choose and go elsewhere; what is not on the first screen is loaded when it is first opened. */
/** @import {Page} from './page.js' */
import { lessonLink } from '../net/address.js';
import { tab } from '../lib/storage.js';
import * as session from '../net/session.js';
import { lazy } from '../lib/lazy.js';
import { loadExtras, loadHelp, loadSidePanel } from './view.js';

const navigation = lazy(() => import('../explain/navigation.js'));

/** Style sheets of what comes after the first picture, in the order of their cascade. */
const STYLES = ['boundary', 'legend', 'scrolling', 'overlays', 'levels', 'shelves', 'explain'].map(
  (name) => `/css/${name}.css`,
);

/** Commands of the stage, as explain/navigation.js carries them out. */
const ON_STAGE = /** @type {const} */ ([
  'zoom',
  'nearer',
  'farther',
  'machine',
  'pages',
  'bytes',
  'point',
  'dive',
  'surface',
  'explain',
  'up',
  'down',
  'left',
  'right',
  'start',
  'end',
  'earlier',
  'later',
  'see',
]);

/** @param {Page} page @returns {() => Promise<void>} loads what the first picture does without, once */
export function extrasLoader(page) {
  /** @type {Promise<void>|null} */
  let loading = null;
  const load = async () => {
    await Promise.all([loadExtras(), navigation.load(), ...STYLES.map(page.style)]);
    page.setUi({ extras: true });
  };
  return () => {
    loading ??= load().catch((problem) => {
      loading = null;
      throw problem;
    });
    return loading;
  };
}

/** @param {Page} page @param {() => Promise<void>} withExtras */
export function addOpening(page, withExtras) {
  /** @param {Promise<unknown>} module */
  const styled = (module) => page.during(Promise.all([module, page.style('/css/side.css')]));

  /** @param {typeof ON_STAGE[number]} name @returns {(...given: never[]) => unknown} */
  const onStage =
    (name) =>
    (...given) =>
      page.during(
        withExtras().then(() => {
          /** @type {(page: Page, ...given: never[]) => unknown} */ (navigation.module[name])(
            page,
            ...given,
          );
        }),
      );

  page.addCommands('stage', Object.fromEntries(ON_STAGE.map((name) => [name, onStage(name)])));
  page.addCommands('opening', {
    operation: (operation) => page.setUi({ operation }),
    fill: (name, value) => page.setUi({ values: { ...page.ui().values, [name]: value } }),
    show: (shown) => page.setUi({ shown: page.ui().shown === shown ? null : shown }),
    tab: (tab) => page.setUi({ tab: page.ui().tab === tab ? null : tab }),
    async panel(panel) {
      await styled(loadSidePanel());
      page.setUi({ panel: page.ui().panel === panel ? null : panel, menu: false });
    },
    menu: () => page.setUi({ menu: !page.ui().menu }),
    shortcuts: (shortcuts) => page.setUi({ shortcuts }),
    motion: (motion) => page.setUi({ motion }),
    async help() {
      await styled(loadHelp());
      page.setUi({ help: true });
      await null; // the dialog is drawn before this goes on
      const dialog = /** @type {HTMLDialogElement|null} */ (document.getElementById('help'));
      dialog?.showModal();
    },
    dismiss: () => page.setModel({ ...page.model(), notice: null }),
    lesson: (name) => location.assign(lessonLink({ name, changed: {} }, 0)),
    startAgain() {
      const here = location.pathname + location.search;
      const name = page.model().scenario?.name;
      const fresh = name ? lessonLink({ name, changed: {} }, 0) : '/';
      for (const place of [here, fresh]) session.forget(tab, place);
      if (here === fresh || location.pathname === '/') location.reload();
      else location.assign(fresh);
    },
  });
}

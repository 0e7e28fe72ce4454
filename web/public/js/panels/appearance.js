/** How the page looks: the preset for a lecture hall, its few words, the blank screen, the colours. */
/** @import {Page} from '../app/page.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
import { stepAt } from '../model/position.js';
import { beginning } from '../text/lesson.js';
import { callout } from './callout.js';

/** The layout is made for a window of this size; a larger one on a projector is the same, larger. */
const HALL = { width: 1280, height: 720 };

/** What of the screen a letter is at least that can be read in the last row. */
const LETTERS = { width: 64, height: 40 };

const NAME = 'appearance';

const root = document.documentElement;
const narrow = matchMedia('(max-width: 699px), (max-height: 499px)');

/** @param {Page} page */
export async function join(page) {
  const words = Object.assign(document.createElement('p'), {
    className: 'callout',
    ariaHidden: 'true',
  });
  const curtain = Object.assign(document.createElement('div'), { id: 'curtain', hidden: true });
  curtain.addEventListener('click', () => page.commands.blank());
  page.mount(NAME, 'dialogs', 1, curtain);
  page.mount(NAME, 'room', 1, words);

  /** A small window has no room for large letters. @param {Ui} ui */
  const isHall = ({ preset }) => preset === 'projector' && !narrow.matches;

  /** @param {Ui} ui */
  const dress = (ui) => {
    const { width, height } = isHall(ui) ? HALL : { width: innerWidth, height: innerHeight };
    const zoom = Math.max(1, Math.min(innerWidth / width, innerHeight / height));
    const letters = Math.min(innerWidth / LETTERS.width, innerHeight / LETTERS.height) / zoom;
    root.dataset.preset = isHall(ui) ? ui.preset : 'study';
    root.dataset.why = String(Boolean(ui.why));
    root.style.setProperty('--zoom', String(zoom));
    root.style.setProperty('--hall-text', `${letters}px`);
  };

  /** @param {Model} model @param {Ui} ui */
  const tell = (model, ui) => {
    words.hidden = !isHall(ui);
    words.textContent = callout(stepAt(model)?.what || beginning(model.scenario));
  };

  page.addCommands(NAME, {
    preset(preset) {
      page.setUi({
        preset,
        theme:
          preset === 'projector'
            ? 'projector'
            : page.ui().theme === 'projector'
              ? 'auto'
              : page.ui().theme,
      });
    },
    theme: (theme) => page.setUi({ theme }),
    tells: (tells) => page.setUi({ tells }),
    why: () => page.setUi({ why: !page.ui().why }),
    blank() {
      curtain.hidden = !curtain.hidden;
    },
  });
  page.onDraw((model, ui) => {
    dress(ui);
    tell(model, ui);
    // In a small window an open panel covers these; what is covered must not take the focus.
    for (const one of document.querySelectorAll('#stage, .say, .card'))
      /** @type {HTMLElement} */ (one).inert = narrow.matches && Boolean(ui.panel);
  });
  addEventListener('resize', () => page.setUi({}));
  await page.style('/css/appearance.css');
  root.removeAttribute('data-theme');
  page.setUi({});
}

/** How the page looks: the preset for a lecture hall, its callout, the blank screen, the colours. */
/** @import {Page} from '../app/page.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
import { stepAt } from '../model/position.js';
import { callout, objects } from './callout.js';

/** The layout is made for a window of this size; a larger one on a projector is the same, larger. */
const HALL = { width: 1280, height: 720 };

const NAME = 'appearance';

const root = document.documentElement;
const narrow = matchMedia('(max-width: 640px)');

/** @param {Page} page */
export async function join(page) {
  const bubble = Object.assign(document.createElement('p'), {
    className: 'callout',
    ariaHidden: 'true',
  });
  const curtain = Object.assign(document.createElement('div'), { id: 'curtain', hidden: true });
  curtain.addEventListener('click', () => page.commands.blank());
  page.mount(NAME, 'dialogs', 1, curtain);
  page.mount(NAME, 'stage', 1, bubble);

  /** @param {Ui} ui */
  const dress = ({ preset, why }) => {
    root.dataset.preset = preset;
    root.dataset.why = String(Boolean(why));
    const hall = preset === 'projector';
    const zoom = hall
      ? Math.max(1, Math.min(innerWidth / HALL.width, innerHeight / HALL.height))
      : 1;
    root.style.setProperty('--zoom', String(zoom));
    root.style.setProperty('--hall-text', `${narrow.matches ? 0 : innerHeight / 40 / zoom}px`);
  };

  /** @param {Model} model @param {Ui} ui */
  const point = (model, { preset }) => {
    const stage = document.getElementById('stage');
    const step = stepAt(model);
    const target =
      stage &&
      preset === 'projector' &&
      step?.what &&
      objects(step)
        .map((one) => stage.querySelector(one))
        .find(Boolean);
    bubble.hidden = !target;
    if (!target || !step) return;
    bubble.textContent = callout(step.what);
    place(bubble, target, stage);
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
    point(model, ui);
    // In a small window an open panel covers these; what is covered must not take the focus.
    for (const one of document.querySelectorAll('#stage, .say, .card'))
      /** @type {HTMLElement} */ (one).inert = narrow.matches && Boolean(ui.panel);
  });
  addEventListener('resize', () => page.setUi({}));
  await page.style('/css/appearance.css');
  root.removeAttribute('data-theme');
  page.setUi({});
}

/**
 * Below the object, or above it where there is no room below; never over the edge of the stage.
 *
 * @param {HTMLElement} bubble @param {Element} target @param {Element} stage
 */
function place(bubble, target, stage) {
  const zoom = Number(root.style.getPropertyValue('--zoom')) || 1;
  const own = stage.getBoundingClientRect();
  const at = target.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = bubble;
  const middle = (at.left + at.width / 2 - own.left) / zoom;
  const below = (at.bottom - own.top) / zoom + 10;
  const fits = below + height < own.height / zoom;
  const left = Math.min(Math.max(8, middle - width / 2), own.width / zoom - width - 8);
  bubble.classList.toggle('above', !fits);
  bubble.style.setProperty('--left', `${left}px`);
  bubble.style.setProperty('--top', `${fits ? below : (at.top - own.top) / zoom - height - 10}px`);
  bubble.style.setProperty('--tip', `${Math.min(Math.max(16, middle - left), width - 16)}px`);
}

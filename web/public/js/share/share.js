/** The link that shows others where one is, and what can be taken away as a file. */
/** @import {Page} from '../app/page.js' */
/** @import {Ui} from '../app/ui.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Key} from '../net/session.js' */
/** @import {FileKind} from './export.js' */
import { stepAt } from '../model/position.js';
import { lessonLink, sessionLink } from '../net/address.js';
import { FAILED, fileName } from '../text/share.js';

const SHOWN = 2000;

/** Pixels of the byte canvas for one of the page, in a file. */
/** @type {Partial<Record<FileKind, number>>} */
const SHARP = { svg: 2, png: 2 };

/** @param {Page} page */
export function join(page) {
  /** @param {number|undefined} ratio */
  const sharpen = async (ratio) => {
    for (const canvas of /** @type {NodeListOf<HTMLElement>} */ (
      document.querySelectorAll('#stage canvas')
    )) {
      if (ratio) canvas.dataset.sharp = String(ratio);
      else delete canvas.dataset.sharp;
    }
    page.setUi({});
    await Promise.resolve();
  };
  page.addCommands('share', {
    /** A browser that refuses the clipboard leaves the link selected, for a person to copy. */
    async copyLink() {
      const field = /** @type {HTMLInputElement} */ (document.getElementById('link'));
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        if (!document.execCommand('copy')) return;
      }
      page.setUi({ copied: true });
      setTimeout(() => page.setUi({ copied: false }), SHOWN);
    },
    linkWith: (on) => page.setUi({ linkWith: on }),
    async exportFile(kind) {
      page.setUi({ busy: true });
      const { make } = await import('./export.js');
      await sharpen(SHARP[kind]);
      const blob = await make(kind, page.model(), { token: page.seen().key?.token ?? '' }).catch(
        () => null,
      );
      await sharpen(undefined);
      page.setUi({ busy: false });
      if (blob) save(blob, fileName(kind, page.model()));
      else page.setModel({ ...page.model(), notice: FAILED });
    },
  });
  page.addToSlot(
    'share',
    'link',
    1,
    (model, ui) => new URL(linkOf(model, ui, page.seen().key), location.href).href,
  );
}

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), SHOWN);
}

/**
 * A lesson's own steps come back from its name; a branch with operations of the user's own needs the session.
 *
 * @param {Model} model @param {Ui} ui @param {Key|null} key
 */
function linkOf(model, { linkWith, preset, theme }, key) {
  const own = model.path.slice(1).some((node) => model.steps.get(node)?.line === null);
  const step = stepAt(model)?.step ?? 0;
  /** @type {Record<string, string>} */
  const look = linkWith ? { preset, theme } : {};
  if (!own && model.scenario?.name) return lessonLink(model.scenario, step, look);
  return sessionLink(model.session ?? '', key?.viewer ?? key?.token ?? '', look);
}

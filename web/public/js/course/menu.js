/** The ways from a lesson to other places: a menu in the bar. */
/** @import {Page} from '../app/page.js' */
/** @import {Model} from '../model/store.js' */
/** @import {Scenario} from '../net/wire.js' */
import { html, nothing, render } from '../lib/html.js';
import { asQuery } from '../net/address.js';
import { askedIn, isExplored } from '../explore/history.js';
import * as text from '../text/course.js';
import { embedDialog } from './embedding.js';
import { stepAt } from '../model/position.js';

/** @param {Page} page */
export function join(page) {
  const place = Object.assign(document.createElement('nav'), { className: 'places' });
  place.setAttribute('aria-label', text.WAYS);
  page.mount('menu', 'bar', 1, place);
  page.onDraw((model) => render(menu(model, page), place));
}

/** The dialog comes with the first wish for it. @param {Model} model @param {Page} page */
async function explore(model, page) {
  document.getElementById('places')?.hidePopover();
  await page.style('/css/cards.css');
  (await import('../explore/dialog.js')).open(askedIn(model, page.seen().key));
}

/** @param {Model} model @param {Page} page */
function menu(model, page) {
  const { commands } = page;
  const { scenario, role, cursor } = model;
  return html`<button
      class="places-key"
      popovertarget="places"
      aria-label=${text.WAYS}
      title=${text.WAYS}
    >
      ☰
    </button>
    ${isExplored(model) ? html`<button class="wrong-key" @click=${() => explore(model, page)}>${text.GO_WRONG}</button>` : nothing}
    <div id="places" popover>
      ${isExplored(model) ? html`<button @click=${() => explore(model, page)}>${text.GO_WRONG}</button>` : nothing}${links(model, stepAt(model)?.step ?? 0).map(({ href, label }) => html`<a href=${href}>${label}</a>`)}
      ${role === 'host' && cursor?.question ? html`<button @click=${commands.askClass}>${text.ASK_CLASS}</button>` : nothing}
      ${role === 'host' ? html`<button @click=${commands.invitation}>${text.CLASS}</button>` : nothing}
      ${scenario?.name ? html`<button @click=${openEmbedding}>${text.EMBED}</button>` : nothing}
    </div>
    ${scenario?.name ? embedDialog({ name: scenario.name, title: scenario.title }) : nothing}`;
}

/** @type {() => void} */
const openEmbedding = () =>
  /** @type {HTMLDialogElement|null} */ (document.getElementById('embedding'))?.showModal();

/** @param {Model} model @param {number} step */
function links({ scenario, session, role }, step) {
  const name = scenario?.name ? encodeURIComponent(scenario.name) : null;
  const compared =
    name ?? (scenario && role === 'host' ? `s/${encodeURIComponent(session ?? '')}` : null);
  return [
    ...(compared && scenario
      ? [{ href: `/compare/${compared}${settingsOf(scenario)}`, label: text.COMPARE }]
      : []),
    { href: '/costs', label: text.COSTS },
    { href: '/verdict', label: text.VERDICT },
    { href: '/course', label: text.MY_COURSE },
    { href: '/parts', label: text.PARTS },
    name ? { href: `/edit/${name}`, label: text.EDIT_THIS } : { href: '/edit', label: text.EDIT },
    { href: printed(scenario, session, step), label: text.PRINT },
  ];
}

/** @param {Scenario} scenario */
const settingsOf = ({ changed }) => {
  const query = new URLSearchParams(asQuery(changed ?? {})).toString();
  return query && `?${query}`;
};

/**
 * A lesson's steps come from its name and settings; a session of one's own is found by its key in this tab.
 *
 * @param {Scenario|null} scenario @param {string|null} session @param {number} step
 */
function printed(scenario, session, step) {
  if (!scenario?.name) return `/print/s/${encodeURIComponent(session ?? '')}`;
  const query = new URLSearchParams(asQuery(scenario.changed ?? {}));
  if (step > 0) query.set('steps', `0-${step}`);
  const asked = query.toString();
  return `/print/${encodeURIComponent(scenario.name)}${asked && `?${asked}`}`;
}

/** The ways from a lesson to other places: a menu in the bar. A guest of the page. */
import { html, nothing, render } from '../lib/html.js';
import { askedIn, isExplored } from '../explore/requests.js';
import * as text from '../text/course.js';
import { embedDialog } from './embedding.js';

/** @param {{guest: Function, sessions: Function}} page @param {object} act */
export function join(page, act) {
  const place = Object.assign(document.createElement('nav'), { className: 'places' });
  place.setAttribute('aria-label', text.WAYS);
  page.guest({
    drawn(model) {
      const gap = document.querySelector('.bar .gap');
      if (gap && place.parentNode !== gap) gap.append(place);
      render(
        menu(model, act, () => page.sessions().seen?.key ?? null),
        place,
      );
    },
  });
}

/** The dialog comes with the first wish for it. */
async function explore(model, act, key) {
  document.getElementById('places').hidePopover();
  await act.style('/css/cards.css');
  (await import('../explore/dialog.js')).open(askedIn(model, key()));
}

function menu(model, act, key) {
  const { scenario, session, steps, node, role, cursor } = model;
  return html`<button
      class="places-key"
      popovertarget="places"
      aria-label=${text.WAYS}
      title=${text.WAYS}
    >
      ☰
    </button>
    ${isExplored(model) ? html`<button class="wrong-key" @click=${() => explore(model, act, key)}>${text.GO_WRONG}</button>` : nothing}
    <div id="places" popover>
      ${isExplored(model) ? html`<button @click=${() => explore(model, act, key)}>${text.GO_WRONG}</button>` : nothing}${links(model, steps.get(node)?.step ?? 0).map(({ href, label }) => html`<a href=${href}>${label}</a>`)}
      ${role === 'drive' && cursor?.question ? html`<button @click=${act.askClass}>${text.ASK_CLASS}</button>` : nothing}
      ${role === 'drive' ? html`<button @click=${act.classroom}>${text.CLASS}</button>` : nothing}
      ${scenario?.name ? html`<button @click=${() => document.getElementById('embedding').showModal()}>${text.EMBED}</button>` : nothing}
    </div>
    ${scenario?.name ? embedDialog(scenario) : nothing}`;
}

function links({ scenario, session, role }, step) {
  const name = scenario?.name ? encodeURIComponent(scenario.name) : null;
  const compared =
    name ?? (scenario && role === 'drive' ? `s/${encodeURIComponent(session)}` : null);
  return [
    ...(compared
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

const settingsOf = ({ changed }) => {
  const query = new URLSearchParams(
    Object.entries(changed ?? {}).map(([key, value]) => [`set.${key}`, String(value)]),
  ).toString();
  return query && `?${query}`;
};

/** A lesson's steps come from its name and settings; a session of one's own is found by its key in this tab. */
function printed(scenario, session, step) {
  if (!scenario?.name) return `/print/s/${encodeURIComponent(session ?? '')}`;
  const query = new URLSearchParams(
    Object.entries(scenario.changed ?? {}).map(([key, value]) => [`set.${key}`, String(value)]),
  );
  if (step > 0) query.set('steps', `0-${step}`);
  const asked = query.toString();
  return `/print/${encodeURIComponent(scenario.name)}${asked && `?${asked}`}`;
}

/** The ways from a lesson to other places: a menu in the bar. A guest of the page. */
import { html, render } from '../html.js';
import * as text from '../text/course.js';

/** @param {{guest: Function}} page */
export function join(page) {
  const place = Object.assign(document.createElement('nav'), { className: 'ways' });
  place.setAttribute('aria-label', text.WAYS);
  page.guest({
    drawn(model) {
      const gap = document.querySelector('.bar .gap');
      if (gap && place.parentNode !== gap) gap.append(place);
      render(menu(model.scenario), place);
    },
  });
}

const menu = (scenario) => html`<button class="ways-key" popovertarget="ways" aria-label=${text.WAYS} title=${text.WAYS}>☰</button>
  <div id="ways" popover>${links(scenario).map(({ href, label }) => html`<a href=${href}>${label}</a>`)}</div>`;

function links(scenario) {
  const name = scenario?.name ? encodeURIComponent(scenario.name) : null;
  return [
    { href: '/course', label: text.MY_COURSE },
    { href: '/parts', label: text.PARTS },
    name ? { href: `/edit/${name}`, label: text.EDIT_THIS } : { href: '/edit', label: text.EDIT },
  ];
}

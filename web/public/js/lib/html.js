/** The one door to lit-html, so that the library's address is written once and pure modules stay free of it. */
export { html, svg, render, nothing, noChange } from '/lib/lit-html/lit-html.js';

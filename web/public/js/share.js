/** The link that shows somebody else where one is. Loaded when it is first asked for. */
import { lessonLink, remembered } from './session.js';

const SHOWN = 2000;

/** @param {{model: Function, setUi: Function}} page a browser that refuses the clipboard gets the link to read */
export async function copyLink(page) {
  const link = new URL(linkOf(page.model()), location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    page.setUi({ copied: true });
    setTimeout(() => page.setUi({ copied: false }), SHOWN);
  } catch {
    page.setUi({ link });
  }
}

/** A lesson's own steps come back from its name; a branch with operations of the user's own needs the session. */
function linkOf(model) {
  const own = model.path.slice(1).some((node) => model.steps.get(node)?.line === null);
  const step = model.steps.get(model.node)?.step ?? 0;
  if (!own && model.scenario?.name) return lessonLink(model.scenario, step);
  const key = remembered(sessionStorage, location.pathname + location.search);
  return sessionLink(model.session, key?.view ?? key?.token ?? '');
}

/** @param {string} id of a session @param {string} token @returns {string} an address that joins it */
export const sessionLink = (id, token) => `/s/${encodeURIComponent(id)}#${token}`;

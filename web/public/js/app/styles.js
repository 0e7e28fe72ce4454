/** Style sheets that are loaded when they are first needed. */

/** @returns {(href: string) => Promise<void>} done once the style sheet is there, or is not to be had */
export function styles() {
  /** @type {Map<string, Promise<void>>} */
  const asked = new Map();
  return (href) => {
    const known = asked.get(href);
    if (known) return known;
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    document.head.append(link);
    /** @type {Promise<void>} */
    const loaded = new Promise((resolve) => {
      link.onload = link.onerror = () => resolve();
    });
    asked.set(href, loaded);
    return loaded;
  };
}

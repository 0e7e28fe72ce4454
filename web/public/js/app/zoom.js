/**
 * What a person can do on the stage: near and far, point at something, ask what it is. How, is in stage/extras.js, which is
 * loaded at the first wish, with its style sheets.
 */

/** Style sheets of what comes after the first picture, in the order of their cascade. */
const STYLES = ['boundary', 'overlays', 'levels', 'shelves', 'explain'].map(
  (name) => `/css/${name}.css`,
);

/** @param {{ui: Function, setUi: Function, during: (work: Promise<any>) => Promise<any>, style: (href: string) => Promise<any>}} page */
export function zooming(page) {
  let coming = null;
  const beyond = () => {
    coming ??= Promise.all([import('../stage/extras.js'), ...STYLES.map(page.style)]).then(
      ([module]) => page.setUi({ more: { ...page.ui().more, beyond: module } }),
      () => (coming = null),
    );
    return coming;
  };
  const does =
    (name) =>
    (...given) =>
      page.during(beyond().then(() => page.ui().more.beyond?.acts[name](page, ...given)));
  return { beyond, ...Object.fromEntries(DEEDS.map((name) => [name, does(name)])) };
}

const DEEDS = [
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
];

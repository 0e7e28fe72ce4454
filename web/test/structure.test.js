// The shape of the page's modules (ARCHITECTURE.md): data flows one way, so imports do too.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const PUBLIC = fileURLToPath(new URL('../public', import.meta.url));
const JS = join(PUBLIC, 'js');

/** Views draw what the store holds; they neither fetch nor keep nor send anything themselves. */
const VIEWS = /^stage\//;
const BEYOND_VIEWS = /^(net|app|model\/(store|stepping))(\.js$|\/)/;

/** @param {string[]} path of at least one module */
const lastOf = (path) => path[path.length - 1];

/** @returns {string[]} the modules under web/public/js, as paths relative to it */
function modules() {
  if (!existsSync(JS)) return [];
  return readdirSync(JS, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'))
    .sort();
}

/**
 * @param {string} source of a module
 * @returns {string[]} what it imports, as written; an import in a comment is a type, not a dependence
 */
function specifiers(source) {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const forms = [
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1]));
}

/** @param {string} module @param {string} specifier @returns {string | null} the module under JS that a specifier in `module` means; null for one from elsewhere */
function target(module, specifier) {
  if (!/^\.{0,2}\//.test(specifier)) return null;
  const path = specifier.startsWith('/')
    ? join(PUBLIC, specifier)
    : resolve(JS, dirname(module), specifier);
  return relative(JS, path).replaceAll('\\', '/');
}

const imports = new Map(
  modules().map((module) => [module, specifiers(readFileSync(join(JS, module), 'utf8'))]),
);

/** @param {string} module @returns {string[]} the modules under JS that `module` imports itself */
function neighbours(module) {
  const targets = (imports.get(module) ?? []).map((specifier) => target(module, specifier));
  return targets.flatMap((path) => (path !== null && !path.startsWith('../') ? [path] : []));
}

/** @param {string} module @param {(path: string) => boolean} wanted @returns {string[] | null} the shortest way along imports from `module` to a module that `wanted` accepts */
function way(module, wanted) {
  const seen = new Set([module]);
  let ways = [[module]];
  while (ways.length > 0) {
    const longer = ways.flatMap((so_far) =>
      neighbours(lastOf(so_far)).map((next) => [...so_far, next]),
    );
    const found = longer.find((path) => wanted(lastOf(path)));
    if (found) return found;
    ways = longer.filter((path) => !seen.has(lastOf(path)) && seen.add(lastOf(path)));
  }
  return null;
}

test('every import names a file that the server serves', () => {
  for (const [module, specs] of imports) {
    for (const specifier of specs) {
      const path = target(module, specifier);
      const served = path !== null && (specifier.startsWith('/lib/') || isFile(join(JS, path)));
      assert.ok(
        served,
        `${module} imports '${specifier}', which is not a file; expected a path such as './text.js'`,
      );
    }
  }
});

test('only geometry.js reads how large a page is, and nobody counts on one size', () => {
  for (const module of imports.keys()) {
    if (/^text\//.test(module)) continue; // catalogues name the setting
    const code = readFileSync(join(JS, module), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '');
    assert.equal(
      /\bpage_size\b/.test(code),
      module === 'model/geometry.js',
      `${module} and the page size; ask geometry.js for places`,
    );
    assert.doesNotMatch(code, /\b(?:511|512)\b/, `${module} counts on pages of 512 bytes`);
  }
});

test('modules do not import each other in a circle', () => {
  for (const module of imports.keys()) {
    const circle = way(module, (path) => path === module);
    assert.equal(circle, null, `a circle of imports: ${circle?.join(' → ')}`);
  }
});

/** What each folder may import besides itself; the entry modules in the root may import all. */
const BASE = ['lib', 'net', 'model', 'text', 'stage', 'app'];
/** @type {Record<string, string[]|undefined>} */
const FOLDERS = {
  lib: [],
  text: ['model'],
  net: ['lib'],
  model: ['text'],
  stage: ['lib', 'model', 'text'],
  app: ['lib', 'net', 'model', 'text', 'stage'],
};

/** Where one feature needs another: by a dynamic import, or for what a person has left in this browser. */
const EXCEPTIONS = new Set([
  'app/plugins.js', // lists the features
  'app/view.js', // draws the bars and loads panels when they are opened
  'app/announce.js', // announces the narration
  'app/opening.js', // loads what the commands of the stage do
  'course/menu.js', // opens the search when it is asked for
  'compare/subject.js', // compares the text that is being written
  'author/preview.js', // narrates as a lesson does
]);

test('folders are a chain, and no feature knows another', () => {
  for (const module of [...imports.keys()].filter((path) => path.includes('/'))) {
    const own = module.split('/')[0];
    const allowed = [own, ...(FOLDERS[own] ?? BASE)];
    const others = neighbours(module).filter((path) => !allowed.includes(path.split('/')[0]));
    if (!EXCEPTIONS.has(module))
      assert.deepEqual(others, [], `${module} imports what its folder does not know`);
  }
});

test('views do not reach the connection, the store, playing or the keyboard', () => {
  for (const module of [...imports.keys()].filter((path) => VIEWS.test(path))) {
    const reach = way(module, (path) => BEYOND_VIEWS.test(path));
    assert.equal(reach, null, `a view gets its data as arguments, yet: ${reach?.join(' → ')}`);
  }
});

test('only storage.js uses what the browser keeps, which it may refuse', () => {
  for (const module of imports.keys()) {
    const code = readFileSync(join(JS, module), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    assert.equal(
      /\b(?:local|session)Storage\b/.test(code),
      module === 'lib/storage.js',
      `${module} and the storage of the browser; lib/storage.js goes on without it`,
    );
  }
});

test('only html.js imports lit-html', () => {
  for (const [module, specs] of imports) {
    const direct = specs.find((specifier) => /\blit-html\b/.test(specifier));
    assert.ok(
      module === 'lib/html.js' || !direct,
      `${module} imports '${direct}'; import lib/html.js instead`,
    );
  }
});

/** @param {string} path */
function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}

test('what is imported by name is exported there', () => {
  /** @type {Map<string, Set<string>>} */
  const exported = new Map();
  /** @param {string} module @returns {Set<string>} */
  const names = (module) => {
    const known = exported.get(module);
    if (known) return known;
    const source = readFileSync(join(JS, module), 'utf8');
    const own = [
      ...source.matchAll(
        /^export (?:async )?(?:const|function|let|class) (?:\[([^\]]+)\]|(\w+))/gm,
      ),
    ].flatMap(([, list, one]) => (list ?? one).split(/,\s*/));
    const passed = [...source.matchAll(/^export \{([^}]+)\}/gm)].flatMap(([, list]) =>
      list.split(',').map(
        (one) =>
          one
            .trim()
            .split(/\s+as\s+/)
            .at(-1) ?? '',
      ),
    );
    const spaces = [...source.matchAll(/^export \* as (\w+)/gm)].map(([, name]) => name);
    const all = new Set([...own, ...passed, ...spaces]);
    exported.set(module, all);
    for (const [, from] of source.matchAll(/^export \* from '([^']+)'/gm))
      for (const name of names(target(module, from) ?? '')) all.add(name);
    return all;
  };
  for (const module of imports.keys()) {
    const source = readFileSync(join(JS, module), 'utf8');
    for (const [, list, from] of source.matchAll(
      /^(?:import|export) \{([^}]+)\} from '([^']+)'/gm,
    )) {
      if (from.startsWith('/lib/')) continue;
      for (const name of list
        .split(',')
        .map((one) => one.trim().split(/\s+as\s+/)[0])
        .filter(Boolean))
        assert.ok(
          names(target(module, from) ?? '').has(name),
          `${module} imports ${name} from '${from}', which does not export it`,
        );
    }
  }
});

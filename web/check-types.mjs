// Checks the JSDoc types of all modules and tests strictly, and that no exported signature says `any`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const tsc = join(import.meta.dirname ?? '.', 'node_modules/typescript/bin/tsc');
const declarations = mkdtempSync(join(tmpdir(), 'types-'));
const { stdout, error } = spawnSync(
  process.execPath,
  [
    tsc,
    '-p',
    '.',
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--outDir',
    declarations,
  ],
  { encoding: 'utf8' },
);
if (error) throw error;
const found = stdout.split('\n').filter((line) => /error TS\d+/.test(line));

for (const name of readdirSync(declarations, { recursive: true })) {
  const source = String(name)
    .replace(/^(public|test)?/, '$1')
    .replace(/\.d\.ts$/, '.js');
  if (!String(name).endsWith('.d.ts')) continue;
  const code = readFileSync(join(declarations, String(name)), 'utf8').replace(
    /\/\*[\s\S]*?\*\//g,
    '',
  );
  for (const line of code.split('\n'))
    if (/\bany\b/.test(line.replace(/'[^']*'|"[^"]*"/g, '')))
      found.push(`${source}: exports 'any': ${line.trim()}`);
}
rmSync(declarations, { recursive: true });

for (const line of found) console.error(line);
console.log(found.length ? `${found.length} problems with types` : 'All types are clean.');
process.exit(found.length ? 1 : 0);

/**
 * Looks through all that the servers of a test run have said and counted: logs of servers in processes of their own, what
 * tests printed with the logs of servers inside them, and figures. Tokens and ids are 22 characters by chance; nothing of
 * that form may be there. One of 40 by chance has no digit or no letter of one case and would be missed: whatever is
 * printed again and again is found nevertheless.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TOKEN = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/g;
/** The name of a thread of Jetty, with a number that may make it as long as a token. */
const SCHEDULER = /^Scheduler-\d+-\d+$/;
const byChance = (word) => /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word) && !SCHEDULER.test(word);

const files = ['server', 'e2e-tests'].flatMap((module) =>
  ['surefire-reports', 'server-logs']
    .map((folder) => join(module, 'target', folder))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder).filter((name) => /(-output\.txt|\.log|figures.*\.txt)$/.test(name)).map((name) => join(folder, name))),
);
const found = [];
let lines = 0;
for (const file of files) {
  readFileSync(file, 'utf8').split('\n').forEach((line, index) => {
    lines += 1;
    for (const [word] of line.matchAll(TOKEN)) if (byChance(word)) found.push(`${file}:${index + 1}: ${line.slice(0, 200)}`);
  });
}
console.log(`${lines} lines of ${files.length} files were searched for tokens.`);
if (found.length > 0) {
  console.error(`What may be a token was said:\n${found.slice(0, 20).join('\n')}`);
  process.exit(1);
}

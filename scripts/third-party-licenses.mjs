/** Collects the licences of the packages that the builds bundle, and of their dependencies, into one file beside the CLI. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, 'node_modules');

/** The packages that the sources import; see the table of packages in `test/architecture`. */
const DIRECT = [
  'commander',
  '@commander-js/extra-typings',
  '@clack/prompts',
  'jmespath',
  'ky',
  'leven',
  'open',
  'string-width',
  'uqr',
  'yaml',
  'yocto-spinner',
];

const { dependencies } = readManifest(ROOT);
const found = new Map();
for (const name of [...DIRECT, ...Object.keys(dependencies)]) collect(name);

const texts = [...found].sort(([a], [b]) => a.localeCompare(b)).map(([, text]) => text);
writeFileSync(
  join(ROOT, 'dist', 'cli', 'THIRD_PARTY_LICENSES.txt'),
  `${texts.join(`\n${'-'.repeat(80)}\n\n`)}\n`,
);

function collect(name) {
  const folder = join(MODULES, name);
  if (found.has(name) || !existsSync(folder)) return;
  const { version, license, dependencies: further = {} } = readManifest(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  found.set(name, `${name} ${version} (${license})\n\n${text}\n`);
  for (const next of Object.keys(further)) collect(next);
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

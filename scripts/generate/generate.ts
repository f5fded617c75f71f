/** Writes the generated files below `src/`, formatted, and removes those that the contract no longer has. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contractHash, pinnedHash, pluginNames, readContract, readPlugin } from './contract.ts';
import { generatedFiles } from './files.ts';
import { pluginFiles } from './plugin-files.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCE = join(ROOT, 'src');

if (contractHash() !== pinnedHash()) {
  throw new Error(
    `contract/operations.json or schemas.json changed: put ${contractHash()} into contract/contract.sha256.`,
  );
}
const platform = readContract();
const plugins = pluginNames().map((name) => readPlugin(name, platform));
const files = new Map([
  ...generatedFiles(platform),
  ...plugins.flatMap((plugin) => [...pluginFiles(plugin, platform)]),
]);
for (const file of readdirSync(SOURCE, { recursive: true }) as string[]) {
  if (!file.endsWith('.ts') || files.has(file)) continue;
  const [first = ''] = readFileSync(join(SOURCE, file), 'utf8').split('\n');
  if (first.includes('Generated from contract/')) rmSync(join(SOURCE, file));
}
for (const [file, text] of files) {
  mkdirSync(dirname(join(SOURCE, file)), { recursive: true });
  writeFileSync(join(SOURCE, file), text);
}
const paths = [...files.keys()].map((file) => join('src', file));
execFileSync('npx', ['biome', 'check', '--write', ...paths], { cwd: ROOT, stdio: 'inherit' });
const operations = [platform, ...plugins].flatMap((each) => each.operations);
console.log(`${files.size} files from ${operations.length} operations.`);

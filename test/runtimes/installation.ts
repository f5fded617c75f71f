/** Packs the package once, and installs it with the tools of a group in a folder outside of this repository. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { GROUPS, type GroupName } from './versions.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Kept from run to run: npm then installs only what has changed. One for each clone of the repository. */
const CACHE = join(tmpdir(), `nemo-platform-runtimes-${digest(ROOT)}`);

const run = promisify(execFile);

/** @returns the path of the tarball, whose name changes with its content. */
export async function pack(): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const { stdout } = await run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', CACHE],
    { cwd: ROOT },
  );
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const tarball = join(CACHE, filename);
  const named = join(CACHE, `nemo-platform-${digest(readFileSync(tarball))}.tgz`);
  renameSync(tarball, named);
  return named;
}

/** @returns the folder of the group, which contains `node_modules` and nothing of an earlier run. */
export async function install(group: GroupName, tarball: string): Promise<string> {
  const folder = join(CACHE, group);
  rmSync(join(folder, 'rows'), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const dependencies = { 'nemo-platform': `file:${tarball}`, ...GROUPS[group] };
  const manifest = { name: group, private: true, type: 'module', dependencies };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  // No package of a group runs code when it is installed.
  const flags = [
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-package-lock',
  ];
  await run('npm', ['install', ...flags], { cwd: folder });
  return folder;
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** The packages that the benchmark compares with, in a folder of their own: they are no dependencies of this package. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('peers/', import.meta.url));

/** Installs them at the first run. */
export function installPeers(): void {
  if (existsSync(`${folder}node_modules`)) return;
  console.log('Installing the packages of bench/peers/package.json.');
  const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  const { status } = spawnSync('npm', ['install', ...flags], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('The packages of bench/peers/package.json are not installed.');
}

/** A module of the folder. */
export async function peer(name: string): Promise<Record<string, never>> {
  const { load } = (await import(new URL('peers/load.mjs', import.meta.url).href)) as {
    load(name: string): Promise<Record<string, never>>;
  };
  return load(name);
}

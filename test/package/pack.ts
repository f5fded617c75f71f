/** Packs the package for a registry, into a folder. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../support/files/sandbox.ts';

/** @returns the archive, and the paths of the files in it. */
export function pack(folder: string): {
  readonly archive: string;
  readonly files: readonly string[];
} {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const report = execFileSync('npm', args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, files }] = JSON.parse(report) as [
    { filename: string; files: { path: string }[] },
  ];
  return { archive: join(folder, filename), files: files.map(({ path }) => path) };
}

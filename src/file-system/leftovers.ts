/** Temporary files that a killed process has left beside a file; they may contain tokens. */

import { basename, dirname, join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { ifThere, linkTarget } from './link-target.ts';

/** A name that no other writer uses. */
export function temporaryName(target: string): string {
  return `${target}.${Math.random().toString(36).slice(2)}.tmp`;
}

/**
 * Removes temporary files beside the target of `path`.
 *
 * @param before - milliseconds since the epoch; a newer file may still be in use, unless the caller excludes all writers.
 * Default: files of any age.
 */
export async function removeLeftovers(
  fs: FileSystem,
  path: string,
  before: number = Number.POSITIVE_INFINITY,
): Promise<void> {
  const target = await linkTarget(fs, path);
  const folder = dirname(target);
  const stem = `${basename(target)}.`;
  for (const name of await fs.list(folder)) {
    if (!name.startsWith(stem) || !/^[a-z0-9]+\.tmp$/.test(name.slice(stem.length))) continue;
    const leftover = join(folder, name);
    const stats = await ifThere(() => fs.stat(leftover));
    if (stats?.isFile() && Number(stats.mtimeMs) < before) await fs.unlink(leftover);
  }
}

/** The names of the copies that a login keeps of invalid files: the file's own, the time, and an ending. */

import { basename, dirname, join } from 'node:path';
import type { FileSystem } from '../file-system/file-system.ts';

const SUFFIX = /^\.\d{8}T\d{6}Z\.broken$/;

/** @param now - milliseconds since the epoch. */
export function brokenCopy(path: string, now: number): string {
  const time = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  return `${path}.${time}.broken`;
}

/** The copies that exist. */
export async function brokenCopies(fs: FileSystem, path: string): Promise<readonly string[]> {
  const stem = basename(path);
  const names = await fs.list(dirname(path)).catch(() => []);
  return names
    .filter((name) => name.startsWith(stem) && SUFFIX.test(name.slice(stem.length)))
    .map((name) => join(dirname(path), name));
}

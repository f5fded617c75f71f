/** The copies that a login keeps of invalid config files. Their names are the file's own name, a time and an ending. */

import { basename, dirname, join } from 'node:path';
import type { FileSystem } from '../file-system/file-system.ts';

const SUFFIX = /^\.\d{8}T\d{6}Z\.broken$/;

/** @param now - milliseconds since the epoch. */
export function brokenCopy(path: string, now: number): string {
  const time = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  return `${path}.${time}.broken`;
}

/** The copies that exist, without links: no login creates a link, and its target is not a copy. */
export async function brokenCopies(fs: FileSystem, path: string): Promise<readonly string[]> {
  const stem = basename(path);
  const names = await fs.list(dirname(path)).catch(() => []);
  const copies: string[] = [];
  for (const name of names) {
    if (!name.startsWith(stem) || !SUFFIX.test(name.slice(stem.length))) continue;
    const copy = join(dirname(path), name);
    if ((await fs.readlink(copy)) === undefined) copies.push(copy);
  }
  return copies;
}

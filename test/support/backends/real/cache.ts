/** The cache of downloads between runs: outside the checkout, each entry complete or absent. */

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Written last. */
const COMPLETE = '.complete';

export function cacheFolder(): string {
  const { NMP_TEST_CACHE, XDG_CACHE_HOME } = process.env;
  const folder =
    NMP_TEST_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'nemo-platform-tests');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * A folder that is filled once. It is created under another name and renamed when complete, so that an
 * interrupted download is not mistaken for a complete one.
 */
export async function cached(
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cacheFolder(), name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await fill(unfinished);
  renameSync(unfinished, folder);
  return folder;
}

/** The folder that an earlier run has filled; undefined if it does not exist. */
export function filledInPlace(name: string): string | undefined {
  const folder = join(cacheFolder(), name);
  return existsSync(join(folder, COMPLETE)) ? folder : undefined;
}

/** For folders that contain their own path and cannot be renamed: a mark is written last. */
export async function cachedInPlace(
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const filled = filledInPlace(name);
  if (filled !== undefined) return filled;
  const folder = join(cacheFolder(), name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await fill(folder);
  writeFileSync(join(folder, COMPLETE), '');
  return folder;
}

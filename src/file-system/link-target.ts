/** Where a path leads that may be a link, or a link to a link. */

import { dirname, resolve } from 'node:path';
import { systemCode } from '../errors.ts';
import type { FileSystem } from './file-system.ts';

/** The file itself; also one that is still to be made, as those have it who keep their configuration elsewhere. */
export async function linkTarget(fs: FileSystem, path: string): Promise<string> {
  const target = await ifThere(() => fs.realpath(path));
  if (target !== undefined) return target;
  const link = await fs.readlink(path);
  if (link === undefined) return path;
  return linkTarget(fs, resolve(await fs.realpath(dirname(path)), link));
}

/** Undefined where nothing is. */
export async function ifThere<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

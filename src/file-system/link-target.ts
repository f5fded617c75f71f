/** Follows a path that may be a symbolic link, or a link to a link. */

import { dirname, resolve } from 'node:path';
import { systemCode } from '../errors.ts';
import type { FileSystem } from './file-system.ts';

/** The file itself. It need not exist: a link may name a file that is yet to be created. */
export async function linkTarget(fs: FileSystem, path: string): Promise<string> {
  const target = await ifThere(() => fs.realpath(path));
  if (target !== undefined) return target;
  const link = await fs.readlink(path);
  if (link === undefined) return path;
  return linkTarget(fs, resolve(await fs.realpath(dirname(path)), link));
}

/** @returns undefined when the file does not exist. */
export async function ifThere<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Chooses files by `--include` and `--exclude`. */

import { matcherOfAny } from '../../local-files/path-globs.ts';
import type { FileFlags } from './file-options.ts';

/** @returns undefined for all files. */
export async function pathFilter({
  include,
  exclude,
}: FileFlags): Promise<((path: string) => boolean) | undefined> {
  if (include === undefined && exclude === undefined) return undefined;
  const isIncluded = include === undefined ? () => true : await matcherOfAny(include);
  const isExcluded = exclude === undefined ? () => false : await matcherOfAny(exclude);
  return (path) => isIncluded(path) && !isExcluded(path);
}

/** Globs over whole paths, as `aws s3 cp` and `hf` take them: `*` also matches slashes. */

import { loadPicomatch } from './find-files.ts';

const OPTIONS = { dot: true, bash: true };

/** Whether a path matches one of the globs. */
export async function matcherOfAny(globs: readonly string[]): Promise<(path: string) => boolean> {
  const picomatch = await loadPicomatch();
  return picomatch([...globs], OPTIONS);
}

/** The regular expression of one glob. */
export async function patternOf(glob: string): Promise<RegExp> {
  return (await loadPicomatch()).makeRe(glob, OPTIONS);
}

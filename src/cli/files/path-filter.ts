/** Chooses files by `--include` and `--exclude`, and writes that choice as source code. */

import { matcherOfAny, patternOf } from '../../local-files/path-globs.ts';
import { Expression } from '../output/literal.ts';
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

/** The same choice as source code. */
export async function filterCode({ include, exclude }: FileFlags): Promise<Expression | undefined> {
  const tests = async (globs: readonly string[]) =>
    (await Promise.all(globs.map(patternOf))).map((pattern) => `${pattern}.test(path)`);
  const included = include === undefined ? [] : await tests(include);
  const excluded = exclude === undefined ? [] : await tests(exclude);
  const any = included.length > 1 ? `(${included.join(' || ')})` : included.join();
  const conditions = [...(any === '' ? [] : [any]), ...excluded.map((test) => `!${test}`)];
  if (conditions.length === 0) return undefined;
  return new Expression(`(path) => ${conditions.join(' && ')}`);
}

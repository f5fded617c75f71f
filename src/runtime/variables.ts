/** Reads environment variables. Only this file knows the names of both generations of the platform's CLI. */

import { originOfPage } from '../text/page-origin.ts';

/** The prefixes of both generations, as in `NMP_BASE_URL` and `NHX_BASE_URL`; the first takes precedence. */
const PREFIXES = ['NMP_', 'NHX_'] as const;

export type Environment = Readonly<Record<string, string | undefined>>;

export interface VariableReader {
  /**
   * The trimmed value of an environment variable; an empty one counts as unset. If a name with `NMP_` is unset, the name with
   * `NHX_`, which the later generation of the platform's CLI reads, is used.
   */
  env(name: string): string | undefined;
  /** The name of the variable that `env` reads; `name` itself when it is unset. */
  nameOf(name: string): string;
}

/** @param environment - called at each use. */
export function variableReader(environment: () => Environment): VariableReader {
  const valueAt = (name: string) => environment()[name]?.trim() || undefined;
  const nameOf = (name: string) =>
    variableNames(name).find((each) => valueAt(each) !== undefined) ?? name;
  return { env: (name) => valueAt(nameOf(name)), nameOf };
}

/** The names of a variable by precedence. */
export function variableNames(name: string): readonly string[] {
  const [own] = PREFIXES;
  return name.startsWith(own) ? PREFIXES.map((prefix) => prefix + name.slice(own.length)) : [name];
}

interface Process {
  readonly env?: Environment;
  readonly versions?: { readonly node?: string };
}

/**
 * The environment of the process; Workers with Node compatibility have one too. Undefined in browsers, also where a
 * bundler has put a `process` into the page.
 */
export function ownEnvironment(): Environment | undefined {
  const { process } = globalThis as { process?: Process };
  const isOfBundler = originOfPage() !== undefined && process?.versions?.node === undefined;
  return isOfBundler ? undefined : process?.env;
}

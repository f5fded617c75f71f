/** Reads variables of the environment. The one place that knows the names of both generations of the platform's CLI. */

/** Before the ending that both generations share, as in `NMP_BASE_URL` and `NHX_BASE_URL`; the first takes precedence. */
const PREFIXES = ['NMP_', 'NHX_'] as const;

export type Environment = Readonly<Record<string, string | undefined>>;

export interface VariableReader {
  /**
   * A variable of the environment, trimmed; empty counts as unset. A name that begins with `NMP_` also stands for the one with
   * `NHX_`, which the later generation of the platform's CLI reads.
   */
  env(name: string): string | undefined;
  /** The name under which `env` finds a variable; `name` itself when it is not set. */
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

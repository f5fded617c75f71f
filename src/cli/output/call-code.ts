/** Generates the programs of `--output-format code` for handwritten commands. */

import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../errors/exit-codes.ts';
import type { GlobalOptions } from '../global-options.ts';
import { clientStatement } from './code.ts';
import { Expression, literalOf } from './literal.ts';

/**
 * A call of the client; options that are undefined are left out, and so are empty options at the end.
 *
 * @param method - as in `files.upload`.
 */
export function callOf(method: string, args: readonly unknown[]): string {
  const given = args.map(withoutUndefined);
  while (given.length > 0 && literalOf(given.at(-1)) === '{}') given.pop();
  return `client.${method}(${given.map(literalOf).join(', ')})`;
}

function withoutUndefined(arg: unknown): unknown {
  if (typeof arg !== 'object' || Array.isArray(arg) || arg instanceof Expression) return arg;
  return Object.fromEntries(Object.entries(arg as object).filter(([, each]) => each !== undefined));
}

/** @param statement - may use the variable `client`. */
export function programOf({ globals }: CliContext, statement: string): string {
  return `import { NeMoPlatform } from 'nemo-platform';\n\n${clientStatement(globals)}\n${statement}`;
}

/** @returns the exit code. */
export function printProgram(cli: CliContext, statement: string): number {
  cli.io.out(programOf(cli, statement) + omissionsOf(cli.globals));
  return EXIT.ok;
}

/** A comment about the options that have no counterpart in the SDK. */
export function omissionsOf({ query }: GlobalOptions): string {
  if (query === undefined) return '';
  return '\n// --query is left out: it shapes what nmp prints, not the call.';
}

/** A statement that prints the result of a call. */
export function logOf(call: string): string {
  return `console.log(await ${call});`;
}

/** A statement that writes a file, opened by a call, to standard output. */
export function writeOf(call: string): string {
  return `process.stdout.write(await (await ${call}).bytes());`;
}

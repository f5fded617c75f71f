/** The program that does what a command for files does, for `--output-format code`. */

import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../errors/exit-codes.ts';
import { clientStatement } from '../output/code.ts';
import { Expression, literalOf } from '../output/literal.ts';

/** A call of `client.files`; options that are undefined are left out. `-` stands for standard input. */
export function callOf(method: string, args: readonly unknown[]): string {
  const shown = args.map((arg) => {
    if (arg === '-') return new Expression('process.stdin');
    if (typeof arg !== 'object' || Array.isArray(arg)) return arg;
    return Object.fromEntries(
      Object.entries(arg as object).filter(([, each]) => each !== undefined),
    );
  });
  const given = shown.filter((arg) => typeof arg !== 'object' || literalOf(arg) !== '{}');
  return `client.files.${method}(${given.map(literalOf).join(', ')})`;
}

export function programOf({ globals }: CliContext, call: string): string {
  const value = call.startsWith('client.files.open') ? `(await ${call}).text()` : call;
  return `import { NeMoPlatform } from 'nemo-platform';\n\n${clientStatement(globals)}\nconsole.log(await ${value});`;
}

/** @returns the exit code. */
export function printProgram(cli: CliContext, call: string): number {
  cli.io.out(programOf(cli, call));
  return EXIT.ok;
}

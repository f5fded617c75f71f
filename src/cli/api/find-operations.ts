/** `nmp api --list`: finds operations of the REST API by words of their path, summary or command. */

import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../errors/exit-codes.ts';
import { UsageError } from '../errors/usage-error.ts';
import { formatOf } from '../output/preferences.ts';
import { printResult } from '../output/print-result.ts';
import { allOperations } from '../resources/all-operations.ts';
import { commandFor } from '../resources/better-commands.ts';

interface Found {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly command: string;
}

/** @returns the exit code: 1 when nothing matches. */
export async function findOperations(
  cli: CliContext,
  words: readonly string[],
  columns: string | undefined,
): Promise<number> {
  const format = await formatOf(cli);
  if (format === 'code') throw new UsageError("-f code isn't supported by nmp api --list.");
  const found = (await allOperations()).flatMap((operation): readonly Found[] => {
    const { http, path, summary, words: further = '' } = operation;
    const each = { method: http, path, summary, command: commandFor(operation) };
    return matches([...Object.values(each), further], words) ? [each] : [];
  });
  const isText = format === 'table' && columns === undefined && cli.globals.query === undefined;
  if (isText) cli.io.out(found.map(textOf).join('\n'));
  else await printResult(cli, { data: found }, { columns });
  if (found.length > 0) return EXIT.ok;
  cli.io.note(
    `No operation matches ${words.map((word) => JSON.stringify(word)).join(' ')}. List all operations.\nRun: nmp api --list`,
  );
  return EXIT.failure;
}

/** Whether every word occurs in one of the fields, ignoring case. */
function matches(fields: readonly string[], words: readonly string[]): boolean {
  const text = fields.join('\n').toLowerCase();
  return words.every((word) => text.includes(word.toLowerCase()));
}

/** Never truncated, so that paths and commands can be copied. */
function textOf({ method, path, summary, command }: Found): string {
  return `${method.padEnd(6)} ${path}\n       ${summary}: ${command}`;
}

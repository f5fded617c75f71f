/** Values from `--input-file` and `--input-data`: one mapping in JSON or YAML. */

import type { CliContext } from '../cli-context.ts';
import { readText } from '../terminal/read-text.ts';
import { UsageError } from '../usage-error.ts';

/** @throws UsageError; the text is never repeated, it may hold secrets. */
export async function readInput(
  { io }: CliContext,
  flags: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const { inputFile, inputData } = flags as { inputFile?: string; inputData?: string };
  const fromFile =
    inputFile === undefined ? {} : await parse(await readText(io, inputFile), inputFile);
  const fromData = inputData === undefined ? {} : await parse(inputData, '--input-data');
  return { ...fromFile, ...fromData };
}

async function parse(text: string, place: string): Promise<Record<string, unknown>> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) throw new UsageError(`${place} is neither JSON nor YAML.`);
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return { ...value };
  }
  throw new UsageError(`${place} does not hold a mapping of names to values.`);
}

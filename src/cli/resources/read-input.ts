/** Values from `--input-file` and `--input-data`: one mapping in JSON or YAML. */

import type { CliContext } from '../cli-context.ts';
import { placeAt } from '../errors/text-place.ts';
import { UsageError } from '../errors/usage-error.ts';
import { yamlProblem } from '../errors/yaml-problem.ts';
import { readText } from '../terminal/read-text.ts';
import { plainValue } from './values/plain-values.ts';

/** @throws UsageError that does not repeat the text: it may contain secrets. */
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

async function parse(text: string, source: string): Promise<Record<string, unknown>> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, {
    intAsBigInt: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error !== undefined) {
    throw new UsageError(
      `${source} is neither JSON nor YAML: error at ${placeAt(text, error.pos[0])}${yamlProblem(error.code)}.`,
    );
  }
  const value = plainValue(source, document.toJS({ maxAliasCount: 100 }));
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new UsageError(`${source} must contain a mapping of names to values.`);
}

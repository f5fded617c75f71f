/**
 * `nmp complete -- words…`, which the completion scripts call: prints one candidate per line, with its description after a
 * tab, or `:files`. Reads at most the config file, makes no network requests, refreshes no token, and reports no errors.
 */

import { sanitizeText } from '../../text/sanitize-text.ts';
import { EXIT } from '../errors/exit-codes.ts';
import { buildProgram } from '../program.ts';
import { Runner } from '../runner.ts';
import type { CliIO } from '../terminal/io.ts';
import type { Candidate } from './candidate.ts';
import { candidatesAt } from './candidates.ts';
import { positionOf } from './position.ts';

/** @param args - `--next` as the first one means that the word under the cursor is empty, which older PowerShells cannot pass. */
export async function complete(args: readonly string[], io: CliIO): Promise<number> {
  try {
    const words = wordsOf(args);
    const program = await buildProgram(io, new Runner(io), words);
    const candidates = await candidatesAt(positionOf(program, words), () => contextsOf(io));
    const lines = candidates === 'files' ? [':files'] : candidates.filter(isPlain).map(lineOf);
    if (lines.length > 0) io.out(lines.join('\n'));
  } catch {
    // An error message would disturb the line that the user is typing.
  }
  return EXIT.ok;
}

/** PowerShell removes the first `--` when it runs `nmp` as a script. */
function wordsOf(args: readonly string[]): readonly string[] {
  const isNext = args[0] === '--next';
  const rest = isNext ? args.slice(1) : args;
  const words = rest[0] === '--' ? rest.slice(1) : rest;
  return isNext ? [...words, ''] : words;
}

async function contextsOf({ runtime }: CliIO): Promise<readonly Candidate[]> {
  const { contexts } = await runtime.configStore!().load();
  return contexts.map(({ name, cluster }) => ({
    value: name,
    // A URL may contain a password.
    description: cluster === undefined ? '' : new URL(cluster.baseUrl).origin,
  }));
}

/** The shell would misread a name with a line break, a tab or an escape. */
function isPlain({ value }: Candidate): boolean {
  return sanitizeText(value) === value;
}

function lineOf({ value, description }: Candidate): string {
  return `${value}\t${description}`;
}

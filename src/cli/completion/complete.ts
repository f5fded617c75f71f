/**
 * `nmp complete -- words…`, which the scripts of the shells ask while somebody types: one candidate a line, with its
 * description behind a tab, or `:files`. Reads the config file at the most; asks no server, renews no token, and has no
 * errors.
 */

import { sanitizeText } from '../../text/sanitize-text.ts';
import { EXIT } from '../exit-codes.ts';
import { buildProgram } from '../program.ts';
import { Runner } from '../runner.ts';
import type { CliIO } from '../terminal/io.ts';
import { type Candidate, candidatesAt } from './candidates.ts';
import { positionOf } from './position.ts';

/** @param args - `--next` first: the word under the cursor is empty, which older PowerShells cannot hand over. */
export async function complete(args: readonly string[], io: CliIO): Promise<number> {
  try {
    const words = wordsOf(args);
    const program = buildProgram(io, new Runner(io), words);
    const candidates = await candidatesAt(positionOf(program, words), () => contextsOf(io));
    const lines = candidates === 'files' ? [':files'] : candidates.filter(isPlain).map(lineOf);
    if (lines.length > 0) io.out(lines.join('\n'));
  } catch {
    // Nothing may come between somebody and the line that they type.
  }
  return EXIT.ok;
}

/** PowerShell takes the first `--` away when `nmp` is a script to it. */
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
    // Without what else a URL can hold.
    description: cluster === undefined ? '' : new URL(cluster.baseUrl).origin,
  }));
}

/** A name with a line break, a tab or an escape would be something else to the shell. */
function isPlain({ value }: Candidate): boolean {
  return sanitizeText(value) === value;
}

function lineOf({ value, description }: Candidate): string {
  return `${value}\t${description}`;
}

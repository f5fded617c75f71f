/** Reads a secret that `-` stands for on the command line: a prompt without echo, or all of standard input. */

import type { CliIO } from './io.ts';
import { textOfBytes } from './read-text.ts';

/**
 * One line feed (or CR LF) at the end of standard input is removed, because `echo` adds it; everything else is part of the
 * secret.
 *
 * @param question - as in `Access token`.
 */
export async function readSecret(io: CliIO, question: string): Promise<string> {
  if (io.stdinIsTTY && io.stderrIsTTY) return io.askSecret(question);
  return textOfBytes(await io.readInput(), 'Standard input').replace(/\r?\n$/, '');
}

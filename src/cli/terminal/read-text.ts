/** The text of a file that the command line names. */

import { readFile } from 'node:fs/promises';
import { systemCode } from '../../errors.ts';
import { UsageError } from '../usage-error.ts';
import type { CliIO } from './io.ts';

/**
 * @param file - `-` is standard input.
 * @throws UsageError
 */
export async function readText(io: CliIO, file: string): Promise<string> {
  if (file === '-') return io.readInput();
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${systemCode(error) ?? 'unknown error'}).`);
  }
}

/** Reads a file that the command line names, as bytes or as text. */

import { readFile } from 'node:fs/promises';
import { systemCode } from '../../errors.ts';
import { UsageError } from '../errors/usage-error.ts';
import type { CliIO } from './io.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
};

/**
 * @param file - `-` is standard input.
 * @throws UsageError
 */
export async function readBytes(io: CliIO, file: string): Promise<Uint8Array> {
  if (file === '-') return io.readInput();
  try {
    return await readFile(file);
  } catch (error) {
    const code = systemCode(error) ?? 'unknown error';
    throw new UsageError(`Can't read ${file}: ${REASONS[code] ?? code}.`);
  }
}

/**
 * @param file - `-` is standard input.
 * @throws UsageError, also when the file is not UTF-8: decoding it anyway would change it.
 */
export async function readText(io: CliIO, file: string): Promise<string> {
  return textOfBytes(await readBytes(io, file), file === '-' ? 'Standard input' : file);
}

/** @throws UsageError */
export function textOfBytes(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${source} is not UTF-8 text.`);
  }
}

/**
 * Reads a file that the command line names, as bytes or as text. A pipe such as `<(command)` is read to its end; a FIFO that no
 * process writes to and a device are refused at once.
 */

import { fstatSync } from 'node:fs';
import { systemCode } from '../../errors.ts';
import { openWithoutWaiting, readOpened } from '../../file-system/regular-file.ts';
import { UnsafeFileError } from '../../file-system/unsafe-file-error.ts';
import { invalidUtf8At } from '../../text/invalid-utf8.ts';
import { UsageError } from '../errors/usage-error.ts';
import type { CliIO } from './io.ts';
import { readPipe } from './read-pipe.ts';

/** Names of standard input. Opening the last two again fails for sockets and terminals. */
const STANDARD_INPUT = new Set(['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0']);
/** A size in bytes that a Buffer can have in every supported version of Node. */
const MAX_BYTES = 2 ** 31 - 1;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
};

/**
 * @param file - `-` is standard input.
 * @throws UsageError
 */
export async function readBytes(io: CliIO, file: string): Promise<Uint8Array> {
  if (STANDARD_INPUT.has(file)) return io.readInput();
  const bytes = await bytesOf(file).catch((error: unknown) => {
    const code = systemCode(error) ?? 'unknown error';
    const reason =
      error instanceof UnsafeFileError ? `it is ${error.problem}` : (REASONS[code] ?? code);
    throw new UsageError(`Can't read ${file}: ${reason}.`, null);
  });
  if (bytes !== undefined) return bytes;
  throw new UsageError(`Can't read ${file}: no process writes to this pipe.`, null);
}

/** @returns undefined for a pipe without writer and content. */
async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  const fd = openWithoutWaiting(file);
  return fstatSync(fd).isFIFO() ? readPipe(fd) : readOpened(fd, file, MAX_BYTES);
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
  const offset = invalidUtf8At(bytes);
  if (offset !== undefined) {
    throw new UsageError(`${source} is not UTF-8 text (at byte offset ${offset}).`, null);
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

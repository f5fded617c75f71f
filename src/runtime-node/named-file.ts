/** Small files that a variable names: tokens of orchestrators, certificates. */

import { ConfigError, type NeMoErrorCode, systemCode } from '../errors.ts';
import { readRegularFile } from '../file-system/regular-file.ts';
import { UnsafeFileError } from '../file-system/unsafe-file-error.ts';
import { invalidUtf8At } from '../text/invalid-utf8.ts';

export interface NamedFile {
  readonly path: string;
  /** The variable that names it. */
  readonly variable: string;
}

/** @throws ConfigError that names the variable and the file: it is missing, not a regular file, or larger than `maxBytes`. */
export function readNamedFile(file: NamedFile, maxBytes: number, code: NeMoErrorCode): Buffer {
  try {
    return readRegularFile(file.path, maxBytes);
  } catch (error) {
    const why =
      error instanceof UnsafeFileError
        ? `is ${error.problem}`
        : `cannot be read (${systemCode(error) ?? 'unknown error'})${hintAt(file.path)}`;
    throw unusable(file, why, code, error);
  }
}

/** @throws ConfigError as `readNamedFile`, also for a file that is not UTF-8. */
export function readNamedText(file: NamedFile, maxBytes: number, code: NeMoErrorCode): string {
  const bytes = readNamedFile(file, maxBytes, code);
  const offset = invalidUtf8At(bytes);
  if (offset === undefined) return bytes.toString('utf8');
  throw unusable(file, `is not UTF-8 text (at byte offset ${offset})`, code);
}

/** A shell expands the tilde; the SDKs of the platform do not. */
function hintAt(path: string): string {
  return path.startsWith('~') ? '; write the whole path instead of ~' : '';
}

/** @param why - as in `is empty`. */
export function unusable(
  { path, variable }: NamedFile,
  why: string,
  code: NeMoErrorCode,
  cause?: unknown,
): ConfigError {
  return new ConfigError(`${variable} names ${path}, which ${why}.`, { code, path, cause });
}

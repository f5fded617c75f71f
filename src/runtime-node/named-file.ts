/** Small text files that a variable names: tokens of orchestrators, certificates. */

import { ConfigError, type NeMoErrorCode, systemCode } from '../errors.ts';
import { readRegularFile } from '../file-system/regular-file.ts';
import { UnsafeFileError } from '../file-system/unsafe-file-error.ts';

export interface NamedFile {
  readonly path: string;
  /** The variable that names it. */
  readonly variable: string;
}

/** @throws ConfigError that names the variable and the file: it is missing, not a regular file, or larger than `maxBytes`. */
export function readNamedFile(file: NamedFile, maxBytes: number, code: NeMoErrorCode): string {
  try {
    return readRegularFile(file.path, maxBytes).toString('utf8');
  } catch (error) {
    const why =
      error instanceof UnsafeFileError
        ? `is ${error.problem}`
        : `cannot be read (${systemCode(error) ?? 'unknown error'})${hintAt(file.path)}`;
    throw unusable(file, why, code, error);
  }
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

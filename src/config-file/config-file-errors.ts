/** The errors of a config file that cannot be used. They name the file and the line and never quote its content. */

import { ConfigError, type NeMoErrorCode, REMEDIES, systemCode } from '../errors.ts';
import { isNoSpace } from '../file-system/no-space.ts';
import { checkPath } from '../file-system/ownership.ts';
import { UnsafeFileError } from '../file-system/unsafe-file-error.ts';
import type { PathSource } from './config-path.ts';

/** Why a file of more than `MAX_CONFIG_SIZE` is neither read nor written. */
export const TOO_LARGE = 'it is larger than 16 MiB';

export function invalid(path: string, line: number | undefined, what: string): ConfigError {
  const place = line === undefined ? path : `${path}, line ${line}`;
  return new ConfigError(`The config file ${place} cannot be used: ${what}. It was not changed.`, {
    code: 'config_invalid',
    path,
    line,
    remedy: REMEDIES.diagnose,
  });
}

export function notFound(path: string, source: PathSource): ConfigError {
  const who = source === 'option' ? '' : `, which ${source} names,`;
  return new ConfigError(`The config file ${path}${who} does not exist.`, {
    code: 'config_not_found',
    path,
    remedy: REMEDIES.firstLogin,
  });
}

export function unreadable(path: string, why: string): ConfigError {
  return new ConfigError(`The config file ${path} cannot be read: ${why}.`, {
    code: 'config_unreadable',
    path,
    remedy: REMEDIES.diagnose,
  });
}

export function unwritable(path: string, why: string): ConfigError {
  return new ConfigError(`The config file ${path} cannot be written: ${why}.`, {
    code: 'config_unwritable',
    path,
    remedy: REMEDIES.diagnose,
  });
}

/**
 * The system refused an operation on the file.
 *
 * @param what - as in `be read`.
 */
export function refused(
  path: string,
  code: NeMoErrorCode,
  what: string,
  cause: unknown,
): ConfigError {
  const name =
    cause instanceof UnsafeFileError
      ? `${cause.path} is ${cause.problem}`
      : (systemCode(cause) ?? 'unknown error');
  return new ConfigError(`The config file ${path} cannot ${what} (${name}).`, {
    code,
    path,
    remedy: REMEDIES.diagnose,
    cause,
  });
}

/**
 * Refuses a config file on a path that another user could have planted, or, as root, aimed at files that are not theirs.
 *
 * @throws ConfigError `config_unwritable`
 */
export function refuseForeignPath(path: string): void {
  try {
    checkPath(path);
  } catch (error) {
    throw refused(path, 'config_unwritable', 'be written', error);
  }
}

/** Whether a file or a lock could not be written because no space is left. */
export function isFull(error: unknown): boolean {
  return (
    error instanceof ConfigError && error.code === 'config_unwritable' && isNoSpace(error.cause)
  );
}

/** Replaces, overwrites and cleans up the config file and its copies; a failure becomes an error of the config file. */

import {
  SupersededError,
  type WriteOptions,
  writeAtomically,
} from '../../file-system/atomic-write.ts';
import type { FileSystem } from '../../file-system/file-system.ts';
import { removeLeftovers } from '../../file-system/leftovers.ts';
import { UnsafeFileError } from '../../file-system/unsafe-file-error.ts';
import { type Overwrite, overwrite } from '../../file-system/write-in-place.ts';
import type { LockRuntime } from '../../lock/lock-runtime.ts';
import { refused } from '../config-file-errors.ts';

export interface Disk {
  readonly fs: FileSystem;
  readonly runtime: Pick<LockRuntime, 'now' | 'sleep'>;
}

/** @throws SupersededError, ConfigError `config_unwritable` */
export async function putFile(
  path: string,
  parts: readonly Uint8Array[],
  { fs, runtime, ...options }: Disk & Pick<WriteOptions, 'isCurrent' | 'reservation'>,
): Promise<void> {
  const { sleep, now } = runtime;
  try {
    await writeAtomically(path, parts, { fs, sleep, now, ...options });
  } catch (error) {
    if (error instanceof SupersededError) throw error;
    throw refused(path, 'config_unwritable', 'be written', error);
  }
}

/** @throws SupersededError, ConfigError `config_unwritable`; UnsafeFileError for a file with several names */
export async function overwriteFile(
  fs: FileSystem,
  path: string,
  content: Overwrite,
): Promise<void> {
  let isDone: boolean;
  try {
    isDone = await overwrite(fs, path, content);
  } catch (error) {
    if (error instanceof UnsafeFileError) throw error;
    throw refused(path, 'config_unwritable', 'be overwritten', error);
  }
  if (!isDone) throw new SupersededError();
}

/**
 * Removes all temporary files that killed processes have left: they may contain tokens.
 *
 * @throws ConfigError `config_unwritable`
 */
export async function removeTempFiles(fs: FileSystem, path: string): Promise<void> {
  try {
    await removeLeftovers(fs, path);
  } catch (error) {
    throw refused(path, 'config_unwritable', 'be freed of the old files beside it', error);
  }
}

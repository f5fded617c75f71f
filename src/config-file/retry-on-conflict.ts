/** Starts a change of the config file over when another process has written the file without the lock. */

import { SupersededError } from '../file-system/atomic-write.ts';
import { unwritable } from './config-file-errors.ts';

const MAX_TRIES = 20;

/** @throws ConfigError `config_unwritable` when another process keeps rewriting the file. */
export async function retryOnConflict<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SupersededError)) throw error;
      if (tries === MAX_TRIES) throw unwritable(path, 'it is being rewritten constantly');
    }
  }
}

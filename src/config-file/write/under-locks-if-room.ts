/** Runs work that frees space or needs none under locks, or without them if the disk has no room for their files. */

import { isFull } from '../config-file-errors.ts';

/** If a lock file cannot be created because the disk is full, no other process holds that lock either. */
export async function underLocksIfRoom<T>(
  lock: (work: () => Promise<T>) => Promise<T>,
  work: () => Promise<T>,
): Promise<T> {
  let hasBegun = false;
  try {
    return await lock(() => {
      hasBegun = true;
      return work();
    });
  } catch (error) {
    if (hasBegun || !isFull(error)) throw error;
    return work();
  }
}

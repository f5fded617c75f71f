/**
 * The lock where flock cannot be had (Windows, images without any helper): proper-lockfile on a path of its own. It
 * excludes our own processes; against all others the compare-and-swap of every write has to do.
 */

import type { Acquired, LockMechanism } from './lock.ts';
import type { Waiting } from './waiting.ts';

/** Milliseconds after which the lock of a process that died is taken over. */
const STALE = 5_000;

export const lockfileMechanism: LockMechanism = { name: 'proper-lockfile', acquire };

async function acquire(path: string, waiting: Waiting): Promise<Acquired> {
  // Loaded only where it is needed: it patches process.emit and listens to signals.
  const { default: lockfile } = await import('proper-lockfile');
  for (;;) {
    try {
      const release = await lockfile.lock(path, {
        lockfilePath: `${path}.d`,
        realpath: false,
        retries: 0,
        stale: STALE,
        // Whoever took over decides by compare-and-swap; the default throws out of a timer.
        onCompromised: () => {},
      });
      return { release: () => release().catch(() => {}) };
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ELOCKED') throw error;
    }
    const reason = await waiting.pause();
    if (reason !== undefined) return reason;
  }
}

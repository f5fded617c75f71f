/** Shows which lock coordinates processes, and checks that no process holds it for long. */

import { LockTimeoutError } from '../../../errors.ts';
import type { LockRuntime } from '../../../lock/lock-runtime.ts';
import { refreshLockPath } from '../../../lock/refresh-locks.ts';
import { lockMechanisms, withLock } from '../../../lock/with-lock.ts';
import { shellWord } from '../../../text/shell-word.ts';
import { type Check, ok, warning } from '../check.ts';

/** Milliseconds; a refresh usually takes less. */
const MAX_WAIT = 2_000;

export const lock: Check = {
  id: 'lock',
  needs: ['config-file'],
  async run(diagnosis) {
    const { store, name } = await diagnosis.selected();
    const { lockRuntime } = diagnosis.cli.io.runtime as { lockRuntime?: LockRuntime };
    if (lockRuntime === undefined) return ok('not needed on this system');
    const path = refreshLockPath(store.path, name);
    const mechanism = lockMechanisms(lockRuntime)[0]!.name;
    try {
      if ((await store.load()).exists) {
        await withLock({ path, timeout: MAX_WAIT }, lockRuntime, async () => {});
      }
    } catch (error) {
      if (!(error instanceof LockTimeoutError)) throw error;
      return warning(
        `another process has held ${path} for more than 2 s`,
        `fuser ${shellWord(path)}`,
      );
    }
    if (mechanism !== 'proper-lockfile') return ok(mechanism);
    return warning(
      `${mechanism}: no flock helper was found, so refreshes are not coordinated with the Python SDK`,
      'apt-get install util-linux',
    );
  },
};

/** Which lock keeps processes apart, and whether somebody holds it. */

import { LockTimeoutError } from '../../../errors.ts';
import type { LockRuntime } from '../../../lock/lock-runtime.ts';
import { refreshLockPath } from '../../../lock/refresh-locks.ts';
import { lockMechanisms, withLock } from '../../../lock/with-lock.ts';
import { shellWord } from '../../../login/config-context.ts';
import { type Check, ok, warning } from '../check.ts';

/** Milliseconds; a refresh usually takes less. */
const PATIENCE = 2_000;

export const lock: Check = {
  id: 'lock',
  needs: ['config-file'],
  async run(diagnosis) {
    const { store, name } = await diagnosis.selected();
    const { lockRuntime } = diagnosis.cli.io.runtime as { lockRuntime?: LockRuntime };
    if (lockRuntime === undefined) return ok('none is needed here');
    const path = refreshLockPath(store.path, name);
    const mechanism = lockMechanisms(lockRuntime)[0]!.name;
    try {
      if ((await store.load()).exists) {
        await withLock({ path, timeout: PATIENCE }, lockRuntime, async () => {});
      }
    } catch (error) {
      if (!(error instanceof LockTimeoutError)) throw error;
      return warning(`somebody has held ${path} for more than 2 s`, `fuser ${shellWord(path)}`);
    }
    if (mechanism !== 'proper-lockfile') return ok(mechanism);
    return warning(
      `${mechanism}: no helper for flock was found, so the platform's Python side is not kept apart`,
      'apt-get install util-linux',
    );
  },
};

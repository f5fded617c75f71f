/** Which lock keeps processes apart, and whether somebody holds it. */

import { shellWord } from '../../../credentials/config-context.ts';
import { LockTimeoutError } from '../../../errors.ts';
import type { LockHost } from '../../../node/lock/lock-host.ts';
import { lockMechanisms, withLock } from '../../../node/lock/with-lock.ts';
import { refreshLockPath } from '../../../node/refresh-locks.ts';
import { type Check, ok, warning } from '../check.ts';

/** Milliseconds; a refresh usually takes less. */
const PATIENCE = 2_000;

export const lock: Check = {
  id: 'lock',
  needs: ['config-file'],
  async run(diagnosis) {
    const { store, name } = await diagnosis.selected();
    const { lockHost } = diagnosis.cli.io.host as { lockHost?: LockHost };
    if (lockHost === undefined) return ok('none is needed here');
    const path = refreshLockPath(store.path, name);
    const mechanism = lockMechanisms(lockHost)[0]!.name;
    try {
      if ((await store.load()).exists) {
        await withLock({ path, timeout: PATIENCE }, lockHost, async () => {});
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

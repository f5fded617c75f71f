/** Finds out whether the process that has left a file behind is still running. */

import { systemCode } from '../errors.ts';

/** A process of another PID namespace looks as if it had ended. */
export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs as another user.
    return systemCode(error) !== 'ESRCH';
  }
}

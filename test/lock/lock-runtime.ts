/** What locks need of the machine: the real clock and the usual folders of programs. */

import type { LockRuntime } from '../../src/lock/lock-runtime.ts';
import { sleep } from '../../src/runtime/web-runtime.ts';

export const lockRuntime: LockRuntime = {
  now: () => Date.now(),
  uptime: () => performance.now(),
  sleep,
  platform: process.platform,
  programFolders: ['/usr/bin', '/bin'],
  pid: process.pid,
};

/** What locks need of the machine: the real clock and the usual folders of programs. */

import { sleep } from '../../src/host/web-host.ts';
import type { LockHost } from '../../src/node/lock/lock-host.ts';

export const lockHost: LockHost = {
  now: () => Date.now(),
  uptime: () => performance.now(),
  sleep,
  platform: process.platform,
  programFolders: ['/usr/bin', '/bin'],
  pid: process.pid,
};

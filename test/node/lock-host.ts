/** What locks need of the machine: the real clock and the usual folders of programs. */

import type { LockHost } from '../../src/node/lock/lock-host.ts';

export const lockHost: LockHost = {
  now: () => Date.now(),
  uptime: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  platform: process.platform,
  programFolders: ['/usr/bin', '/bin'],
  pid: process.pid,
};

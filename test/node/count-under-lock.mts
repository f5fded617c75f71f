/** Child program: adds one to the number in a file, so many times, each under the lock. */

import { readFileSync, writeFileSync } from 'node:fs';
import { withLock } from '../../src/node/lock/with-lock.ts';
import { lockHost } from './lock-host.ts';

const [lockPath = '', countFile = '', times = '1'] = process.argv.slice(2);
for (let i = 0; i < Number(times); i++) {
  await withLock({ path: lockPath, timeout: 60_000 }, lockHost, async () => {
    const count = Number(readFileSync(countFile, 'utf8'));
    await new Promise((resolve) => setTimeout(resolve, 1));
    writeFileSync(countFile, String(count + 1));
  });
}

/** Child program: increments the number in a file a given number of times, each under the lock. */

import { readFileSync, writeFileSync } from 'node:fs';
import { withLock } from '../../src/lock/with-lock.ts';
import { lockRuntime } from './lock-runtime.ts';

const [lockPath = '', countFile = '', times = '1'] = process.argv.slice(2);
for (let i = 0; i < Number(times); i++) {
  await withLock({ path: lockPath, timeout: 60_000 }, lockRuntime, async () => {
    const count = Number(readFileSync(countFile, 'utf8'));
    await new Promise((resolve) => setTimeout(resolve, 1));
    writeFileSync(countFile, String(count + 1));
  });
}

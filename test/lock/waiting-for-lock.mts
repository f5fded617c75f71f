/** Child program: waits for a lock, prints each signal that it gets, and `locked` when the lock is its own. */

import { withLock } from '../../src/lock/with-lock.ts';
import { lockRuntime } from './lock-runtime.ts';

const [path = ''] = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM'] as const) {
  process.on(signal, () => console.log(signal));
}
await withLock({ path, timeout: 60_000 }, lockRuntime, async () => console.log('locked'));
process.exit();

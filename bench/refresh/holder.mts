/** One process at a lock: says when it begins to wait and when it has it, and keeps it until its standard input ends. */

import { once } from 'node:events';
import { withLock } from '../../src/lock/with-lock.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';

const { path, mechanism } = JSON.parse(process.argv[2]!) as {
  path: string;
  mechanism: 'flock' | 'proper-lockfile';
};
const { lockRuntime } = createNodeRuntime(mechanism === 'flock' ? {} : { programFolders: [] });
console.log('waiting');
await withLock({ path, timeout: 60_000 }, lockRuntime, async () => {
  // The monotonic clock is one for all processes of a machine.
  console.log(process.hrtime.bigint().toString());
  await once(process.stdin.resume(), 'end');
});

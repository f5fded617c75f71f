/**
 * Takes a lock once, with a clock that only pauses advance, and prints the error as JSON. Arguments: the path of the lock, the
 * folder of helper programs, and `full` to open as many files as the process may.
 */

import { openSync } from 'node:fs';
import { NeMoError } from '../../src/errors.ts';
import { withLock } from '../../src/lock/with-lock.ts';
import { lockRuntime } from './lock-runtime.ts';

const [path = '', programs = '', files] = process.argv.slice(2);
let uptime = 0;
let pauses = 0;
const runtime = {
  ...lockRuntime,
  programFolders: [programs],
  uptime: () => uptime,
  sleep: async (ms: number) => {
    uptime += ms;
    pauses++;
  },
};
try {
  for (; files === 'full'; ) openSync('/dev/null', 'r');
} catch {
  // The limit is reached.
}
try {
  await withLock({ path, timeout: 75_000 }, runtime, async () => {});
} catch (error) {
  if (!(error instanceof NeMoError)) throw error;
  process.stdout.write(JSON.stringify({ code: error.code, message: error.message, pauses }));
}

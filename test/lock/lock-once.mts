/**
 * Takes a lock once, with a clock that only pauses advance, and prints the error as JSON. Arguments: the path of the lock, the
 * folder of helper programs, and how many files the process may still open; left out, as many as the system allows.
 */

import { closeSync, openSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { NeMoError } from '../../src/errors.ts';
import { withLock } from '../../src/lock/with-lock.ts';
import { lockRuntime } from './lock-runtime.ts';

const [path = '', programs = '', free] = process.argv.slice(2);
let uptime = 0;
let pauses = 0;
const runtime = {
  ...lockRuntime,
  programFolders: [programs],
  uptime: () => uptime,
  sleep: async (ms: number) => {
    uptime += ms;
    pauses++;
    // The start of a program fails in a later turn.
    await setImmediate();
  },
};
const opened: number[] = [];
try {
  while (free !== undefined) opened.push(openSync('/dev/null', 'r'));
} catch {
  for (const fd of opened.slice(0, Number(free))) closeSync(fd);
}
try {
  await withLock({ path, timeout: 75_000 }, runtime, async () => {});
} catch (error) {
  if (!(error instanceof NeMoError)) throw error;
  process.stdout.write(JSON.stringify({ code: error.code, message: error.message, pauses }));
}

/**
 * BSD flock without a native addon: the lock belongs to the open file description, so a short-lived helper that
 * inherits the descriptor takes it for us, and it stays until the descriptor is closed or this process dies.
 */

import type { ChildProcess } from 'node:child_process';
import { accessSync, closeSync, constants, fstatSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../errors.ts';
import type { Acquired, LockMechanism } from './lock.ts';
import { giveToOwner } from './lock-owner.ts';
import type { LockRuntime } from './lock-runtime.ts';
import type { Waiting } from './waiting.ts';

interface Helper {
  readonly program: string;
  readonly args: readonly string[];
}

/** Programs that can take the lock of descriptor 3, best first. */
const HELPERS: readonly Helper[] = [
  { program: 'flock', args: ['-x', '3'] },
  { program: 'busybox', args: ['flock', '-x', '3'] },
  { program: 'perl', args: ['-e', 'open(my $f, ">&=", 3) && flock($f, 2) or exit 1'] },
  { program: 'python3', args: ['-c', 'import fcntl; fcntl.flock(3, fcntl.LOCK_EX)'] },
];

/** @returns undefined when no helper is installed. */
export function flockMechanism(runtime: LockRuntime): LockMechanism | undefined {
  const helper = HELPERS.map((each) => located(each, runtime.programFolders)).find(
    (found) => found !== undefined,
  );
  if (helper === undefined) return undefined;
  return {
    name: `flock (${helper.program})`,
    acquire: (path, waiting) => acquire(path, waiting, helper),
  };
}

async function acquire(path: string, waiting: Waiting, helper: Helper): Promise<Acquired> {
  // Opened as Python opens it, and never deleted. A numeric descriptor: garbage collection closes FileHandles.
  const fd = openSync(path, 'a+', 0o600);
  giveToOwner(fd, path);
  // Loaded when it is needed: most processes never take a lock.
  const { spawn } = await import('node:child_process');
  const ended = new AbortController();
  let outcome: Acquired = 'impossible';
  try {
    outcome = await new Promise<Acquired>((resolve, reject) => {
      // Without environment: nothing of it concerns the helper.
      const child = spawn(helper.program, helper.args, {
        stdio: ['ignore', 'ignore', 'ignore', fd],
        env: {},
      });
      const end = (acquired: Acquired) => {
        ended.abort();
        resolve(acquired);
      };
      child.once('error', () => end('impossible'));
      child.once('exit', (code) =>
        end(code === 0 ? { release: async () => closeSync(fd) } : 'impossible'),
      );
      giveUp(child, waiting, ended.signal).then((reason) => reason && resolve(reason), reject);
    });
  } finally {
    if (typeof outcome === 'string') closeSync(fd);
  }
  if (typeof outcome === 'string' || isAt(path, fd)) return outcome;
  // Somebody deleted the file while we waited: others lock a new one.
  await outcome.release();
  return acquire(path, waiting, helper);
}

function isAt(path: string, fd: number): boolean {
  try {
    const there = statSync(path);
    const ours = fstatSync(fd);
    return there.ino === ours.ino && there.dev === ours.dev;
  } catch (error) {
    return systemCode(error) !== 'ENOENT';
  }
}

/**
 * Kills the helper when waiting has no point any more, or nobody can say whether it has; whatever it has locked goes with
 * our descriptor.
 */
async function giveUp(
  child: ChildProcess,
  waiting: Waiting,
  ended: AbortSignal,
): Promise<'done' | 'timeout' | undefined> {
  try {
    let reason: 'done' | 'timeout' | undefined;
    while (reason === undefined && !ended.aborted) reason = await waiting.pause(ended);
    return reason;
  } finally {
    if (!ended.aborted) child.kill('SIGKILL');
  }
}

function located(helper: Helper, folders: readonly string[]): Helper | undefined {
  for (const folder of folders) {
    const program = join(folder, helper.program);
    try {
      accessSync(program, constants.X_OK);
      return { ...helper, program };
    } catch {
      // Not here; the next folder.
    }
  }
  return undefined;
}

/**
 * Elects one of our own processes to take the lock, because 64 helpers cost more than the refresh that they wait for.
 * A hint, never the truth: where it is odd, one more process goes on to the lock, and waits there.
 */

import { constants, lstatSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { systemCode } from '../errors.ts';
import type { LockRuntime } from './lock-runtime.ts';
import type { Waiting } from './waiting.ts';

/** Milliseconds after which the next process is elected although the owner of the gate still runs. */
const PATIENCE = 3_000;

/** Milliseconds for which a gate may say nothing. */
const UNWRITTEN = 500;

/** Bytes; who made a gate takes fewer to say so. */
const LONGEST = 256;

/** What to call when the lock is released; does nothing when there is no gate. */
export type Resign = () => void;

interface Met {
  readonly identity: string;
  readonly owner: string;
  /** Uptime of the first look at it. */
  readonly at: number;
}

/** Waits until the gate is ours or does not matter. `done`: nothing is needed any more. */
export async function electLeader(
  lockPath: string,
  waiting: Waiting,
  runtime: LockRuntime,
): Promise<Resign | 'done' | 'timeout'> {
  const path = `${lockPath}.gate`;
  const mine = `${runtime.pid} ${threadId} ${runtime.now()}`;
  let met: Met | undefined;
  for (;;) {
    // Many look often, so a look at a gate that is the same is no more than a stat.
    const identity = identityOf(path);
    if (identity === 'odd') return () => {};
    if (identity === 'none') {
      const made = makeGate(path, mine);
      if (made !== 'taken') return made === 'made' ? () => removeGate(path, mine) : () => {};
      continue;
    }
    if (met?.identity !== identity) {
      const owner = readGate(path);
      if (owner === undefined) return () => {};
      met = { identity, owner, at: runtime.uptime() };
    }
    if (isAbandoned(met.owner, runtime, runtime.uptime() - met.at)) {
      removeGate(path, met.owner);
      met = undefined;
    } else {
      const reason = await waiting.pause();
      if (reason !== undefined) return reason;
    }
  }
}

function makeGate(path: string, mine: string): 'made' | 'taken' | 'impossible' {
  try {
    writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
    return 'made';
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return 'taken';
    // A full disk takes its name, and not what is in it.
    removeGate(path, '');
    return 'impossible';
  }
}

/** `odd`: the path is a link, a FIFO, a folder or a large file; waiting for those would never end. */
function identityOf(path: string): string | 'none' | 'odd' {
  try {
    const stats = lstatSync(path);
    const { ino, mtimeMs, size } = stats;
    return stats.isFile() && size <= LONGEST ? `${ino} ${mtimeMs} ${size}` : 'odd';
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'none' : 'odd';
  }
}

/** Undefined when it belongs to another user, or has gone meanwhile. */
function readGate(path: string): string | undefined {
  try {
    return readText(path);
  } catch {
    return undefined;
  }
}

/**
 * Its process is gone, or has not come back for long: the lock may be free although the gate is not. A process of another
 * namespace looks gone too; then the lock itself holds us.
 */
function isAbandoned(owner: string, runtime: LockRuntime, waited: number): boolean {
  const pid = Number.parseInt(owner, 10);
  // Killed between creating and writing it.
  if (!Number.isSafeInteger(pid) || pid <= 0) return waited > UNWRITTEN;
  if (waited > PATIENCE) return true;
  if (pid === runtime.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

function removeGate(path: string, owner: string): void {
  try {
    if (readText(path) === owner) unlinkSync(path);
  } catch {
    // Another process removed it.
  }
}

/** Another user may put a link or a FIFO there at any moment. */
function readText(path: string): string {
  const noFollow = (constants.O_NOFOLLOW as number | undefined) ?? 0;
  return readFileSync(path, {
    encoding: 'utf8',
    // Node accepts numbers here, as for `open`.
    flag: (constants.O_RDONLY | noFollow | (constants.O_NONBLOCK ?? 0)) as unknown as string,
  });
}

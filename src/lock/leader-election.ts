/**
 * Elects one process of this SDK to take the lock, because 64 helpers cost more than the refresh that they wait for. A file
 * beside the lock, the gate, names the elected process. The election only saves work; the lock decides. If the gate cannot
 * be used, a process goes on to the lock and waits there.
 */

import { constants, lstatSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { systemCode } from '../errors.ts';
import { isRunning } from '../file-system/is-running.ts';
import { NO_FOLLOW, NO_WAIT } from '../file-system/open-flags.ts';
import type { LockRuntime } from './lock-runtime.ts';
import type { Waiting } from './waiting.ts';

/** Milliseconds after which the next process is elected although the owner of the gate is still running. */
const MAX_LEADERSHIP = 3_000;

/** Milliseconds for which a gate may stay empty: its creator writes it at once. */
const MAX_EMPTY = 500;

/** Bytes; a gate holds a process id, a thread id and a time. */
const MAX_GATE_SIZE = 256;

/** Call it when the lock is released; it does nothing when there is no gate. */
export type Resign = () => void;

interface SeenGate {
  readonly identity: string;
  readonly owner: string;
  /** Uptime at which this process first saw it. */
  readonly since: number;
}

/** Waits until this process is elected, or no election is possible. `done`: the lock is no longer needed. */
export async function electLeader(
  lockPath: string,
  waiting: Waiting,
  runtime: LockRuntime,
): Promise<Resign | 'done' | 'timeout'> {
  const path = `${lockPath}.gate`;
  // Most processes never get here, and all of them load this file.
  const { threadId } = await import('node:worker_threads');
  const mine = `${runtime.pid} ${threadId} ${runtime.now()}`;
  let seen: SeenGate | undefined;
  for (;;) {
    // Many processes check often, so checking an unchanged gate costs one stat.
    const identity = identityOf(path);
    if (identity === 'unusable') return () => {};
    if (identity === 'none') {
      const made = makeGate(path, mine);
      if (made !== 'taken') return made === 'made' ? () => removeGate(path, mine) : () => {};
      continue;
    }
    if (seen?.identity !== identity) {
      const owner = readGate(path);
      if (owner === undefined) return () => {};
      seen = { identity, owner, since: runtime.uptime() };
    }
    if (isAbandoned(seen.owner, runtime, runtime.uptime() - seen.since)) {
      if (removeGate(path, seen.owner) === 'impossible') return () => {};
      seen = undefined;
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
    // A full disk stores the name of the file but not its content.
    removeGate(path, '');
    return 'impossible';
  }
}

/** `unusable`: a link, a FIFO, a folder or a large file; waiting for it would never end. */
function identityOf(path: string): string | 'none' | 'unusable' {
  try {
    const stats = lstatSync(path);
    const { ino, mtimeMs, size } = stats;
    return stats.isFile() && size <= MAX_GATE_SIZE ? `${ino} ${mtimeMs} ${size}` : 'unusable';
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'none' : 'unusable';
  }
}

/** @returns undefined when the gate belongs to another user or has been removed meanwhile. */
function readGate(path: string): string | undefined {
  try {
    return readText(path);
  } catch {
    return undefined;
  }
}

/**
 * Whether the owner has ended or has taken too long: the lock may be free although the gate still exists. For an owner in
 * another PID namespace, which looks as if it had ended, the lock itself makes this process wait.
 */
function isAbandoned(owner: string, runtime: LockRuntime, waited: number): boolean {
  const pid = Number.parseInt(owner, 10);
  // Killed between creating and writing it.
  if (!Number.isSafeInteger(pid) || pid <= 0) return waited > MAX_EMPTY;
  if (waited > MAX_LEADERSHIP) return true;
  return pid !== runtime.pid && !isRunning(pid);
}

/** @returns `impossible` when the gate stays there, as on a read-only file system. */
function removeGate(path: string, owner: string): 'impossible' | undefined {
  try {
    if (readText(path) === owner) unlinkSync(path);
    return undefined;
  } catch (error) {
    // ENOENT: another process removed it.
    return systemCode(error) === 'ENOENT' ? undefined : 'impossible';
  }
}

/** Another user may put a link or a FIFO there at any moment. */
function readText(path: string): string {
  return readFileSync(path, {
    encoding: 'utf8',
    // Node accepts numbers here, as for `open`.
    flag: (constants.O_RDONLY | NO_FOLLOW | NO_WAIT) as unknown as string,
  });
}

/**
 * Elects one of our own processes to take the lock, because 64 helpers cost more than the refresh that they wait for.
 * A hint, never the truth: where it is odd, one more process goes on to the lock, and waits there.
 */

import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { systemCode } from '../../errors.ts';
import type { LockHost } from './lock-host.ts';
import type { Waiting } from './waiting.ts';

/** Milliseconds after which the next process is elected although the owner of the gate lives. */
const PATIENCE = 3_000;

/** Milliseconds for which a gate may say nothing. */
const UNWRITTEN = 500;

/** What to call when the lock is released; does nothing when there is no gate. */
export type OpenGate = () => void;

/** Waits until the gate is ours or does not matter. `done`: nothing is needed any more. */
export async function passGate(
  lockPath: string,
  waiting: Waiting,
  host: LockHost,
): Promise<OpenGate | 'done' | 'timeout'> {
  const path = `${lockPath}.gate`;
  const mine = `${host.pid} ${threadId} ${host.now()}`;
  let met: { readonly owner: string | undefined; readonly at: number } | undefined;
  for (;;) {
    try {
      writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
      return () => removeGate(path, mine);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') return () => {};
    }
    const owner = readGate(path);
    if (met?.owner !== owner) met = { owner, at: host.uptime() };
    const waited = host.uptime() - (met?.at ?? 0);
    if (owner !== undefined && isAbandoned(owner, host, waited)) removeGate(path, owner);
    else {
      const reason = await waiting.pause();
      if (reason !== undefined) return reason;
    }
  }
}

function readGate(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Its process is gone, or has not come back for long: the lock may be free although the gate is not. A process of another
 * namespace looks gone too; then the lock itself holds us.
 */
function isAbandoned(owner: string, host: LockHost, waited: number): boolean {
  const pid = Number.parseInt(owner, 10);
  // Killed between creating and writing it.
  if (!Number.isSafeInteger(pid) || pid <= 0) return waited > UNWRITTEN;
  if (waited > PATIENCE) return true;
  if (pid === host.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

function removeGate(path: string, owner: string): void {
  try {
    if (readFileSync(path, 'utf8') === owner) unlinkSync(path);
  } catch {
    // Somebody else removed it.
  }
}

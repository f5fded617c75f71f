/**
 * Elects one of our own processes to take the lock, because 64 helpers cost more than the refresh that they wait for.
 * A hint, never the truth: whoever finds the gate odd goes past it and waits at the lock.
 */

import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { systemCode } from '../../errors.ts';
import { LOOK_EVERY, type LockHost, type Waiting } from './lock.ts';

/** Milliseconds after which a gate is passed although its owner lives. */
const PATIENCE = 3_000;

/** Milliseconds for which a gate may say nothing. */
const UNWRITTEN = 500;

/** What to call when the lock is released; nothing when there is no gate. */
export type OpenGate = () => void;

/** Waits until the gate is ours or does not matter. `done`: nothing is needed any more. */
export async function passGate(
  lockPath: string,
  waiting: Waiting,
  host: LockHost,
): Promise<OpenGate | 'done'> {
  const path = `${lockPath}.gate`;
  const mine = `${host.pid} ${threadId} ${host.now()}`;
  const since = host.now();
  for (;;) {
    try {
      writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
      return () => removeGate(path, mine);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') return () => {};
    }
    if (await waiting.isDone()) return 'done';
    const owner = readGate(path);
    if (owner !== undefined && isAbandoned(owner, host, host.now() - since))
      removeGate(path, owner);
    else if (host.now() - since > PATIENCE || host.now() >= waiting.deadline) return () => {};
    else await host.sleep(LOOK_EVERY);
  }
}

function readGate(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Its process is gone. A process of another namespace looks gone too; then the lock itself holds us. */
function isAbandoned(owner: string, host: LockHost, waited: number): boolean {
  const pid = Number.parseInt(owner, 10);
  // Killed between creating and writing it.
  if (!Number.isSafeInteger(pid) || pid <= 0) return waited > UNWRITTEN;
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

/** How long a lock stays taken after the process that held it was killed, for one that has been waiting for a second. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds. */
const WAITED = 1_000;

/** @returns milliseconds from the kill until the other process has the lock. */
export async function measureTakeover(script: string, mechanism: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'nmp-bench-'));
  const options = JSON.stringify({ path: join(folder, 'lock'), mechanism });
  const start = () => spawn(process.execPath, [script, options], { stdio: ['pipe', 'pipe', 2] });
  const holder = start();
  const held = linesOf(holder);
  await held.next();
  await held.next();
  const waiter = start();
  const waiting = linesOf(waiter);
  await waiting.next();
  await wait(WAITED);
  const killed = process.hrtime.bigint();
  holder.kill('SIGKILL');
  const taken = BigInt((await waiting.next()).value as string);
  waiter.stdin!.end();
  await once(waiter, 'exit');
  rmSync(folder, { recursive: true });
  return Number(taken - killed) / 1e6;
}

function linesOf(child: ChildProcess): AsyncIterator<string> {
  return createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
}

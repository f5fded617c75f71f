/** Ends the servers that a run started: a worker of the test runner may be gone before it could do so itself. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVERS_FOLDER, SERVERS_LIST } from '../support/backends/real/server-process.ts';

export function setup(): void {
  process.env[SERVERS_FOLDER] = mkdtempSync(join(tmpdir(), 'nemo-platform-real-'));
}

export function teardown(): void {
  const folder = process.env[SERVERS_FOLDER]!;
  try {
    for (const pid of readFileSync(join(folder, SERVERS_LIST), 'utf8').trim().split('\n')) {
      process.kill(-Number(pid), 'SIGKILL');
    }
  } catch {
    // None was started, or all have ended.
  }
  rmSync(folder, { recursive: true, force: true });
}

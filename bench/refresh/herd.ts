/** Lets many processes meet the expiry of one stored login together, and says what became of it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RemoteBackend } from '../../test/support/backends/remote-backend.ts';
import { expired, writeStoredLogin } from '../../test/support/files/stored-login.ts';
import { type Program, spawnBarrier } from '../../test/support/processes/spawn-barrier.ts';
import { median } from '../median.ts';

export interface HerdResult {
  readonly refreshes: number;
  readonly refused: number;
  readonly ready: number;
  /** Milliseconds from the start of the first process to the token of the last. */
  readonly allReady: number;
  /** Milliseconds between the starts of the first and the last. */
  readonly spread: number;
  /** Milliseconds of CPU time, the median of all. */
  readonly cpu: number;
  /** Milliseconds of CPU time, the sum of all. Divided by the cores it is the least that all can take together. */
  readonly cpuOfAll: number;
}

export type Member = (env: Readonly<Record<string, string>>, baseUrl: string) => Program;

export async function runHerd(
  backend: RemoteBackend,
  member: Member,
  size: number,
): Promise<HerdResult> {
  const home = mkdtempSync(join(tmpdir(), 'nmp-bench-'));
  const configFile = join(home, 'config.yaml');
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  const { baseUrl } = backend;
  writeStoredLogin(configFile, {
    baseUrl,
    token: expired(access_token),
    refreshToken: refresh_token,
  });
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, NMP_CONFIG_FILE: configFile };
  const before = await backend.refreshes();
  const barrier = await spawnBarrier(Array.from({ length: size }, () => member(env, baseUrl)));
  const finished = await barrier.open();
  const after = await backend.refreshes();
  rmSync(home, { recursive: true });
  const times = finished
    .filter(({ code }) => code === 0)
    .map(({ stdout }) => JSON.parse(stdout) as { started: number; ready: number; cpu: number });
  const starts = times.map(({ started }) => started);
  return {
    refreshes: after.succeeded - before.succeeded,
    refused: after.rejected - before.rejected,
    ready: times.length,
    allReady: (Math.max(...times.map(({ ready }) => ready)) - Math.min(...starts)) / 1000,
    cpu: median(times.map(({ cpu }) => cpu)) / 1000,
    cpuOfAll: times.reduce((sum, { cpu }) => sum + cpu, 0) / 1000,
    spread: (Math.max(...starts) - Math.min(...starts)) / 1000,
  };
}

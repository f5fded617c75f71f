/** A process that runs the checks: its report, or what it printed when it ended without one. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Site } from './row.ts';
import type { CheckResult } from './servers/misbehaving-server.ts';

/** Longer than all checks of a row together when a machine is busy, in milliseconds. */
const MAX_DURATION = 240_000;

/** Characters of the output that an error shows. */
const SHOWN = 1_500;

export async function runProcess(
  site: Site,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<readonly CheckResult[]> {
  const ended = printed(site, program, args, env).then((text): never => {
    throw new Error(`ended without a report: ${text.slice(-SHOWN)}`);
  });
  ended.catch(() => {});
  const report = await Promise.race([site.report, ended]);
  await ended.catch(() => {});
  return report;
}

/** What a process prints. Throws when it fails. */
export async function printed(
  { folder }: Site,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(program, args, {
    cwd: folder,
    // Logins and proxies of whoever runs the command must not matter.
    env: { PATH: process.env['PATH'], HOME: folder, NO_PROXY: '127.0.0.1,localhost', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: MAX_DURATION,
    killSignal: 'SIGKILL',
  });
  const [stdout, stderr, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null, string | null]>,
  ]);
  const all = `${stdout}\n${stderr}`.trim();
  if (code !== 0) {
    throw new Error(`ended with ${code ?? signal}: ${all.slice(-SHOWN)}`);
  }
  return all;
}

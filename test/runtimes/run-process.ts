/** The processes of a row: one that runs the checks, one that prints something, one that serves. */

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
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
  const child = start(folder, program, args, env);
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

export interface StartedServer {
  /** The first URL on loopback that it printed. */
  readonly url: string;
  printed(): string;
  stop(): Promise<void>;
}

/** Resolves when the process has printed its URL. */
export async function startServer(
  { folder }: Site,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<StartedServer> {
  const child = start(folder, program, args, env);
  const ended = once(child, 'exit');
  let all = '';
  const url = new Promise<string>((resolve, reject) => {
    const add = (piece: Buffer) => {
      all += piece;
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):[1-9]\d*/.exec(all)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.once('exit', () => reject(new Error(`ended without a URL: ${all.slice(-SHOWN)}`)));
  });
  return {
    url: await url,
    printed: () => all.slice(-SHOWN),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** @param stdin - `pipe` for a process that reads it. */
export function start(
  folder: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  stdin: 'ignore' | 'pipe' = 'ignore',
): ChildProcessByStdio<Writable | null, Readable, Readable> {
  return spawn(program, args, {
    cwd: folder,
    // Logins and proxies of the user who runs the command must not matter.
    env: { PATH: process.env['PATH'], HOME: folder, NO_PROXY: '127.0.0.1,localhost', ...env },
    stdio: [stdin, 'pipe', 'pipe'],
    timeout: MAX_DURATION,
    killSignal: 'SIGKILL',
  }) as ChildProcessByStdio<Writable | null, Readable, Readable>;
}

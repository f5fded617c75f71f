/**
 * A Python process that holds the refresh lock and refreshes the login when the test tells it to: the platform's own SDK
 * where it is installed, otherwise a program that does the same steps in the same order.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface PausedPython {
  /** Refreshes, stores the result, releases the lock. The last line is `True` when all of this succeeded. */
  goOn(): Promise<{ readonly code: number | null; readonly lastLine: string | undefined }>;
}

export interface PausedPythonOptions {
  /** Path of a Python with the platform's SDK. */
  readonly python: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly configFile: string;
  readonly lock: string;
  readonly tokenEndpoint: string;
  readonly clientId: string;
}

/** Resolves when the process holds the lock and has read the refresh token that it is about to redeem. */
export async function pausedPython(options: PausedPythonOptions): Promise<PausedPython> {
  const { python, env, configFile, lock, tokenEndpoint, clientId } = options;
  const child =
    python === undefined
      ? start('python3', 'paused-flock.py', [configFile, lock, tokenEndpoint, clientId], env)
      : start(python, 'paused-sdk.py', [], env);
  onTestFinished(() => void child.kill('SIGKILL'));
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const early = exit.then(([code]): never => {
    throw new Error(`Python ended with ${code} before it held the lock.`);
  });
  await Promise.race([once(child.stdout!, 'readable'), early]);
  early.catch(() => {});
  return {
    async goOn() {
      child.stdin!.end();
      const [stdout, [code]] = await Promise.all([text(child.stdout!), exit]);
      return { code, lastLine: stdout.trim().split('\n').at(-1) };
    },
  };
}

function start(
  python: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  const path = fileURLToPath(new URL(program, import.meta.url));
  return spawn(python, [path, ...args], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

/**
 * Signals reach processes that wait while the Python SDK holds the lock and refreshes: they wait for that very lock or end,
 * and the provider never sees a refresh token twice.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { refreshLockPath } from '../../src/lock/refresh-locks.ts';
import type { Backend } from '../support/backends/backend.ts';
import { expiredLogin, refreshesOf } from '../support/backends/expired-login.ts';
import { generationOf } from '../support/backends/real/generation.ts';
import { installedPythonEnvironment } from '../support/backends/real/python-environment.ts';
import { NMP, ROOT, type Sandbox } from '../support/files/sandbox.ts';
import { flockHelperOf } from '../support/processes/children-of.ts';
import { type PausedPython, pausedPython } from '../support/processes/paused-python.ts';
import { until } from '../support/waits/until.ts';
import { e2eBackend } from './backend.ts';

let backend: Backend;

beforeAll(async () => {
  backend = await e2eBackend();
});

const SIGNALS = ['SIGINT', 'SIGHUP', 'SIGTERM'] as const;

/** Handles signals itself, as a service does, and goes on. */
const SERVICE = `
import { NeMoPlatform } from 'nemo-platform';
for (const name of ['SIGINT', 'SIGHUP', 'SIGTERM']) process.on(name, () => console.log(name));
console.log((await new NeMoPlatform().workspaces.list()).data.length > 0);
process.exit();
`;
const PROGRAM = ['--input-type=module', '--eval', SERVICE];
const COMMAND = [NMP, 'workspaces', 'list', '-f', 'json'];

interface Waiter {
  readonly pid: number;
  readonly stdout: () => string;
  readonly end: Promise<[code: number | null, signal: NodeJS.Signals | null]>;
}

/** In a process group of its own; resolves when its helper waits for the lock. */
async function waiterFor(sandbox: Sandbox, args: readonly string[]): Promise<Waiter> {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: ROOT,
    env: sandbox.env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout!.setEncoding('utf8').on('data', (part: string) => (output += part));
  const end = once(child, 'close') as Waiter['end'];
  const pid = child.pid!;
  const waiter = { pid, stdout: () => output, end };
  if (!(await waitsAgain(waiter))) throw new Error(`It did not wait for the lock: ${output}`);
  return waiter;
}

/** Whether it has a helper; false when it came to its end although Python holds the lock. */
async function waitsAgain(waiter: Waiter): Promise<boolean> {
  let hasEnded = false;
  void waiter.end.then(() => (hasEnded = true));
  await until(() => hasEnded || flockHelperOf(waiter.pid) !== undefined);
  return !hasEnded;
}

async function pythonUnderLock(sandbox: Sandbox): Promise<PausedPython> {
  return pausedPython({
    // The SDK of the earlier generation does not understand the discovery of the later one.
    python: backend.reportsDeletions
      ? undefined
      : installedPythonEnvironment(generationOf('0.3.0'))?.python,
    env: sandbox.env,
    configFile: sandbox.configFile,
    lock: refreshLockPath(sandbox.configFile, 'default'),
    tokenEndpoint: backend.tokenEndpoint,
    clientId: backend.clientId,
  });
}

/** Python holds the lock, the waiter waits for it and is interrupted, Python goes on, and both come to their end. */
async function outcomeOf(
  args: readonly string[],
  interrupt: (waiter: Waiter) => Promise<void>,
): Promise<object> {
  const sandbox = await expiredLogin(backend);
  const { result, rejected } = await refreshesOf(backend, async () => {
    const python = await pythonUnderLock(sandbox);
    const waiter = await waiterFor(sandbox, args);
    await interrupt(waiter);
    const pythonResult = (await python.goOn()).lastLine;
    const end = await waiter.end;
    const { code, stderr } = await sandbox.nmp(['auth', 'refresh']);
    return { python: pythonResult, end, refreshAfterwards: { code, stderr } };
  });
  return { ...result, rejected };
}

const UNDISTURBED = {
  python: 'True',
  refreshAfterwards: { code: 0, stderr: '' },
  rejected: 0,
};

describe('X-19: while the Python SDK refreshes under the lock', () => {
  test('a program that handles SIGINT, SIGHUP and SIGTERM keeps waiting', async () => {
    let output = '';
    const outcome = await outcomeOf(PROGRAM, async (waiter) => {
      for (const signal of SIGNALS) {
        process.kill(-waiter.pid, signal);
        await until(() => waiter.stdout().includes(signal));
        if (!(await waitsAgain(waiter))) break;
      }
      output = waiter.stdout();
    });
    expect(outcome).toEqual({ ...UNDISTURBED, end: [0, null] });
    expect(output).toBe(`${SIGNALS.join('\n')}\n`);
  });

  test.each(SIGNALS)('%s ends a command that waits', async (signal) => {
    const outcome = await outcomeOf(COMMAND, async (waiter) => {
      process.kill(-waiter.pid, signal);
      await waiter.end;
    });
    expect(outcome).toEqual({ ...UNDISTURBED, end: [null, signal] });
  });

  test.each([
    ['command', COMMAND],
    ['program', PROGRAM],
  ])('a %s whose flock helper is killed keeps waiting', async (_, args) => {
    const outcome = await outcomeOf(args, async (waiter) => {
      for (let kill = 0; kill < 3; kill++) {
        const helper = flockHelperOf(waiter.pid)!;
        process.kill(helper, 'SIGKILL');
        const isGone = () => flockHelperOf(waiter.pid) !== helper;
        await until(isGone);
        if (!(await waitsAgain(waiter))) break;
      }
    });
    expect(outcome).toEqual({ ...UNDISTURBED, end: [0, null] });
  });
});

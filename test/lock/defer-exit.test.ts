/** Signals during work that must not be interrupted. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROGRAM = join(fileURLToPath(new URL('.', import.meta.url)), 'deferred-exit.mts');

/** Its work never ends by itself. */
const ENDLESS = '--endless';

/** Runs the program, signals it as soon as it works, then lets the work end, and says how it ended. */
async function deferredExit(args: readonly string[], ...signals: readonly NodeJS.Signals[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, ...args], {
    stdio: ['pipe', 'pipe', args.includes('--throw') ? 'ignore' : 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const first = output === '';
    output += chunk.toString();
    if (!first) return;
    for (const signal of signals) child.kill(signal);
    if (!args.includes(ENDLESS)) child.stdin.end();
  });
  return new Promise<{ output: string; code: number | null; signal: string | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ output, code, signal }));
  });
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  'C-09: %s takes effect after the work and ends the process as that signal',
  async (signal) => {
    expect(await deferredExit([], signal)).toEqual({
      output: 'working\ndone\n',
      code: null,
      signal,
    });
  },
);

/** Starts it like a shell job: the system ignores Ctrl-Z in a process group that no shell can continue. */
const OWN_GROUP = 'import os, sys; os.setpgid(0, 0); os.execv(sys.argv[1], sys.argv[1:])';

test('X-06: Ctrl-Z stops the process after the work, not during it', async () => {
  const program = [process.execPath, '--import', 'tsx', PROGRAM];
  const child = spawn('python3', ['-c', OWN_GROUP, ...program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('working');
  child.kill('SIGTSTP');
  child.stdin.end();
  expect((await lines.next()).value).toBe('done');
  const ended = once(child, 'close');
  await stopped(child.pid!);
  child.kill('SIGCONT');
  expect(await ended).toEqual([0, null]);
});

/** Resolves when the system says that the process has been stopped. */
async function stopped(pid: number): Promise<void> {
  while (!/^State:\s+T/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) await setImmediate();
}

test('a second signal ends the process at once', async () => {
  const { output, signal } = await deferredExit([ENDLESS], 'SIGINT', 'SIGTERM');
  expect(output).toBe('working\nabandoned\n');
  expect(signal).toMatch(/SIGINT|SIGTERM/);
});

test('a signal waits for all work in progress', async () => {
  expect(await deferredExit(['--two'], 'SIGTERM')).toEqual({
    output: 'working\nworking too\ndone\ndone too\n',
    code: null,
    signal: 'SIGTERM',
  });
});

test.each([
  ['process.exit()', '--exit', 3],
  ['an uncaught error', '--throw', 1],
])('%s does not wait, and each piece of abandoned work is reported', async (_, how, code) => {
  expect(await deferredExit([ENDLESS, '--two', how])).toEqual({
    output: 'working\nworking too\nabandoned\nabandoned too\n',
    code,
    signal: null,
  });
});

test('a signal that the application handles is left to it', async () => {
  const { output, code } = await deferredExit(['--own-handler'], 'SIGTERM');
  expect(output).toBe('working\nown handler\ndone\nlisteners 1 0 0\n');
  expect(code).toBe(0);
});

test('P-12: no listener is left after the work', async () => {
  expect(await deferredExit([])).toEqual({
    output: 'working\ndone\nlisteners 0 0 0\n',
    code: 0,
    signal: null,
  });
});

/**
 * Processes that share a login with 6-second tokens at a provider with strict rotation, while they get SIGSTOP, SIGINT, SIGHUP
 * and SIGTERM at random, in the last fifth of the time SIGKILL too. `MINUTES` (5), `PROCESSES` (64), of which `PYTHON` (8, where
 * it is installed) are the platform's Python SDK. Exits with 1 when a refresh token was reused without SIGKILL, or when more
 * logins were lost than processes were killed.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { saveLogin } from '../src/config-file/edits/login-edit.ts';
import { FileConfigStore } from '../src/config-file/file-config-store.ts';
import { createNodeRuntime } from '../src/runtime-node/node-runtime.ts';
import { generationOf } from '../test/support/backends/real/generation.ts';
import { installedPythonEnvironment } from '../test/support/backends/real/python-environment.ts';
import { startRemoteBackend } from '../test/support/backends/remote-backend.ts';
import { builtChild } from '../test/support/processes/built-child.ts';

const MINUTES = Number(process.env['MINUTES'] ?? 5);
const PROCESSES = Number(process.env['PROCESSES'] ?? 64);
const python = installedPythonEnvironment(generationOf('0.3.0'))?.python;
const PYTHON = python === undefined ? 0 : Number(process.env['PYTHON'] ?? 8);
/** Milliseconds between two signals; a stopped process sleeps for up to MAX_STOP. */
const PAUSE = 250;
const MAX_STOP = 3_000;
const GENTLE = ['SIGSTOP', 'SIGINT', 'SIGHUP', 'SIGTERM'] as const;
/** The Python SDK ends at the others wherever it is, also between redeeming and storing. */
const PYTHON_SIGNALS = new Set<NodeJS.Signals>(['SIGSTOP', 'SIGKILL']);

const backend = await startRemoteBackend({ accessTokenLifetime: 6 });
const home = mkdtempSync(join(tmpdir(), 'nmp-storm-'));
const path = join(home, 'config.yaml');
const store = new FileConfigStore({
  location: { path },
  runtime: createNodeRuntime().lockRuntime,
});
const program = await builtChild(new URL('storm-worker.mts', import.meta.url));
const env = { PATH: process.env['PATH'], HOME: home, NMP_CONFIG_FILE: path };
const errors = new Map<string, number>();
const commands = {
  node: [process.execPath, program],
  python: [python ?? '', fileURLToPath(new URL('storm-worker.py', import.meta.url))],
} as const;
type Kind = keyof typeof commands;
const children = new Map<ChildProcess, Kind>();
let isOver = false;
let isLost = false;

async function logIn(): Promise<void> {
  const { access_token: accessToken, refresh_token: refreshToken } = await backend.signIn(
    backend.admin,
  );
  await saveLogin(store, {
    context: 'default',
    baseUrl: backend.baseUrl,
    accessToken,
    refreshToken,
  });
}

function start(kind: Kind): void {
  const [command, script] = commands[kind];
  const child = spawn(command, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.set(child, kind);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const code of text.trim().split('\n')) {
      errors.set(code, (errors.get(code) ?? 0) + 1);
      if (code === 'login_required') isLost = true;
    }
  });
  child.once('exit', () => {
    children.delete(child);
    if (!isOver) start(kind);
  });
}

function random<T>(of: readonly T[]): T {
  return of[Math.floor(Math.random() * of.length)]!;
}

const signals = new Map<string, number>();
function send(signal: NodeJS.Signals): void {
  const takesIt = (kind: Kind) => kind === 'node' || PYTHON_SIGNALS.has(signal);
  const child = random([...children].filter(([, kind]) => takesIt(kind)).map(([each]) => each));
  signals.set(signal, (signals.get(signal) ?? 0) + 1);
  child.kill(signal);
  if (signal === 'SIGSTOP')
    setTimeout(() => child.kill('SIGCONT'), Math.random() * MAX_STOP).unref();
}

async function storm(
  milliseconds: number,
  kinds: readonly NodeJS.Signals[],
): Promise<{ readonly reused: number; readonly lost: number }> {
  const before = await backend.refreshes();
  let lost = 0;
  for (const end = performance.now() + milliseconds; performance.now() < end; ) {
    await sleep(PAUSE);
    send(random(kinds));
    if (!isLost) continue;
    lost++;
    await logIn();
    await sleep(1_000);
    isLost = false;
  }
  const after = await backend.refreshes();
  const [succeeded, reused] = [
    after.succeeded - before.succeeded,
    after.rejected - before.rejected,
  ];
  console.log(`${kinds.join(' ')}: ${succeeded} refreshes, ${reused} refused, ${lost} logins lost`);
  return { reused, lost };
}

await logIn();
for (let i = 0; i < PROCESSES; i++) start(i < PYTHON ? 'python' : 'node');
console.log(`${PROCESSES - PYTHON} processes of this SDK, ${PYTHON} of the Python SDK`);
const gentle = await storm(MINUTES * 48_000, GENTLE);
const hard = await storm(MINUTES * 12_000, [...GENTLE, 'SIGKILL']);
isOver = true;
for (const child of children.keys()) child.kill('SIGKILL');
await backend.stop();
rmSync(home, { recursive: true });
console.log('signals', Object.fromEntries(signals), 'errors seen', Object.fromEntries(errors));
const killed = signals.get('SIGKILL') ?? 0;
if (gentle.reused + gentle.lost > 0 || hard.lost > killed) process.exitCode = 1;

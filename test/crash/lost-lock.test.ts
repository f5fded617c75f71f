/** Without flock the lock is a folder, which another process may delete or take over during the work. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refreshLockPath } from '../../src/lock/refresh-locks.ts';
import { expiredLogin, refreshesOf } from '../support/backends/expired-login.ts';
import { type RemoteBackend, startRemoteBackend } from '../support/backends/remote-backend.ts';
import { ROOT, type Sandbox } from '../support/files/sandbox.ts';
import { builtChild } from '../support/processes/built-child.ts';

let program: string;
let backend: RemoteBackend;
let sandbox: Sandbox;

beforeAll(async () => {
  program = await builtChild(new URL('without-flock.mts', import.meta.url));
  backend = await startRemoteBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

beforeEach(async () => {
  sandbox = await expiredLogin(backend);
});

interface Renewing {
  readonly child: ChildProcess;
  readonly lines: AsyncIterator<string>;
}

function renew(): Renewing {
  const child = spawn(process.execPath, [program], {
    cwd: ROOT,
    env: sandbox.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

/** The token that it prints last; fails when it dies. */
async function tokenOf({ child, lines }: Renewing): Promise<string> {
  let last = '';
  for (let line = await lines.next(); !line.done; line = await lines.next()) last = line.value;
  if (child.exitCode === null) await once(child, 'exit');
  expect(child.exitCode).toBe(0);
  return last;
}

/** A process that has the lock, and whose provider has rotated and keeps its response back. */
async function holder(): Promise<Renewing> {
  await backend.controls.addFaults({ kind: 'hold after commit' });
  const renewing = renew();
  await backend.controls.held();
  return renewing;
}

function deleteLock(): void {
  const lock = `${refreshLockPath(sandbox.configFile, 'default')}.d`;
  expect(statSync(lock).isDirectory()).toBe(true);
  rmSync(lock, { recursive: true });
}

async function expectLivingLogin(): Promise<void> {
  expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0, stderr: '' });
}

test('P-10: after another process has deleted the lock, the new tokens are stored', async () => {
  const { result, succeeded, rejected } = await refreshesOf(backend, async () => {
    const ours = await holder();
    deleteLock();
    expect((await ours.lines.next()).value).toBe('lost');
    await backend.controls.release();
    return tokenOf(ours);
  });
  expect({ succeeded, rejected }).toEqual({ succeeded: 1, rejected: 0 });
  expect(sandbox.tokens().token).toBe(result);
  await expectLivingLogin();
});

test('P-10: after a faster process has taken over the lock, its tokens are kept and used', async () => {
  await backend.controls.setGrace(60);
  const ours = await holder();
  deleteLock();
  const theirs = await tokenOf(renew());
  const stored = sandbox.tokens();
  expect(stored.token).toBe(theirs);
  expect((await ours.lines.next()).value).toBe('lost');
  await backend.controls.release();
  expect(await tokenOf(ours)).toBe(theirs);
  expect(sandbox.tokens()).toEqual(stored);
  await backend.controls.setGrace(0);
  await expectLivingLogin();
});

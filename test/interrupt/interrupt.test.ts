/** Programs and commands that are told to end while a provider that has rotated the login has not answered yet. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expiredLogin } from '../e2e/expired-login.ts';
import { type RemoteBackend, startRemoteBackend } from '../rig/remote-backend.ts';
import { NMP, ROOT, type Sandbox } from '../rig/sandbox.ts';

let backend: RemoteBackend;

beforeAll(async () => {
  backend = await startRemoteBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await expiredLogin(backend);
});

const REFRESH = [NMP, 'auth', 'refresh'];
const PROGRAM = [
  '--input-type=module',
  '--eval',
  `import { NeMoPlatform } from 'nemo-platform'; await new NeMoPlatform().workspaces.list();`,
];

/** Starts it and waits until the provider has rotated and keeps its answer back. */
async function startAndHold(args: readonly string[]): Promise<ChildProcess> {
  await backend.controls.addFaults({ kind: 'hold after commit' });
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: sandbox.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await backend.controls.held();
  return child;
}

/** The login lives on: the provider takes what the file holds. */
async function expectLivingLogin(): Promise<void> {
  expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0, stderr: '' });
}

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'F-12: %s while a refresh is in flight',
  (signal) => {
    test.each([
      ['command', REFRESH],
      ['program', PROGRAM],
    ])('a %s stores what the provider issued, then dies of the signal', async (_, args) => {
      const child = await startAndHold(args);
      child.kill(signal);
      await backend.controls.release();
      expect(await once(child, 'close')).toEqual([null, signal]);
      await expectLivingLogin();
    });
  },
);

test.each([
  ['command', REFRESH],
  ['program', PROGRAM],
])('the second Ctrl-C ends a %s at once', async (_, args) => {
  const child = await startAndHold(args);
  child.kill('SIGINT');
  // Two signals of a kind that arrive together are one.
  child.kill('SIGTERM');
  const [, signal] = (await once(child, 'close')) as [null, string];
  expect(signal).toBeOneOf(['SIGINT', 'SIGTERM']);
  await backend.controls.release();
});

test('a reader that closes the pipe does not keep the login from being stored', async () => {
  const child = await startAndHold(REFRESH);
  child.stdout!.destroy();
  child.stderr!.destroy();
  await backend.controls.release();
  expect(await once(child, 'exit')).toEqual([0, null]);
  await expectLivingLogin();
});

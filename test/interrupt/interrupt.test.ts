/** Programs and commands that receive a signal after the provider has rotated and before its response arrives. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refreshLockPath } from '../../src/lock/refresh-locks.ts';
import { expiredLogin } from '../support/backends/expired-login.ts';
import { type RemoteBackend, startRemoteBackend } from '../support/backends/remote-backend.ts';
import { NMP, ROOT, type Sandbox } from '../support/files/sandbox.ts';
import { until } from '../support/waits/until.ts';

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

interface Held {
  readonly child: ChildProcess;
  /** Exit code and signal, when its output has ended too. */
  readonly closed: Promise<[code: number | null, signal: NodeJS.Signals | null]>;
}

/** Starts it and waits until the provider has rotated and keeps its response back. */
async function startAndHold(
  args: readonly string[],
  stdin: 'ignore' | 'pipe' = 'ignore',
): Promise<Held> {
  await backend.controls.addFaults({ kind: 'hold after commit' });
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: sandbox.env,
    stdio: [stdin, 'pipe', 'pipe'],
  });
  const closed = once(child, 'close') as Held['closed'];
  await backend.controls.held();
  return { child, closed };
}

/** The login is still valid: the provider accepts the stored refresh token. */
async function expectLivingLogin(): Promise<void> {
  expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0, stderr: '' });
}

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'F-12: %s while a refresh is in flight',
  (signal) => {
    test.each([
      ['command', REFRESH],
      ['program', PROGRAM],
    ])('a %s stores the new tokens and is then terminated by the signal', async (_, args) => {
      const { child, closed } = await startAndHold(args);
      child.kill(signal);
      await backend.controls.release();
      expect(await closed).toEqual([null, signal]);
      await expectLivingLogin();
    });
  },
);

test.each([
  ['command', REFRESH],
  ['program', PROGRAM],
])('the second Ctrl-C ends a %s at once', async (_, args) => {
  const { child, closed } = await startAndHold(args);
  child.kill('SIGINT');
  // Two signals of a kind that arrive together are one.
  child.kill('SIGTERM');
  const [, signal] = await closed;
  expect(signal).toBeOneOf(['SIGINT', 'SIGTERM']);
  await backend.controls.release();
});

describe('process.exit() in the middle of a refresh', () => {
  /** Exits at a line on its standard input. */
  const exiting = (options: string) => [
    '--input-type=module',
    '--eval',
    `import { NeMoPlatform } from 'nemo-platform';
    process.stdin.once('data', () => process.exit(7));
    await new NeMoPlatform(${options}).workspaces.list();
    process.exit(8);`,
  ];

  async function exitInTheMiddle(options: string) {
    const { child, closed } = await startAndHold(exiting(options), 'pipe');
    const stderr = text(child.stderr!);
    child.stdin!.write('exit\n');
    const [code] = await closed;
    await backend.controls.release();
    return { code, stderr: await stderr };
  }

  test('is reported, with the command to run if the login has ended', async () => {
    expect(await exitInTheMiddle('')).toEqual({
      code: 7,
      stderr:
        'nemo-platform: The process ended in the middle of a refresh of the login for context "default". ' +
        'Should that login have ended: nmp auth login\n',
    });
  });

  test('is not reported if warnings are off', async () => {
    expect(await exitInTheMiddle("{ logLevel: 'off' }")).toEqual({ code: 7, stderr: '' });
  });

  test('after the refresh is not reported', async () => {
    const outcome = await sandbox.run(process.execPath, exiting(''));
    expect(outcome).toMatchObject({ code: 8, stderr: '' });
  });
});

test('a login is stored even if the reader closes the pipe', async () => {
  const { child, closed } = await startAndHold(REFRESH);
  child.stdout!.destroy();
  child.stderr!.destroy();
  await backend.controls.release();
  expect(await closed).toEqual([0, null]);
  await expectLivingLogin();
});

describe('Ctrl-C on a command that waits', () => {
  test('for a provider ends it after ten seconds and names the command to run', async () => {
    const { child, closed } = await startAndHold(REFRESH);
    const stderr = text(child.stderr!);
    child.kill('SIGINT');
    expect(await closed).toEqual([null, 'SIGINT']);
    await backend.controls.release();
    expect(await stderr).toContain('in the middle of a refresh of the login for context "default"');
  });

  test('for a provider a second time ends it at once and names the same command', async () => {
    const { child, closed } = await startAndHold(REFRESH);
    const stderr = text(child.stderr!);
    child.kill('SIGINT');
    child.kill('SIGTERM');
    await closed;
    await backend.controls.release();
    expect(await stderr).toContain('Should that login have ended: nmp auth login');
  });

  test('for a lock of another process ends it at once', async () => {
    const lock = refreshLockPath(sandbox.configFile, 'default');
    const keeper = spawn('flock', ['-x', lock, 'sh', '-c', 'echo kept; cat']);
    await once(keeper.stdout, 'data');
    const child = spawn(process.execPath, REFRESH, { cwd: ROOT, env: sandbox.env });
    await until(() => existsSync(`${lock}.gate`));
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
    keeper.stdin.end();
    await expectLivingLogin();
  });
});

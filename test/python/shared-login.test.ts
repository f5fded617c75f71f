/** A login of one language works in the other one, refreshes included. */

import { beforeAll, describe, expect, test } from 'vitest';
import { expiredLogin } from '../support/backends/expired-login.ts';
import { passwordLogin } from '../support/backends/password-login.ts';
import type { RealBackend } from '../support/backends/real/real-backend.ts';
import { makeSandbox, type Sandbox } from '../support/files/sandbox.ts';
import { pythonCli, pythonList, realBackend } from './peer.ts';

let backend: RealBackend;

beforeAll(async () => {
  backend = await realBackend();
});

const LIST = `
import { NeMoPlatform } from 'nemo-platform';
console.log((await new NeMoPlatform().workspaces.list()).data.length > 0);
`;

async function ourLogin(): Promise<Sandbox> {
  const sandbox = makeSandbox();
  const { username, password } = backend.admin;
  const args = passwordLogin(backend.baseUrl, username);
  const login = await sandbox.nmp(args, { input: `${password}\n` });
  expect(login.code).toBe(0);
  return sandbox;
}

async function theirLogin(): Promise<Sandbox> {
  const sandbox = makeSandbox();
  const { username, password } = backend.admin;
  const { prefix } = backend.python.generation;
  const env = { [`${prefix}OIDC_USERNAME`]: username, [`${prefix}OIDC_PASSWORD`]: password };
  const login = await pythonCli(sandbox, ['auth', 'login', '--base-url', backend.baseUrl], env);
  expect(login).toMatchObject({ code: 0 });
  return sandbox;
}

describe('a login of this SDK', () => {
  test('works in the Python SDK and CLI, including refreshes', async () => {
    const sandbox = await ourLogin();
    expect(await pythonList(sandbox)).toMatchObject({ code: 0, stdout: 'True\n' });
    const before = sandbox.tokens().refresh_token;
    expect(await pythonCli(sandbox, ['auth', 'refresh'])).toMatchObject({ code: 0 });
    expect(sandbox.tokens().refresh_token).not.toBe(before);
    expect(await sandbox.nmp(['workspaces', 'list'])).toMatchObject({ code: 0 });
    expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0 });
    expect(await pythonList(sandbox)).toMatchObject({ code: 0, stdout: 'True\n' });
  });

  test('X-10: keeps its pin when the Python SDK rewrites the file', async () => {
    const sandbox = await ourLogin();
    await pythonCli(sandbox, ['config', 'set', '--workspace', 'system']);
    const [context] = sandbox.config()['contexts'] as { workspace: string; metadata: object }[];
    expect(context?.workspace).toBe('system');
    expect(context?.metadata).toMatchObject({ nemo_platform_login: { issuer: backend.issuer } });
    expect((await sandbox.nmp(['auth', 'status'])).stdout).toContain('workspace system');
  });
});

describe('a login of the Python CLI', () => {
  test('works in this SDK, including refreshes', async () => {
    const sandbox = await theirLogin();
    expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0, stderr: '' });
    expect(await sandbox.program(LIST)).toMatchObject({ code: 0, stdout: 'true\n', stderr: '' });
    expect(await pythonCli(sandbox, ['auth', 'refresh'])).toMatchObject({ code: 0 });
    expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0, stderr: '' });
  });
});

test('X-03: processes of both languages with an expired token refresh it once', async () => {
  // The Python SDK refreshes tokens of less than a minute at every start.
  await backend.withLifetime(300, async () => {
    const sandbox = await expiredLogin(backend);
    const before = await backend.refreshes();
    const ours = Array.from({ length: 6 }, () => sandbox.program(LIST));
    const theirs = Array.from({ length: 3 }, () => pythonList(sandbox));
    for (const outcome of await Promise.all(ours)) {
      expect(outcome).toMatchObject({ code: 0, stdout: 'true\n' });
    }
    for (const outcome of await Promise.all(theirs)) {
      expect(outcome).toMatchObject({ code: 0, stdout: 'True\n' });
    }
    const after = await backend.refreshes();
    expect(after.rejected - before.rejected).toBe(0);
    expect(after.succeeded - before.succeeded).toBe(1);
  });
});

test('X-02: the Python SDK waits for the lock of this SDK, and the other way round', async () => {
  const sandbox = await expiredLogin(backend);
  const before = await backend.refreshes();
  const [theirs, ours] = await Promise.all([pythonList(sandbox), sandbox.nmp(['auth', 'refresh'])]);
  expect(theirs).toMatchObject({ code: 0, stdout: 'True\n' });
  expect(ours).toMatchObject({ code: 0 });
  const after = await backend.refreshes();
  expect(after.rejected - before.rejected).toBe(0);
});

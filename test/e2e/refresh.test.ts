import { beforeAll, describe, expect, test } from 'vitest';
import type { Backend } from '../rig/backend.ts';
import { makeSandbox, type Sandbox } from '../rig/sandbox.ts';
import { expired, writeStoredLogin } from '../rig/stored-login.ts';
import { e2eBackend } from './backend.ts';

let backend: Backend;

beforeAll(async () => {
  backend = await e2eBackend();
});

/** A sandbox whose stored token has expired and whose refresh token lives. */
async function expiredLogin(): Promise<Sandbox> {
  const sandbox = makeSandbox();
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  writeStoredLogin(sandbox.configFile, {
    baseUrl: backend.baseUrl,
    token: expired(access_token),
    refreshToken: refresh_token,
  });
  return sandbox;
}

/** How often the provider refreshed and refused while the work was done. */
async function refreshesOf<T>(
  work: () => Promise<T>,
): Promise<{ result: T; succeeded: number; rejected: number }> {
  const before = await backend.refreshes();
  const result = await work();
  const after = await backend.refreshes();
  return {
    result,
    succeeded: after.succeeded - before.succeeded,
    rejected: after.rejected - before.rejected,
  };
}

const LIST_WITH_TWO_CLIENTS = `
import { NeMoPlatform } from 'nemo-platform';
const clients = [new NeMoPlatform(), new NeMoPlatform()];
const lists = await Promise.all(Array.from({ length: 40 }, (_, i) => clients[i % 2].workspaces.list()));
console.log(lists.every((list) => list.data.length > 0));
`;

const LIST_ONCE = `
import { NeMoPlatform } from 'nemo-platform';
const list = await new NeMoPlatform().workspaces.list();
console.log(list.data.length > 0);
`;

describe('an expired stored token', () => {
  test('P-01: is refreshed once for two clients and forty calls', async () => {
    const sandbox = await expiredLogin();
    const { result, succeeded, rejected } = await refreshesOf(() =>
      sandbox.program(LIST_WITH_TWO_CLIENTS),
    );
    expect(result).toMatchObject({ code: 0, stdout: 'true\n', stderr: '' });
    expect({ succeeded, rejected }).toEqual({ succeeded: 1, rejected: 0 });
  });

  test('X-03: is refreshed once for eight processes that meet it together', async () => {
    const sandbox = await expiredLogin();
    const { result, succeeded, rejected } = await refreshesOf(() =>
      Promise.all(Array.from({ length: 8 }, () => sandbox.program(LIST_ONCE))),
    );
    expect(result.map((each) => [each.code, each.stdout, each.stderr])).toEqual(
      Array.from({ length: 8 }, () => [0, 'true\n', '']),
    );
    expect({ succeeded, rejected }).toEqual({ succeeded: 1, rejected: 0 });
    expect((await sandbox.nmp(['auth', 'refresh'])).code).toBe(0);
  });

  test('T-14: is refreshed once for twelve commands at the same time', async () => {
    const sandbox = await expiredLogin();
    const { result, succeeded, rejected } = await refreshesOf(() =>
      Promise.all(Array.from({ length: 12 }, () => sandbox.nmp(['auth', 'token']))),
    );
    expect(result.map((each) => each.code)).toEqual(Array.from({ length: 12 }, () => 0));
    expect(rejected).toBe(0);
    // Commands that start when more than half of the short life is over renew once more.
    expect(succeeded).toBeLessThanOrEqual(2);
  });

  test('is not sent with --no-auto-refresh, and nothing is refreshed', async () => {
    const sandbox = await expiredLogin();
    const { result, succeeded } = await refreshesOf(() =>
      sandbox.nmp(['auth', 'token', '--no-auto-refresh']),
    );
    expect(result).toMatchObject({ code: 5, stdout: '' });
    expect(result.stderr).toContain('Run: nmp auth refresh');
    expect(succeeded).toBe(0);
  });
});

test('nmp auth refresh eight times at once: all succeed, nothing is refused, the login lives on', async () => {
  const sandbox = await expiredLogin();
  const { result, rejected } = await refreshesOf(() =>
    Promise.all(Array.from({ length: 8 }, () => sandbox.nmp(['auth', 'refresh']))),
  );
  expect(result.map((each) => [each.code, each.stderr])).toEqual(
    Array.from({ length: 8 }, () => [0, '']),
  );
  expect(rejected).toBe(0);
  expect((await sandbox.nmp(['workspaces', 'list'])).code).toBe(0);
});

test('a program goes on when its token ends', async () => {
  const sandbox = await expiredLogin();
  const lifetime = backend.accessTokenLifetime * 1000;
  const { result, succeeded, rejected } = await refreshesOf(() =>
    sandbox.program(`
      import { NeMoPlatform } from 'nemo-platform';
      const client = new NeMoPlatform();
      await client.workspaces.list();
      const first = (await client.credential()).expiresAt;
      await new Promise((resolve) => setTimeout(resolve, first.getTime() - Date.now() + 100));
      await client.workspaces.list();
      const second = (await client.credential()).expiresAt;
      console.log(second.getTime() - first.getTime() >= ${lifetime} / 2);
    `),
  );
  expect(result).toMatchObject({ code: 0, stdout: 'true\n', stderr: '' });
  expect({ succeeded, rejected }).toEqual({ succeeded: 2, rejected: 0 });
});

test('N-01: a refresh token that was revoked is told once, and nothing stored is touched', async () => {
  const sandbox = await expiredLogin();
  const before = sandbox.tokens();
  const use = () =>
    fetch(backend.tokenEndpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: backend.clientId,
        refresh_token: before.refresh_token,
      }),
    });
  // Used twice by somebody else, it takes the whole login with it.
  await use();
  await use();
  const { code, stdout, stderr } = await sandbox.nmp(['auth', 'token']);
  expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
  expect(stderr).toContain('Your login for context "default" has ended (alice@company.com,');
  expect(stderr).toContain('Run: nmp auth login\n');
  expect(sandbox.tokens()).toEqual(before);
});

/** Refreshes of a stored login: by programs, commands and many processes. */

import { beforeAll, describe, expect, test } from 'vitest';
import type { Backend } from '../support/backends/backend.ts';
import { expiredLogin, refreshesOf } from '../support/backends/expired-login.ts';
import { e2eBackend } from './backend.ts';

let backend: Backend;

beforeAll(async () => {
  // No token of a slow run becomes due again.
  backend = await e2eBackend({ accessTokenLifetime: 300 });
});

const LIST_WITH_TWO_CLIENTS = `
import { NeMoPlatform } from 'nemo-platform';
const clients = [new NeMoPlatform(), new NeMoPlatform()];
const lists = await Promise.all(Array.from({ length: 40 }, (_, i) => clients[i % 2].workspaces.list()));
console.log(lists.every((list) => list.data.length > 0));
`;

describe('an expired stored token', () => {
  test('P-01: is refreshed once for two clients and forty calls', async () => {
    const sandbox = await expiredLogin(backend);
    const { result, succeeded, rejected } = await refreshesOf(backend, () =>
      sandbox.program(LIST_WITH_TWO_CLIENTS),
    );
    expect(result).toMatchObject({ code: 0, stdout: 'true\n', stderr: '' });
    expect({ succeeded, rejected }).toEqual({ succeeded: 1, rejected: 0 });
  });

  test('is not sent with --no-auto-refresh, and nothing is refreshed', async () => {
    const sandbox = await expiredLogin(backend);
    const { result, succeeded } = await refreshesOf(backend, () =>
      sandbox.nmp(['auth', 'token', '--no-auto-refresh']),
    );
    expect(result).toMatchObject({ code: 5, stdout: '' });
    expect(result.stderr).toContain('Run: nmp auth refresh');
    expect(succeeded).toBe(0);
  });
});

test('N-01: a revoked refresh token is reported once, and the stored login is not changed', async () => {
  const sandbox = await expiredLogin(backend);
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
  // A second use by another process ends the whole login.
  await use();
  await use();
  const { code, stdout, stderr } = await sandbox.nmp(['auth', 'token']);
  expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
  expect(stderr).toContain('Your session for context "default" has expired (alice@company.com,');
  expect(stderr).toContain('Run: nmp auth login\n');
  expect(sandbox.tokens()).toEqual(before);
});

/** `nmp` without arguments, unsigned logins, and revoking logouts. */

import { UnsecuredJWT } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { listenOnLoopback } from '../support/backends/embedded/listen.ts';
import { startPlatform } from '../support/backends/embedded/platform.ts';
import { backend, withLogin } from './auth-run.ts';
import { fakeIO } from './fake-io.ts';

test('nmp without arguments prints in three lines what to do', async () => {
  const io = fakeIO();
  expect(await run([], io)).toBe(0);
  expect(io.stdout()).toBe(
    'Not logged in. Start with:\n  nmp auth login --base-url https://nmp.company.com\nShow all commands: nmp --help\n',
  );
});

test('nmp without arguments prints who is logged in', async () => {
  expect((await withLogin([])).stdout).toBe(
    `Logged in as alice@company.com (${backend.baseUrl})\nShow all commands: nmp --help\n`,
  );
});

test('nmp without arguments prints how to log in again', async () => {
  const { stdout } = await withLogin([], { logout: true });
  expect(stdout).toMatch(
    /Not logged in\. Start with:\n {2}nmp auth login\nShow all commands: nmp --help\n$/,
  );
});

describe('nmp auth login', () => {
  test('T-02: without a terminal nothing is prompted', async () => {
    const io = fakeIO();
    expect(
      await run(['auth', 'login', '--base-url', backend.baseUrl, '--username', 'alice'], io),
    ).toBe(2);
    expect(io.stderr()).toContain('--password-stdin');
  });

  test('T-01: a password on the command line leads to a warning', async () => {
    const io = fakeIO();
    const args = ['--username', 'alice', '--password', 'alice-password'];
    expect(await run(['auth', 'login', '--base-url', backend.baseUrl, ...args], io)).toBe(0);
    expect(io.stderr()).toContain('Warning: --password may be visible');
  });

  test('an unsigned token works for status, calls and refresh', async () => {
    const platform = await startPlatform({
      provider: undefined,
      adminEmail: 'a@b.com',
      workloadTokenLifetime: 60,
    });
    try {
      const io = fakeIO();
      const login = [
        'auth',
        'login',
        '--base-url',
        platform.baseUrl,
        '--unsigned-token',
        '--email',
        'a@b.com',
      ];
      expect(await run([...login, '--group', 'x', 'y', '--expires-in', '600'], io)).toBe(0);
      expect(await run(['auth', 'refresh'], io)).toBe(0);
      expect(await run(['workspaces', 'list', '-f', 'csv', '-c', 'name'], io)).toBe(0);
      expect(io.stdout()).toMatch(/^Logged in as a@b\.com\nToken refreshed, expires: \S+\nname\n/);
    } finally {
      await platform.stop();
    }
  });

  test.each([
    ['workspaces list', ['workspaces', 'list']],
    ['api', ['api', '/apis/entities/v2/workspaces']],
    ['auth token', ['auth', 'token']],
    ['auth token as a header', ['auth', 'token', '--format', 'header']],
    ['auth token without refresh', ['auth', 'token', '--no-auto-refresh']],
    ['auth refresh', ['auth', 'refresh']],
  ])('H-01: no stored token of %s is sent to another base URL', async (_, args) => {
    const { succeeded } = await backend.refreshes();
    for (const [more, env] of [
      [['--base-url', 'http://127.0.0.1:1'], {}],
      [[], { NMP_BASE_URL: 'http://127.0.0.1:1' }],
    ] as const) {
      const { code, stdout, stderr } = await withLogin([...args, ...more], { env });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('is not sent to http://127.0.0.1:1');
      expect(stderr).toContain('Run: nmp auth login --base-url http://127.0.0.1:1');
    }
    expect((await backend.refreshes()).succeeded).toBe(succeeded);
  });
});

test('an unknown group leads to the command that was probably meant', async () => {
  const io = fakeIO();
  expect(await run(['workspace', 'list'], io)).toBe(2);
  expect(io.stderr()).toContain('Did you mean: nmp workspaces list\n');
});

describe('H-02: logout --revoke', () => {
  test('sends the refresh token only to the provider of the login', async () => {
    const { rejected } = await backend.refreshes();
    const { code, stderr, file } = await withLogin(['auth', 'logout', '--revoke'], {
      token: new UnsecuredJWT({ iss: 'https://idp.of-the-login.com', sub: 'alice' }).encode(),
    });
    expect(code).toBe(0);
    expect(stderr).toContain('names another identity provider than when you logged in');
    expect(file.after).not.toContain('refresh_token');
    expect(await backend.refreshes()).toMatchObject({ rejected });
  });

  test('revokes at the provider of the login', async () => {
    const { code, stderr } = await withLogin(['auth', 'logout', '--revoke']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('says so where the provider does not support revocation, and sends it nothing', async () => {
    const asked: unknown[] = [];
    const provider = await listenOnLoopback((issuer) => (request, response) => {
      asked.push(request.url);
      response.end(JSON.stringify({ issuer }));
    });
    onTestFinished(() => provider.close());
    const issuer = provider.url;
    const oidc = { issuer, client_id: 'cli', token_endpoint: `${issuer}/token` };
    const body = JSON.stringify({ auth_enabled: true, oidc });
    backend.faults.add({ kind: 'response', at: 'discovery', status: 200, body });
    const token = new UnsecuredJWT({ iss: issuer, sub: 'alice' }).encode();
    const { code, stderr } = await withLogin(['auth', 'logout', '--revoke'], { token });
    expect(code).toBe(0);
    expect(stderr).toContain('does not support revocation');
    expect(asked).toEqual(['/.well-known/openid-configuration']);
  });

  test('revokes the login of a context of any name', async () => {
    const context = 'invalid file';
    const { refresh_token: refreshToken } = await backend.signIn(backend.admin);
    const args = ['auth', 'logout', '--revoke', '--context', context];
    const { code, stdout, stderr } = await withLogin(args, { context, refreshToken });
    const logout = { code: 0, stdout: 'Logged out of "invalid file"\n', stderr: '' };
    expect({ code, stdout, stderr }).toEqual(logout);
    const form = {
      grant_type: 'refresh_token',
      client_id: backend.clientId,
      refresh_token: refreshToken,
    };
    const body = new URLSearchParams(form);
    const { status } = await fetch(backend.tokenEndpoint, { method: 'POST', body });
    expect(status).toBe(400);
  });
});

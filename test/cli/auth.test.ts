/** `nmp auth` on the embedded backend: status, token, unsigned logins, and revoking logouts. */

import { readFileSync } from 'node:fs';
import { UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { startPlatform } from '../support/backends/embedded/platform.ts';
import type { Fault } from '../support/faults/fault.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
});
afterAll(() => backend.stop());

/** One command with the given login stored. */
async function withLogin(
  args: readonly string[],
  options: FakeOptions & {
    token?: string;
    refreshToken?: string;
    context?: string;
    fault?: Fault;
    logout?: true;
  } = {},
) {
  const io = fakeIO(options);
  const tokens = await backend.signIn(backend.admin);
  const token = options.token ?? tokens.access_token;
  writeStoredLogin(io.configFile, {
    baseUrl: backend.baseUrl,
    token,
    refreshToken: options.refreshToken ?? tokens.refresh_token,
    ...(options.context !== undefined && { context: options.context }),
  });
  if (options.logout) await run(['auth', 'logout'], io);
  // Twice: a server that is busy gets a second attempt.
  if (options.fault !== undefined) backend.faults.add(options.fault, options.fault);
  const read = () => readFileSync(io.configFile, 'utf8');
  const before = read();
  const code = await run(args, io);
  const file = { before, after: read() };
  return { code, stdout: io.stdout(), stderr: io.stderr(), token, file };
}

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

describe('nmp auth token', () => {
  test.each([
    ['token', /^(\S+)\n$/],
    ['header', /^Authorization: Bearer (\S+)\n$/],
    ['json', /"access_token": "(\S+)"/],
    ['exec', /"token":"([^"]+)"/],
    ['netrc', /^machine 127\.0\.0\.1 login oauth2 password (\S+)\n$/],
  ])('--format %s', async (format, pattern) => {
    const { code, stdout, token } = await withLogin(['auth', 'token', '--format', format]);
    expect(code).toBe(0);
    expect(pattern.exec(stdout)?.[1]).toBe(token);
  });

  test('--decode shows the claims with human times and no token', async () => {
    const { stdout, token } = await withLogin(['auth', 'token', '--decode']);
    expect(stdout).toMatch(/^email +alice@company\.com$/m);
    expect(stdout).toMatch(/^exp +\d+ \(\d{4}-\d\d-\d\dT/m);
    expect(stdout).not.toContain(token);
  });

  test('T-03: fails without output on stdout', async () => {
    const io = fakeIO();
    expect(await run(['auth', 'token'], io)).toBe(4);
    expect(io.stdout()).toBe('');
    expect(io.stderr()).toContain('Run: nmp auth login --base-url https://nmp.company.com');
  });

  test('T-12: the environment takes precedence, and its token is neither refreshed nor stored', async () => {
    const env = { NMP_ACCESS_TOKEN: expired((await backend.signIn(backend.admin)).access_token) };
    const before = await backend.refreshes();
    const { code, stdout, stderr, file } = await withLogin(['auth', 'token'], { env });
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
    expect(stderr).toContain('Run: unset NMP_ACCESS_TOKEN');
    expect(await backend.refreshes()).toEqual(before);
    expect(file.after).toBe(file.before);
    const output = await withLogin(['auth', 'token'], { env: { NMP_ACCESS_TOKEN: 'valid-token' } });
    expect(output.stdout).toBe('valid-token\n');
    expect(output.file.after).toBe(output.file.before);
  });

  test('T-12: a refresh notes that the environment takes precedence', async () => {
    const env = { NMP_ACCESS_TOKEN: 'valid-token' };
    const { code, stderr, file } = await withLogin(['auth', 'refresh'], { env });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'Note: NMP_ACCESS_TOKEN is set and takes precedence over the stored login.\n',
    });
    expect(file.after).not.toBe(file.before);
  });

  test('T-03: a token with less than five minutes left is refreshed first', async () => {
    const { stdout, token } = await withLogin(['auth', 'token'], {
      now: () => Date.now() + 11 * 60_000,
    });
    expect(stdout.trim()).not.toBe(token);
    const early = await withLogin(['auth', 'token'], { now: () => Date.now() + 5 * 60_000 });
    expect(early.stdout.trim()).toBe(early.token);
  });

  test('N-02, T-03: a failing provider is only a warning on stderr while the token is valid', async () => {
    const fault: Fault = { kind: 'response', status: 503 };
    const now = () => Date.now() + 11 * 60_000;
    const { code, stdout, stderr, token } = await withLogin(['auth', 'token'], { now, fault });
    expect({ code, token: stdout.trim() }).toEqual({ code: 0, token });
    expect(stderr).toContain('could not be refreshed');
  });

  test('an ended session is only a warning on stderr while the token is valid', async () => {
    const refreshToken = 'revoked';
    const soon = await withLogin(['auth', 'token'], {
      now: () => Date.now() + 11 * 60_000,
      refreshToken,
    });
    expect({ code: soon.code, token: soon.stdout.trim() }).toEqual({ code: 0, token: soon.token });
    expect(soon.stderr).toMatch(/^Note: The token could not be refreshed and is used unchanged: /);
    expect(soon.stderr).toContain('Run: nmp auth login');
    const late = await withLogin(['auth', 'token'], {
      now: () => Date.now() + 16 * 60_000,
      refreshToken,
    });
    expect({ code: late.code, stdout: late.stdout }).toEqual({ code: 4, stdout: '' });
  });
});

describe('nmp auth status', () => {
  test('--json prints the identity, the scopes and the state of the token', async () => {
    const { stdout } = await withLogin(['auth', 'status', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      logged_in: true,
      identity: 'alice@company.com',
      scopes: ['platform:read', 'platform:write'],
      expired: false,
      refreshable: true,
      source: 'config file',
      context: 'default',
    });
  });

  test('T-08: shows no part of a token', async () => {
    for (const args of [[], ['--json'], ['--explain']]) {
      const { stdout, stderr, token } = await withLogin(['auth', 'status', ...args]);
      for (let i = 0; i + 8 <= token.length; i++)
        expect(`${stdout}${stderr}`).not.toContain(token.slice(i, i + 8));
    }
  });

  test('T-09: an absurd expiry is unknown, not a crash', async () => {
    const token = `e30.${Buffer.from('{"exp":1e300,"sub":"x"}').toString('base64url')}.x`;
    const { code, stdout } = await withLogin(['auth', 'status'], { token });
    expect(code).toBe(0);
    expect(stdout).toContain('Token expires: unknown');
  });

  test('--check reports only through the exit code', async () => {
    expect(await withLogin(['auth', 'status', '--check'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const io = fakeIO();
    expect(await run(['auth', 'status', '--check'], io)).toBe(4);
    expect(io.stdout()).toBe('');
  });

  test('--explain shows the result of each source', async () => {
    const { stdout } = await withLogin(['auth', 'status', '--explain']);
    expect(stdout).toBe(
      [
        'explicit token    not given',
        'environment       NMP_ACCESS_TOKEN is not set',
        'workload identity NMP_WORKLOAD_IDENTITY_TOKEN_FILE is not set',
        'config file       taken: context "default" of ~/.config/nmp/config.yaml',
        '',
      ].join('\n'),
    );
  });

  test('without a login it names the command that logs in to the platform of the command line', async () => {
    const io = fakeIO();
    expect(await run(['auth', 'status', '--base-url', backend.baseUrl], io)).toBe(4);
    expect(io.stdout()).toBe(
      `You are not logged in (context "default", ${backend.baseUrl}).\nRun: nmp auth login --base-url ${backend.baseUrl}\n`,
    );
  });

  test.each([
    [
      'for people',
      [],
      /^You are not logged in \(context "default", http:\/\/other.example\)\.\nThe login of this context is for http:\/\/127.*\.\nRun: nmp auth login --base-url http:\/\/other.example\n$/,
    ],
    ['as JSON', ['--json'], /"logged_in": false,\n {2}"identity": null/],
    [
      'by its sources',
      ['--explain'],
      /config file +its login belongs to http:\/\/127.* and is not sent to http:\/\/other.example/,
    ],
  ])('at another platform than that of the login there is no login, %s', async (_, args, shown) => {
    const { access_token: token } = await backend.signIn(backend.admin);
    const line = ['auth', 'status', '--base-url', 'http://other.example', ...args];
    const { code, stdout } = await withLogin(line, { token });
    expect(code).toBe(4);
    expect(stdout).toMatch(shown);
  });

  test('an expired token that can be refreshed is not a failure', async () => {
    const { access_token } = await backend.signIn(backend.admin);
    const { code, stdout } = await withLogin(['auth', 'status'], { token: expired(access_token) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Token expires: \S+ \(expired\)$/m);
  });
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

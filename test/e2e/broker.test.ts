/** The login through the platform's broker, whose client has a secret: from the page in the browser to the refresh. */

import { statSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Backend } from '../support/backends/backend.ts';
import {
  type BrowserOptions,
  brokerLogin,
  signsInAtPage,
} from '../support/backends/broker-login.ts';
import { refreshesOf } from '../support/backends/expired-login.ts';
import { makeSandbox, type Outcome, type Sandbox } from '../support/files/sandbox.ts';
import { expired } from '../support/files/stored-login.ts';
import { e2eBackend } from './backend.ts';

// The first generation has no broker.
const hasBroker = process.env['NMP_TEST_PLATFORM'] !== '0.3.0';

let backend: Backend;

beforeAll(async () => {
  backend = await e2eBackend({ shape: { clients: ['public', 'confidential'] } });
});

interface StoredUser {
  token: string;
  refresh_token: string;
  expires_at: string;
  token_broker_url: string;
}

async function login(sandbox: Sandbox, options: BrowserOptions = {}): Promise<Outcome> {
  const person = options.deny ? backend.guest : backend.admin;
  const onStdout = signsInAtPage(backend, person, options);
  return sandbox.nmp(brokerLogin(backend.baseUrl), { onStdout });
}

const userOf = (sandbox: Sandbox) => sandbox.tokens() as unknown as StoredUser;

/** Changes the stored user as another program would. */
function change(sandbox: Sandbox, change: (user: Partial<StoredUser>) => void): void {
  const config = sandbox.config() as { users: [StoredUser] };
  change(config.users[0]);
  writeFileSync(sandbox.configFile, stringify(config), { mode: 0o600 });
}

/** Sets the stored token back to one that has ended. */
const expire = (sandbox: Sandbox) =>
  change(sandbox, (user) => {
    user.token = expired(user.token!);
    user.expires_at = '1.5';
  });

describe.skipIf(!hasBroker)('nmp auth login --client confidential', () => {
  test('signs in with a page in a browser, and stores the login with its broker', async () => {
    const sandbox = makeSandbox();
    const { code, stdout, stderr } = await login(sandbox);
    expect(stdout).toMatch(
      /^To sign in, use a web browser to open the page http\S+\/apis\/auth\/v2\/authorize\/\S+\nWaiting for authentication\.\.\.\nLogged in as alice@company\.com\n$/,
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^After you sign in, the browser goes to http:\/\/127\.0\.0\.1:\d+\/callback on its own machine\. /,
    );
    expect(statSync(sandbox.configFile).mode & 0o777).toBe(0o600);
    const user = userOf(sandbox);
    expect(user.token_broker_url).toBe(`${backend.baseUrl}/apis/auth/v2/token`);
    expect(Number(user.expires_at)).toBeGreaterThan(Date.now() / 1000);
    for (const secret of [user.token, user.refresh_token]) {
      expect(stdout + stderr).not.toContain(secret);
    }
    expect((await sandbox.nmp(['workspaces', 'list'])).code).toBe(0);
    expect((await sandbox.nmp(['auth', 'status'])).stdout).toContain('\nRefresh     automatic\n');
    expect((await sandbox.nmp(['doctor'])).stdout).toContain(
      'the platform signs in for its client',
    );
  });

  test('a refusal at the page leaves the earlier login unchanged', async () => {
    const sandbox = makeSandbox();
    await login(sandbox);
    const before = userOf(sandbox);
    const refused = await login(sandbox, { deny: true });
    expect(refused).toMatchObject({ code: 6, stderr: expect.stringContaining('access_denied') });
    expect(userOf(sandbox)).toEqual(before);
  });

  test('F-12: Ctrl-C while waiting leaves no file', async () => {
    const sandbox = makeSandbox();
    const { signal } = await login(sandbox, { onPage: (_, child) => void child.kill('SIGINT') });
    expect(signal).toBe('SIGINT');
    expect(() => sandbox.config()).toThrow('ENOENT');
  });

  test('accepts no password, no scopes and no unknown client', async () => {
    const nmp = (...args: string[]) =>
      makeSandbox().nmp([...brokerLogin(backend.baseUrl), ...args]);
    expect(await nmp('--username', 'alice', '--password', 'p')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("a password can't be used"),
    });
    expect(await nmp('--scope', 'platform:read')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('remove --scope'),
    });
    expect(await nmp('--client', 'nope')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('has no client "nope" for logins. Its clients: public, conf'),
    });
  });
});

describe.skipIf(!hasBroker)('a login through the broker', () => {
  test('is refreshed once for many processes and stays valid', { timeout: 120_000 }, async () => {
    const sandbox = makeSandbox();
    await login(sandbox);
    expire(sandbox);
    const { result, succeeded, rejected } = await refreshesOf(backend, () =>
      Promise.all(Array.from({ length: 12 }, () => sandbox.nmp(['auth', 'token']))),
    );
    expect(result.map(({ code, stderr }) => [code, stderr])).toEqual(
      Array.from({ length: 12 }, () => [0, '']),
    );
    expect(rejected).toBe(0);
    // Tokens of the test may be so short-lived that some processes refresh again.
    expect(succeeded).toBeLessThan(12);
    expect(Number(userOf(sandbox).expires_at)).toBeGreaterThan(Date.now() / 1000 - 60);
    expect((await sandbox.nmp(['auth', 'refresh'])).code).toBe(0);
  });

  test('F-18: survives a rewrite that drops the keys of the later generation', async () => {
    const sandbox = makeSandbox();
    await login(sandbox);
    change(sandbox, (user) => {
      delete user.token_broker_url;
      delete user.expires_at;
    });
    const before = userOf(sandbox).refresh_token;
    expect(await sandbox.nmp(['auth', 'refresh'])).toMatchObject({ code: 0, stderr: '' });
    expect(userOf(sandbox).refresh_token).not.toBe(before);
  });

  test('N-01: has ended if the broker does not know its refresh token, and is not changed', async () => {
    const sandbox = makeSandbox();
    await login(sandbox);
    expire(sandbox);
    change(sandbox, (user) => {
      user.refresh_token = 'unknown-to-the-broker';
    });
    const before = userOf(sandbox);
    const { code, stderr } = await sandbox.nmp(['auth', 'token']);
    expect(code).toBe(4);
    expect(stderr).toContain('Your session for context "default" has expired (alice@company.com,');
    expect(stderr).not.toContain('unknown-to-the-broker');
    expect(userOf(sandbox)).toEqual(before);
  });

  test('N-23: that the provider has ended is kept, and the error says what may have happened', async () => {
    const sandbox = makeSandbox();
    await login(sandbox);
    await backend.broker!.endSessions(backend.admin);
    expire(sandbox);
    const before = userOf(sandbox);
    const { code, stderr } = await sandbox.nmp(['auth', 'token']);
    expect(stderr).toBe(
      'Error: The identity provider refused the refresh, or could not be reached by the platform, which does not say which of the two.\n' +
        'If a later attempt fails too, the session has ended.\nRun: nmp auth login\n',
    );
    expect(code).toBe(7);
    expect(userOf(sandbox)).toEqual(before);
    await login(sandbox);
    expect((await sandbox.nmp(['workspaces', 'list'])).code).toBe(0);
  });

  test('F-17: is sent only to the broker in discovery', async () => {
    const sandbox = makeSandbox();
    await login(sandbox);
    change(sandbox, (user) => {
      user.token_broker_url = `${backend.baseUrl}/apis/evil/token`;
    });
    const { code, stderr } = await sandbox.nmp(['auth', 'refresh']);
    expect(code).not.toBe(0);
    expect(stderr).toContain('now names another token broker than when you logged in');
    expect(stderr).toContain('Run: nmp auth login');
  });

  test('ends with nmp auth logout, which removes all keys of the broker', async () => {
    const sandbox = makeSandbox();
    await login(sandbox);
    const { stderr, code } = await sandbox.nmp(['auth', 'logout', '--revoke']);
    expect(code).toBe(0);
    expect(stderr).toContain('does not support revocation');
    expect(sandbox.config()['users']).toEqual([{ name: 'default-user', type: 'no-auth' }]);
  });
});

/** `nmp auth login` and `logout` at the provider of the backend. */

import { statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Backend, Person } from '../support/backends/backend.ts';
import { passwordLogin } from '../support/backends/password-login.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { e2eBackend } from './backend.ts';
import { deviceLogin } from './device-login.ts';

let backend: Backend;

beforeAll(async () => {
  backend = await e2eBackend();
});

describe('nmp auth login by device flow', () => {
  test('prints page and code, waits, and stores the login with mode 0600', async () => {
    const sandbox = makeSandbox();
    const login = await deviceLogin(backend, sandbox, backend.admin);
    expect(login.stderr).toBe('');
    expect(login.stdout).toMatch(
      /^To sign in, use a web browser to open the page http\S+\nand enter the code \S+ to authenticate\.\nWaiting for authentication\.\.\.\nLogged in as alice@company\.com\n$/,
    );
    expect(login.code).toBe(0);
    expect(statSync(sandbox.configFile).mode & 0o777).toBe(0o600);

    const status = await sandbox.nmp(['auth', 'status']);
    expect(status.stdout).toMatch(
      /^Logged in as alice@company\.com\nScopes: platform:read platform:write\nToken expires: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n\nContext {5}default \(http\S+, workspace default\)\nSource {6}config file ~\/\.config\/nmp\/config\.yaml\nRefresh {5}automatic\n$/,
    );
    expect(status.code).toBe(0);
  });

  test('F-13: a refusal at the page leaves the earlier login unchanged', async () => {
    const sandbox = makeSandbox();
    await deviceLogin(backend, sandbox, backend.admin);
    const before = sandbox.tokens();
    const refused = await deviceLogin(backend, sandbox, backend.admin, { deny: true });
    expect(refused.code).toBe(6);
    expect(refused.stderr).toContain('access_denied');
    expect(sandbox.tokens()).toEqual(before);
  });

  test('F-12: Ctrl-C while waiting leaves no file', async () => {
    const sandbox = makeSandbox();
    const login = await sandbox.nmp(['auth', 'login', '--base-url', backend.baseUrl], {
      onStdout: (stdout, child) => void (stdout.includes('Waiting') && child.kill('SIGINT')),
    });
    expect(login.signal).toBe('SIGINT');
    expect(() => sandbox.config()).toThrow('ENOENT');
  });
});

describe('nmp auth login by password', () => {
  test.each<
    [string, (person: Person) => { args: string[]; input?: string; env?: Record<string, string> }]
  >([
    [
      'flags',
      ({ username, password }) => ({ args: ['--username', username, '--password', password] }),
    ],
    [
      'standard input',
      ({ username, password }) => ({
        args: ['--username', username, '--password-stdin'],
        input: `${password}\nnot this\n`,
      }),
    ],
    [
      'environment',
      ({ username, password }) => ({
        args: [],
        env: { NMP_OIDC_USERNAME: username, NMP_OIDC_PASSWORD: password },
      }),
    ],
  ])('from %s', async (_, how) => {
    const sandbox = makeSandbox();
    const { args, ...options } = how(backend.admin);
    const login = await sandbox.nmp(
      ['auth', 'login', '--base-url', backend.baseUrl, ...args],
      options,
    );
    expect(login.stdout).toBe('Logged in as alice@company.com\n');
    expect(login.code).toBe(0);
    expect(`${login.stdout}${login.stderr}`).not.toContain(backend.admin.password);
  });

  test('L-12: a wrong password changes nothing and is not repeated', async () => {
    const sandbox = makeSandbox();
    const args = passwordLogin(backend.baseUrl, 'alice');
    const login = await sandbox.nmp(args, { input: 'canary-password\n' });
    expect(login.code).toBe(1);
    expect(login.stderr).toMatch(
      /refused the login \(invalid_grant\)[\s\S]*Check your username and password/,
    );
    expect(login.stderr).not.toContain('canary-password');
    expect(() => sandbox.config()).toThrow('ENOENT');
  });

  test('with --scope only those scopes are requested, also by a refresh', async () => {
    const sandbox = makeSandbox();
    const { username, password } = backend.admin;
    const args = ['--username', username, '--password-stdin', '--scope', 'platform:read'];
    await sandbox.nmp(['auth', 'login', '--base-url', backend.baseUrl, ...args], {
      input: `${password}\n`,
    });
    expect((await sandbox.nmp(['auth', 'status'])).stdout).toContain('\nScopes: platform:read\n');
    expect((await sandbox.nmp(['auth', 'refresh'])).code).toBe(0);
    expect((await sandbox.nmp(['auth', 'status'])).stdout).toContain('\nScopes: platform:read\n');
  });
});

test('an unsigned token is refused if there is a provider, with the command to use', async () => {
  const sandbox = makeSandbox();
  const args = [
    'auth',
    'login',
    '--base-url',
    backend.baseUrl,
    '--unsigned-token',
    '--email',
    'a@b.com',
  ];
  const login = await sandbox.nmp(args);
  expect(login.code).toBe(2);
  expect(login.stderr).toContain(`Run: nmp auth login --base-url ${backend.baseUrl}\n`);
  expect(() => sandbox.config()).toThrow('ENOENT');
});

test('nmp auth token prints a token that the platform takes, and nothing else', async () => {
  const sandbox = makeSandbox();
  const { username, password } = backend.admin;
  const args = passwordLogin(backend.baseUrl, username);
  await sandbox.nmp(args, { input: `${password}\n` });
  const { stdout, stderr, code } = await sandbox.nmp(['auth', 'token']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\S+\n$/);
  const reply = await fetch(`${backend.baseUrl}/apis/entities/v2/workspaces`, {
    headers: { authorization: `Bearer ${stdout.trim()}` },
  });
  expect(reply.status).toBe(200);
});

test('nmp auth logout forgets the login and keeps the context', async () => {
  const sandbox = makeSandbox();
  const { username, password } = backend.admin;
  const args = passwordLogin(backend.baseUrl, username);
  await sandbox.nmp(args, { input: `${password}\n` });
  const { refresh_token } = sandbox.tokens();
  expect((await sandbox.nmp(['auth', 'logout', '--revoke'])).code).toBe(0);
  expect(sandbox.config()['users']).toEqual([{ name: 'default-user', type: 'no-auth' }]);
  const status = await sandbox.nmp(['auth', 'status']);
  expect(status).toMatchObject({
    code: 4,
    stdout: expect.stringContaining('You are not logged in'),
  });
  expect(await sandbox.nmp(['auth', 'token'])).toMatchObject({ code: 4, stdout: '' });
  const form = { grant_type: 'refresh_token', client_id: backend.clientId, refresh_token };
  const reply = await fetch(backend.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  expect(reply.status).toBe(400);
});

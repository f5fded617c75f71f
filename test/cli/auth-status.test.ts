/** `nmp auth status` describes the login without its secrets. */

import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { expired } from '../support/files/stored-login.ts';
import { backend, withLogin } from './auth-run.ts';
import { fakeIO } from './fake-io.ts';

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

/** The same state ends every command with the same exit code, that of `nmp help exit-codes`. */

import { UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { expired, writeStoredLogin } from '../../support/files/stored-login.ts';
import { type FakeOptions, fakeIO } from '../fake-io.ts';

const BASE_URL = 'http://127.0.0.1:2';
const CLAIMS = { sub: 'alice', email: 'alice@company.com' };
const UNSIGNED = new UnsecuredJWT(CLAIMS).encode();

/** Of a command with a login in the config file. */
async function codeOf(line: string, token: string, options: FakeOptions = {}) {
  const io = fakeIO(options);
  writeStoredLogin(io.configFile, { baseUrl: BASE_URL, token });
  const code = await run(line.split(' '), io);
  return { code, stderr: io.stderr(), stdout: io.stdout() };
}

const ALL = ['auth status', 'auth token', 'auth refresh', 'workspaces list', 'api /apis/x'];

describe('an unknown context is a usage error', () => {
  const others = ['auth logout', 'config get workspace', 'config view', 'config unset workspace'];

  test.each([...ALL, ...others])('nmp %s', async (line) => {
    const words = 'Context "nope"';
    expect(await codeOf(`${line} --context nope`, 'opaque')).toMatchObject({ code: 2, stdout: '' });
    const env = { NMP_CURRENT_CONTEXT: 'nope' };
    const { code, stderr } = await codeOf(line, 'opaque', { env });
    expect(code).toBe(2);
    expect(stderr).toContain(`${words} (from NMP_CURRENT_CONTEXT)`);
  });

  test('except for nmp auth logout --all', async () => {
    const line = 'auth logout --all --context nope';
    expect(await codeOf(line, 'opaque')).toMatchObject({ code: 0 });
  });
});

describe('an invalid address is a usage error', () => {
  test.each([...ALL, 'auth login', 'config set'])('nmp %s', async (line) => {
    const { code, stderr } = await codeOf(`${line} --base-url foo`, 'opaque');
    expect(code).toBe(2);
    expect(stderr).toContain('--base-url has no scheme');
  });

  test.each([...ALL, 'auth login'])('nmp %s with NMP_BASE_URL', async (line) => {
    const { code, stderr } = await codeOf(line, 'opaque', { env: { NMP_BASE_URL: 'foo' } });
    expect(code).toBe(2);
    expect(stderr).toContain('NMP_BASE_URL has no scheme');
  });
});

describe('a stored token that has expired and cannot be refreshed', () => {
  test.each(ALL)('nmp %s', async (line) => {
    expect(await codeOf(line, expired(UNSIGNED))).toMatchObject({ code: 5 });
  });
});

test('an expired unsigned token can be reissued', async () => {
  const token = new UnsecuredJWT({ ...CLAIMS, iat: 1, exp: 2 }).encode();
  expect(await codeOf('auth status', token)).toMatchObject({ code: 0 });
  expect(await codeOf('auth token', token)).toMatchObject({ code: 0 });
  const env = { NMP_ACCESS_TOKEN: token };
  expect(await codeOf('auth status', 'opaque', { env })).toMatchObject({ code: 5 });
  expect(await codeOf('auth token', 'opaque', { env })).toMatchObject({ code: 5 });
});

test('a token that cannot be refreshed is used until it expires', async () => {
  const token = expired(UNSIGNED);
  // It ended a minute ago.
  const now = () => Date.now() - 2 * 60_000;
  const { code, stdout } = await codeOf('auth token', token, { now });
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${token}\n` });
});

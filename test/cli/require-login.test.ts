/** A command that prompts reports a missing login of its context before the prompt, but needs none where the platform needs none. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { type RunningPlatform, startPlatform } from '../support/backends/embedded/platform.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';
import { fakeIO } from './fake-io.ts';

let backend: EmbeddedBackend;
let open: RunningPlatform;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
  open = await startPlatform({
    provider: undefined,
    adminEmail: 'a@b.com',
    workloadTokenLifetime: 60,
    authEnabled: false,
  });
});
afterAll(() => Promise.all([backend.stop(), open.stop()]));

/** Of a context without a login. */
async function loggedOut(line: string, baseUrl: string) {
  const setUp = fakeIO();
  expect(await run(['config', 'set', '--base-url', baseUrl], setUp)).toBe(0);
  const io = fakeIO({ home: setUp.home, tty: true, input: 'team' });
  return { code: await run(line.split(' '), io), stderr: io.stderr() };
}

test.each(['workspaces delete team', 'secrets delete key', 'secrets create key'])(
  'nmp %s in a context without a login',
  async (line) => {
    expect(await loggedOut(line, backend.baseUrl)).toEqual({
      code: 4,
      stderr: `Error: You are not logged in to context "default" (${backend.baseUrl}).\nRun: nmp auth login\n`,
    });
  },
);

test('a platform without authentication needs no login', async () => {
  const { stderr } = await loggedOut('workspaces delete team', open.baseUrl);
  expect(stderr).toContain('Type the name of the workspace to confirm');
});

test('an unreachable platform is reported when it is called', async () => {
  const { code, stderr } = await loggedOut('workspaces delete team', 'http://127.0.0.1:1');
  expect(code).toBe(7);
  expect(stderr).toContain('Type the name of the workspace to confirm');
});

test("an expired login that can't be refreshed is reported before the prompt", async () => {
  const io = fakeIO({ tty: true, input: 'team' });
  const { access_token } = await backend.signIn(backend.admin);
  writeStoredLogin(io.configFile, { baseUrl: backend.baseUrl, token: expired(access_token) });
  expect(await run(['workspaces', 'delete', 'team'], io)).toBe(5);
  expect(io.stderr()).toMatch(/^Error: The access token of context "default" has expired/);
});

test('a program that makes the call needs no login', async () => {
  const { code } = await loggedOut('secrets create key -f code', backend.baseUrl);
  expect(code).toBe(0);
});

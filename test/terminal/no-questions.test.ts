/** Commands at a terminal where no user can answer a prompt, or where only a program reads. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { nmpCommand, Terminal } from '../support/terminal/terminal.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
});
afterAll(() => backend.stop());

describe('T-02: no password is requested', () => {
  test.each([
    ['in CI', { CI: '1' }, ''],
    ['when standard input is closed', {}, '<&-'],
    ['when standard input is a file', {}, '</dev/null'],
    ['when the prompt is not visible', {}, '2>$HOME/notes; code=$?; cat $HOME/notes; exit $code'],
  ])('%s', async (_, variables, redirection) => {
    const sandbox = makeSandbox();
    const login = ['auth', 'login', '--base-url', backend.baseUrl, '--username', 'alice'];
    const terminal = new Terminal(`${nmpCommand(...login)} ${redirection}`, {
      env: { ...sandbox.env, ...variables },
    });
    expect(await terminal.ended).toBe(2);
    expect(terminal.text()).toBe(
      "Error: Can't prompt for the password without a terminal. Use --password-stdin.\nRun: nmp auth login --help",
    );
    expect(() => sandbox.config()).toThrow('ENOENT');
  });
});

test('T-03: nmp auth token prints only the token, also at a terminal', async () => {
  const sandbox = makeSandbox();
  const tokens = await backend.signIn(backend.admin);
  const { access_token: token, refresh_token: refreshToken } = tokens;
  writeStoredLogin(sandbox.configFile, { baseUrl: backend.baseUrl, token, refreshToken });
  const terminal = new Terminal(nmpCommand('auth', 'token'), { env: sandbox.env });
  expect(await terminal.ended).toBe(0);
  expect(terminal.output).toBe(`${token}\r\n`);
});

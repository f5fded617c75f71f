/** `nmp auth token` prints a token that is valid for a while. */

import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Fault } from '../support/faults/fault.ts';
import { expired } from '../support/files/stored-login.ts';
import { backend, withLogin } from './auth-run.ts';
import { fakeIO } from './fake-io.ts';

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

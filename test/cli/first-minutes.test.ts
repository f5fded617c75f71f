/** What a new user sees before anything is configured, and that every message names the first command to run. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

const FIRST = 'Run: nmp auth login --base-url https://nmp.company.com\n';

async function nmp(line: string, options: FakeOptions = {}) {
  const io = fakeIO(options);
  const code = await run(line === '' ? [] : line.split(' '), io);
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}

describe('with nothing configured', () => {
  test.each([
    'auth token',
    'auth refresh',
    'workspaces list',
    'secrets create key --value x',
    'api /apis/entities/v2/workspaces',
    'workspaces delete team',
  ])('nmp %s reports that you are not logged in, and sends nothing', async (line) => {
    const { code, stdout, stderr } = await nmp(line);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toContain(`Error: You are not logged in.\n${FIRST}`);
  });

  test('nmp auth status says so on stdout', async () => {
    const { code, stdout } = await nmp('auth status');
    expect({ code, stdout }).toEqual({ code: 4, stdout: `You are not logged in.\n${FIRST}` });
  });

  test('nmp auth status with a config file that does not exist names a platform to log in to', async () => {
    const { code, stderr } = await nmp('auth status', {
      env: { NMP_CONFIG_FILE: '/nowhere/c.yaml' },
    });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `Error: The config file /nowhere/c.yaml, which NMP_CONFIG_FILE names, does not exist.\n${FIRST}`,
    );
  });

  test.each(['workspaces list', 'secrets list', 'doctor'])(
    'nmp %s with a token and a platform needs no config file, also where NMP_CONFIG_FILE names one',
    async (line) => {
      const env = {
        NMP_CONFIG_FILE: '/nowhere/c.yaml',
        NMP_ACCESS_TOKEN: 'a-token',
        NMP_BASE_URL: 'http://127.0.0.1:1',
      };
      const { stdout, stderr } = await nmp(line, { env });
      expect(stdout + stderr).toContain('127.0.0.1:1 refused the connection');
      expect(stderr).not.toContain('c.yaml');
      const named = await nmp(line, { env: { ...env, NMP_CURRENT_CONTEXT: 'prod' } });
      expect(named.stdout + named.stderr).toContain(
        'c.yaml, which NMP_CONFIG_FILE names, does not',
      );
    },
  );

  test('nmp auth status with a context that does not exist names a platform to log in to', async () => {
    const { code, stderr } = await nmp('auth status --context prod');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /No contexts are configured\.\nRun: nmp auth login --base-url https:\/\/nmp\.company\.com --context prod\n$/,
    );
  });

  test.each(['workspaces delete team', 'secrets delete key', 'secrets create key', 'chat llama'])(
    'nmp %s at a terminal reports it before it prompts',
    async (line) => {
      const { code, stderr } = await nmp(line, { tty: true, input: 'never typed' });
      expect(code).toBe(4);
      expect(stderr).toBe(`Error: You are not logged in.\n${FIRST}`);
    },
  );

  test('nmp doctor names the missing platform as the root cause', async () => {
    const { code, stdout } = await nmp('doctor');
    expect(code).toBe(1);
    expect(stdout).toContain(`Root cause: discovery: no platform is configured\n${FIRST}`);
  });

  test('nmp auth login that reaches no platform asks for its URL', async () => {
    const io = fakeIO();
    const runtime = { ...io.runtime, fetch: () => Promise.reject(new TypeError('fetch failed')) };
    expect(await run(['auth', 'login'], { ...io, runtime })).toBe(7);
    expect(io.stderr()).toBe(
      `Error: No platform is configured, and none responds at http://localhost:8080, the default.\nName the URL of your platform.\n${FIRST}`,
    );
  });

  test('nmp auth login that reaches no platform repeats its options, except the password', async () => {
    const io = fakeIO();
    const runtime = { ...io.runtime, fetch: () => Promise.reject(new TypeError('fetch failed')) };
    const line =
      'auth login --context prod --no-browser --scope platform:read --username al --password CANARY --yes';
    expect(await run(line.split(' '), { ...io, runtime })).toBe(7);
    expect(io.stderr()).toMatch(
      /\nRun: nmp auth login --base-url https:\/\/nmp.company.com --context prod --scope platform:read --yes --username al --no-browser\n$/,
    );
    expect(io.stderr()).not.toContain('CANARY');
  });

  test('nmp auth login into a new context suggests the platform of the current one', async () => {
    const io = fakeIO();
    writeStoredLogin(io.configFile, { baseUrl: 'http://127.0.0.1:1', token: 'a-token' });
    const runtime = { ...io.runtime, fetch: () => Promise.reject(new TypeError('fetch failed')) };
    expect(await run(['auth', 'login', '--context', 'prod'], { ...io, runtime })).toBe(7);
    expect(io.stderr()).toBe(
      'Error: Context "prod" has no platform yet, and none responds at http://localhost:8080, the default.\nName the URL of its platform.\nRun: nmp auth login --base-url http://127.0.0.1:1 --context prod\n',
    );
  });

  test('a token of the environment is enough to send a request', async () => {
    const { code, stderr } = await nmp('workspaces list', {
      env: { NMP_ACCESS_TOKEN: 'a-token', NMP_BASE_URL: 'http://127.0.0.1:1' },
    });
    expect(code).toBe(7);
    expect(stderr).not.toContain('not logged in');
  });
});

test('an opaque token of the environment is not presented as a login', async () => {
  const env = { NMP_ACCESS_TOKEN: 'abc' };
  for (const line of ['auth status', '']) {
    const { code, stdout } = await nmp(line, { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Using a token from NMP_ACCESS_TOKEN /);
  }
});

describe('nmp secrets create NAME', () => {
  const env = { NMP_ACCESS_TOKEN: 'a-token', NMP_BASE_URL: 'http://127.0.0.1:1' };

  test('prompts for the value at a terminal', async () => {
    const io = fakeIO({ env, tty: true, input: 'typed' });
    const prompts: string[] = [];
    const askSecret = async (question: string) => {
      prompts.push(question);
      return 'typed';
    };
    expect(await run('secrets create key -f code'.split(' '), { ...io, askSecret })).toBe(0);
    expect(prompts).toEqual(['Value']);
    expect(io.stdout()).not.toContain('typed');
  });

  test('names the missing option and argument elsewhere', async () => {
    expect((await nmp('secrets create key', { env })).stderr).toBe(
      'Error: Missing required option: --value\nFor example: nmp secrets create ngc-key --value -\nRun: nmp secrets create --help\n',
    );
    expect((await nmp('secrets create', { env, tty: true })).stderr).toBe(
      'Error: Missing required argument: NAME\nMissing required option: --value\n' +
        'For example: nmp secrets create ngc-key --value -\nRun: nmp secrets create --help\n',
    );
  });
});

test('a file that is not UTF-8 is refused, not changed', async () => {
  const io = fakeIO({ env: { NMP_ACCESS_TOKEN: 'a', NMP_BASE_URL: 'http://127.0.0.1:1' } });
  const file = join(io.home, 'input');
  writeFileSync(file, Uint8Array.of(0x7b, 0xff, 0x7d));
  expect(await run(['workspaces', 'create', 'a', '--input-file', file], io)).toBe(2);
  expect(io.stderr()).toContain(`${file} is not UTF-8 text`);
});

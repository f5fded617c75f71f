/** Two generations of the platform's CLI on one machine: their variables and their config files. */

import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { ENVIRONMENT } from '../../src/cli/help/topics/environment-topic.ts';
import { run } from '../../src/cli/run.ts';
import { variableNames, variableReader } from '../../src/runtime/variables.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

const BASE_URL = 'http://127.0.0.1:9';
const tokenOf = (email: string) =>
  new UnsecuredJWT({ sub: email, email }).setIssuedAt().setExpirationTime('1h').encode();

async function nmp(args: readonly string[], options: FakeOptions = {}) {
  const io = fakeIO(options);
  const code = await run(args, io);
  return { code, stdout: io.stdout(), stderr: io.stderr(), home: io.home };
}

/** A home with the config files of both; undefined: none. */
function homeOf(ours: string | undefined, theirs: string | undefined): string {
  const { home } = fakeIO();
  const write = (folder: string, email: string | undefined) =>
    email && writeStoredLogin(pathOf(home, folder), { baseUrl: BASE_URL, token: tokenOf(email) });
  write('nmp', ours);
  write('nhx', theirs);
  return home;
}

const pathOf = (home: string, folder: string) => join(home, '.config', folder, 'config.yaml');

describe('a variable', () => {
  test.each([
    [{ NMP_BASE_URL: 'a', NHX_BASE_URL: 'b' }, 'a', 'NMP_BASE_URL'],
    [{ NMP_BASE_URL: '  ', NHX_BASE_URL: ' b ' }, 'b', 'NHX_BASE_URL'],
    [{ NHX_BASE_URL: 'b' }, 'b', 'NHX_BASE_URL'],
    [{ BASE_URL: 'c' }, undefined, 'NMP_BASE_URL'],
  ])('of %o has the value %s by the name %s', (environment, value, name) => {
    const { env, nameOf } = variableReader(() => environment);
    expect([env('NMP_BASE_URL'), nameOf('NMP_BASE_URL')]).toEqual([value, name]);
  });

  test('of the later generation is not read while the first is set: Deno may deny it', () => {
    const environment = {
      NMP_BASE_URL: 'a',
      get NHX_BASE_URL(): string {
        throw new Error('read');
      },
    };
    const { env, nameOf } = variableReader(() => environment);
    expect([env('NMP_BASE_URL'), nameOf('NMP_BASE_URL')]).toEqual(['a', 'NMP_BASE_URL']);
  });

  test('without the prefix of the platform has one name', () => {
    expect(variableNames('HOME')).toEqual(['HOME']);
  });

  test('of the later generation is read wherever help names the one of this CLI', async () => {
    expect(JSON.stringify(ENVIRONMENT)).toContain('also read as NHX_');
    const values = { NHX_BASE_URL: BASE_URL, NHX_ACCESS_TOKEN: tokenOf('env@company.com') };
    const env = { ...values, NHX_WORKSPACE: 'team', NHX_OUTPUT_FORMAT: 'xml' };
    const status = await nmp(['auth', 'status', '--json'], { env });
    expect(JSON.parse(status.stdout)).toMatchObject({
      identity: 'env@company.com',
      base_url: BASE_URL,
      workspace: 'team',
    });
    const { stderr } = await nmp(['workspaces', 'list'], { env });
    expect(stderr).toContain('NHX_OUTPUT_FORMAT must be one of');
  });

  test.each([
    ['auth status', 'Source      NHX_ACCESS_TOKEN\n'],
    ['auth status --explain', 'taken: NHX_ACCESS_TOKEN\n'],
    ['doctor', 'NHX_ACCESS_TOKEN is used'],
    ['', 'Logged in as env@company.com'],
  ])('nmp %s names the variable in use', async (line, expected) => {
    const env = { NHX_ACCESS_TOKEN: tokenOf('env@company.com'), NHX_BASE_URL: BASE_URL };
    const { stdout } = await nmp(line.split(' ').filter(Boolean), { env });
    expect(stdout).toContain(expected);
  });

  test.each([
    [['--base-url', BASE_URL, 'auth', 'token'], { NHX_ACCESS_TOKEN: 'x\ny' }, 'NHX_ACCESS_TOKEN'],
    [['workspaces', 'list'], { NHX_BASE_URL: 'ftp://x' }, 'NHX_BASE_URL'],
    [['auth', 'status'], { NHX_CURRENT_CONTEXT: 'nope' }, '(from NHX_CURRENT_CONTEXT)'],
    [['auth', 'status'], { NHX_CONFIG_FILE: '/nope.yaml' }, 'NHX_CONFIG_FILE'],
    [['config', 'set', '-w', 'team'], { NHX_CURRENT_CONTEXT: 'new' }, 'set by NHX_CURRENT_CONTEXT'],
  ])('with an invalid value is named: %s', async (args, env, expected) => {
    const { stderr, code } = await nmp(args, { env: env as Record<string, string> });
    expect(stderr).toContain(expected);
    expect(code).not.toBe(0);
  });

  test('with different values for the two CLIs is reported by nmp doctor', async () => {
    const env = { NMP_WORKSPACE: 'one', NHX_WORKSPACE: 'canary', NHX_BASE_URL: BASE_URL };
    const differing = await nmp(['doctor'], { env });
    expect(differing.stdout).toMatch(
      /! environment +NMP_WORKSPACE is used, NHX_WORKSPACE is set to another value\n/,
    );
    const same = await nmp(['doctor'], { env: { ...env, NHX_WORKSPACE: 'one' } });
    expect(same.stdout).toMatch(/✓ environment +NHX_BASE_URL, NMP_WORKSPACE set\n/);
    expect(same.stdout + differing.stdout).not.toContain('canary');
  });
});

describe('the config file of the later generation', () => {
  const other = 'theirs@company.com';

  test.each([
    ['auth status', /\nNot used {4}config file ~\/\.config\/nhx\/config\.yaml \(differs\)\n/],
    [
      'auth status --explain',
      /\nother config file not asked: ~\/\.config\/nhx\/config\.yaml differs from /,
    ],
    ['doctor', /! config-file +\S+nmp\/config\.yaml, .*; \S+nhx\/config\.yaml differs and is not/],
  ])('is mentioned by nmp %s if it differs', async (line, expected) => {
    const home = homeOf('ours@company.com', other);
    expect((await nmp(line.split(' '), { home })).stdout).toMatch(expected);
  });

  test.each([['auth status'], ['auth status --explain'], ['doctor']])(
    'is used if it is the only one, and nmp %s names it',
    async (line) => {
      const home = homeOf(undefined, other);
      const { stdout } = await nmp(line.split(' '), { home });
      expect(stdout).toMatch(/(?:~|\/\S+)\/\.config\/nhx\/config\.yaml/);
      expect(stdout).not.toMatch(/differs|Not used/);
    },
  );

  test('is not mentioned if both are equal or another file is chosen', async () => {
    const home = homeOf('ours@company.com', other);
    const own = join(home, 'own.yaml');
    writeStoredLogin(own, { baseUrl: BASE_URL, token: tokenOf('own@company.com') });
    const chosen = await nmp(['auth', 'status'], { home, env: { NMP_CONFIG_FILE: own } });
    expect(chosen.stdout).not.toContain('Not used');
    const same = homeOf('ours@company.com', undefined);
    const copy = pathOf(same, 'nhx');
    mkdirSync(dirname(copy), { recursive: true });
    writeStoredLogin(copy, { baseUrl: BASE_URL, token: tokenOf('ours@company.com') });
    cpSync(copy, pathOf(same, 'nmp'));
    expect((await nmp(['auth', 'status'], { home: same })).stdout).not.toContain('Not used');
    expect((await nmp(['doctor'], { home: same })).stdout).toContain(`; ${copy} is the same\n`);
  });

  test('named by its own variable is read and written', async () => {
    const home = homeOf('ours@company.com', other);
    const env = { NHX_CONFIG_FILE: pathOf(home, 'nhx') };
    const { stdout } = await nmp(['auth', 'status'], { home, env });
    expect(stdout).toContain(`Logged in as ${other}\n`);
    await nmp(['auth', 'logout'], { home, env });
    expect((await nmp(['auth', 'status'], { home })).stdout).toContain('ours@company.com');
    expect((await nmp(['auth', 'status'], { home, env })).code).toBe(4);
  });
});

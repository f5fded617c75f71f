/** `nmp config` prints values and contexts, and changes which contexts there are. */

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { config, FILE, SECRET } from './config-run.ts';

describe('nmp config get', () => {
  test.each([
    ['base_url', 'https://nmp.company.com'],
    ['base-url', 'https://nmp.company.com'],
    ['workspace', 'ml-team'],
    ['output_format', 'table'],
  ])('%s', async (key, value) => {
    expect(await config(['get', key])).toMatchObject({ code: 0, stdout: `${value}\n` });
  });

  test('--context chooses another context', async () => {
    const { stdout } = await config(['get', 'base_url', '--context', 'home']);
    expect(stdout).toBe('https://shared.company.com\n');
  });

  test('an unset value prints nothing and fails', async () => {
    expect(await config(['get', 'truncate'])).toMatchObject({ code: 1, stdout: '' });
  });

  test('an unknown key is a usage error', async () => {
    const { code, stderr } = await config(['get', 'token']);
    expect(code).toBe(2);
    expect(stderr).toContain('The keys are base_url, workspace');
  });
});

describe('a preference that was set is used', () => {
  const rows = async (truncate: boolean, env: Record<string, string>) => {
    const file = FILE.replace('preferences: {', `preferences: { truncate: ${truncate},`);
    const { stdout } = await config(['get-contexts'], { tty: true, columns: 40, file, env });
    return stdout.includes('https://shared.company.com') ? 'whole' : 'cut';
  };
  test.each<[boolean, Record<string, string>, string]>([
    [true, {}, 'cut'],
    [false, {}, 'whole'],
    [false, { NMP_TRUNCATE: '1' }, 'cut'],
    [true, { NMP_TRUNCATE: 'false' }, 'whole'],
  ])('truncate: %s, with %j', async (truncate, env, expected) => {
    expect(await rows(truncate, env)).toBe(expected);
  });
});

test.each([
  ['use-context', 'hme', 'Did you mean "home"?'],
  ['delete-context', 'hoem', 'Did you mean "home"?'],
  ['get', 'workspaces', 'Did you mean "workspace"?'],
])('%s %s: did you mean', async (command, word, words) => {
  expect((await config([command, word])).stderr).toContain(words);
});

test('a word that resembles no key gets no suggestion', async () => {
  for (const word of ['x', 'mars', 'elsewhere']) {
    expect((await config(['use-context', word])).stderr).not.toContain('Did you mean');
  }
});

test('nmp config view shows no part of a secret', async () => {
  const { stdout, stderr } = await config(['view', '--all-contexts']);
  expect(stdout).toContain('base_url: https://nmp.company.com');
  expect(stdout).toContain('token: "***"');
  expect(stdout + stderr).not.toContain('CANARY');
  expect(stdout + stderr).not.toContain(SECRET.slice(0, 8));
});

test('nmp config view shows one context by default', async () => {
  for (const args of [['-f', 'json'], ['--json']]) {
    const { stdout } = await config(['view', ...args]);
    expect((JSON.parse(stdout) as { contexts: unknown[] }).contexts).toHaveLength(1);
  }
});

test('nmp config get-contexts prints a table at a terminal', async () => {
  const { stdout } = await config(['get-contexts'], { tty: true, columns: 100 });
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'CURRENT  NAME  BASE_URL                    WORKSPACE  IDENTITY',
    '*        work  https://nmp.company.com     ml-team    alice@company.com',
    '         home  https://shared.company.com',
  ]);
});

test('nmp config get-contexts prints JSON for programs', async () => {
  const { stdout } = await config(['get-contexts']);
  expect(JSON.parse(stdout)).toMatchObject([
    { current: true, name: 'work' },
    { current: false, name: 'home' },
    { current: false, identity: null },
  ]);
});

test('nmp config get-contexts works when a context is chosen that does not exist', async () => {
  const env = { NMP_CURRENT_CONTEXT: 'nope' };
  const { code, stdout } = await config(['get-contexts'], { env, tty: true, columns: 100 });
  expect(code).toBe(0);
  expect(stdout).not.toContain('*');
});

test('nmp config current-context prints the name of the context', async () => {
  expect((await config(['current-context'])).stdout).toBe('work\n');
  expect(await config(['current-context'], { file: null })).toMatchObject({ code: 1, stdout: '' });
});

describe('nmp config use-context, rename-context, delete-context', () => {
  test('use-context switches to another context', async () => {
    const { code, text } = await config(['use-context', 'home']);
    expect(code).toBe(0);
    expect(text).toBe(FILE.replace('current_context: work', 'current_context: "home"'));
  });

  test('switching notes that a variable takes precedence', async () => {
    const env = { NMP_CURRENT_CONTEXT: 'lab' };
    expect((await config(['use-context', 'home'], { env })).stderr).toContain(
      'Note: NMP_CURRENT_CONTEXT is set',
    );
  });

  test('rename-context renames a context, also the current one', async () => {
    const { text } = await config(['rename-context', 'work', 'job']);
    expect(parse(text)).toMatchObject({
      current_context: 'job',
      contexts: [{ name: 'job', user: 'work-user' }, {}, {}],
    });
  });

  test('delete-context removes the cluster and user that only this context used', async () => {
    const { text } = await config(['delete-context', 'lab']);
    expect(parse(text)).toMatchObject({
      clusters: [{}, { name: 'shared' }],
      users: [{}, { name: 'home-user' }],
    });
    const only = FILE.replace(/ {2}# at home\n.*\n.*\n/, '');
    const { text: empty } = await config(['delete-context', 'work'], { file: only });
    expect(parse(empty)).toEqual({
      clusters: [{ name: 'shared', base_url: 'https://shared.company.com' }],
      users: [{ name: 'home-user', type: 'no-auth' }],
      contexts: [],
    });
    expect(empty).not.toContain(SECRET);
  });

  test.each([
    ['the current one', ['delete-context', 'work'], 'Run: nmp config use-context'],
    ['an unknown one', ['delete-context', 'nope'], 'Run: nmp config get-contexts'],
    ['an unknown one', ['use-context', 'nope'], 'Run: nmp config get-contexts'],
    ['an unknown one', ['rename-context', 'nope', 'x'], 'Run: nmp config get-contexts'],
    ['a name that is taken', ['rename-context', 'work', 'home'], 'already'],
  ])('%s: wrong usage, nothing changes', async (_, args, words) => {
    const { code, stderr, text } = await config(args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(text).toBe(FILE);
  });
});

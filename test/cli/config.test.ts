/** `nmp config` changes contexts and values, and nothing else of the file. */

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

const SECRET = new UnsecuredJWT({ email: 'alice@company.com' }).encode();
const FILE = `# mine
current_context: work
clusters:
  - { name: work-cluster, base_url: "https://nmp.company.com", mine: kept }
  - { name: shared, base_url: "https://shared.company.com" }
users:
  - { name: work-user, type: oauth, token: ${SECRET}, refresh_token: CANARY-REFRESH }
  - { name: home-user, type: no-auth }
contexts:
  - { name: work, cluster: work-cluster, user: work-user, workspace: ml-team, preferences: { output_format: table } }
  # at home
  - { name: home, cluster: shared, user: home-user }
  - { name: lab, cluster: shared, user: home-user }
`;

async function config(
  args: readonly string[],
  options: FakeOptions & { file?: string | null } = {},
) {
  const io = fakeIO(options);
  const file = options.file === undefined ? FILE : options.file;
  if (file !== null) {
    mkdirSync(dirname(io.configFile), { recursive: true });
    writeFileSync(io.configFile, file, { mode: 0o600 });
  }
  const code = await run(['config', ...args], io);
  const text = existsSync(io.configFile) ? readFileSync(io.configFile, 'utf8') : '';
  return { code, stdout: io.stdout(), stderr: io.stderr(), text, path: io.configFile };
}

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

describe('nmp config set', () => {
  test('changes only the given values', async () => {
    const { code, text } = await config([
      'set',
      '-w',
      'other',
      '-f',
      'yaml',
      '--no-truncate',
      '--timestamp-format',
      'relative',
    ]);
    expect(code).toBe(0);
    const { contexts } = parse(text) as { contexts: Record<string, unknown>[] };
    expect(contexts[0]).toEqual({
      name: 'work',
      cluster: 'work-cluster',
      user: 'work-user',
      workspace: 'other',
      preferences: { output_format: 'yaml', timestamp_format: 'relative', truncate: false },
    });
    expect(text).toContain('# mine');
    expect(text).toContain('# at home');
    expect(text).toContain('mine: kept');
    expect(text).toContain(SECRET);
  });

  test('creates the first context in a new file with mode 0600', async () => {
    const { text, path } = await config(['set', '--base-url', 'http://h:1'], { file: null });
    expect(parse(text)).toEqual({
      current_context: 'default',
      clusters: [{ name: 'default-cluster', base_url: 'http://h:1' }],
      users: [{ name: 'default-user', type: 'no-auth' }],
      contexts: [
        { name: 'default', cluster: 'default-cluster', user: 'default-user', workspace: 'default' },
      ],
    });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('--context creates another one; --activate switches to it', async () => {
    const { text } = await config([
      'set',
      '--context',
      'new',
      '--base-url',
      'http://n',
      '--activate',
    ]);
    expect(parse(text)).toMatchObject({ current_context: 'new' });
    expect((parse(text) as { contexts: unknown[] }).contexts).toHaveLength(4);
  });

  test('moves one context of two that share a cluster, not both', async () => {
    const { text } = await config(['set', '--context', 'lab', '--base-url', 'http://lab']);
    const { clusters } = parse(text) as { clusters: { name: string; base_url: string }[] };
    expect(clusters.find(({ name }) => name === 'shared')?.base_url).toBe(
      'https://shared.company.com',
    );
    expect(clusters.find(({ name }) => name === 'lab-cluster')?.base_url).toBe('http://lab');
  });

  describe('a stored token is kept only for its platform', () => {
    test('a context that moves to another origin is logged out, which is reported', async () => {
      const { text, stderr } = await config(['set', '--base-url', 'https://other.example']);
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain('CANARY-REFRESH');
      expect(stderr).toContain('Run: nmp auth login --context work');
    });

    test('another path of the same origin is the same platform', async () => {
      const { text, stderr } = await config(['set', '--base-url', 'https://nmp.company.com/v2']);
      expect(text).toContain(SECRET);
      expect(stderr).not.toContain('Run:');
    });

    test('a user that two contexts share is kept for the other', async () => {
      const file = FILE.replace('user: home-user', 'user: work-user');
      const { text } = await config(['set', '--context', 'home', '--base-url', 'https://x'], {
        file,
      });
      expect(parse(text)).toMatchObject({
        users: [{ name: 'work-user', token: SECRET }, {}, { name: 'home-user-2', type: 'no-auth' }],
        contexts: [{ user: 'work-user' }, { user: 'home-user-2' }, {}],
      });
    });

    test('a new context does not reuse the user of a renamed one', async () => {
      const { text } = await config(['set', '--context', 'work', '--base-url', 'https://x'], {
        file: FILE.replace('name: work,', 'name: job,').replace('context: work', 'context: job'),
      });
      const { contexts } = parse(text) as { contexts: { user: string }[] };
      expect(contexts.map(({ user }) => user)).toEqual([
        'work-user',
        'home-user',
        'home-user',
        'work-user-2',
      ]);
    });
  });

  test('reads a token from standard input and removes the refresh token of the previous login', async () => {
    const { code, text, stdout, stderr } = await config(['set', '--access-token', '-'], {
      input: 'new-token\n',
    });
    expect(code).toBe(0);
    const { users } = parse(text) as { users: unknown[] };
    expect(users[0]).toEqual({ name: 'work-user', type: 'oauth', token: 'new-token' });
    expect(stdout + stderr).not.toContain('new-token');
  });

  test('warns about a token on the command line', async () => {
    const { stderr, text } = await config(['set', '--access-token', 'new-token']);
    expect(stderr).toContain('visible to other users');
    expect(stderr).not.toContain('new-token');
    expect(text).toContain('new-token');
  });

  test('writes no value of the environment', async () => {
    const env = { NMP_BASE_URL: 'https://other', NMP_ACCESS_TOKEN: 'ENVTOKEN', NMP_WORKSPACE: 'w' };
    const { code, text } = await config(['set', '--truncate'], { env });
    expect(code).toBe(0);
    expect(text).toContain('truncate: true');
    expect(text).not.toMatch(/other|ENVTOKEN|workspace: "?w"?$/);
  });

  test.each([
    ['nothing to set', ['set']],
    ['an invalid URL', ['set', '--base-url', 'nmp']],
    ['a token with a space', ['set', '--access-token', 'a b']],
    ['code as a preference', ['set', '-f', 'code']],
    ['an empty workspace', ['set', '-w', '']],
    ['a context without a name', ['set', '--context', ' ', '--base-url', 'http://h']],
    ['an invalid new name', ['rename-context', 'work', ' ']],
  ])('%s leaves the file unchanged', async (_, args) => {
    const { code, text } = await config(args);
    expect(code).not.toBe(0);
    expect(text).toBe(FILE);
  });
});

test('a context that only a variable names is not created', async () => {
  const env = { NMP_CURRENT_CONTEXT: 'from-environment' };
  const { code, stderr, text } = await config(['set', '-w', 'team'], { env });
  expect({ code, text }).toEqual({ code: 2, text: FILE });
  expect(stderr).toContain('Run: nmp config set --context from-environment');
});

test('a file that NMP_CONFIG_FILE names is created', async () => {
  const path = join(tempFolder(), 'new', 'config.yaml');
  const env = { NMP_CONFIG_FILE: path };
  expect(await config(['set', '--base-url', 'http://h:1'], { env })).toMatchObject({ code: 0 });
  expect(parse(readFileSync(path, 'utf8'))).toMatchObject({ current_context: 'default' });
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

/** `nmp config set` changes the given values, and nothing else of the file. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tempFolder } from '../support/files/temp-folder.ts';
import { config, FILE, SECRET } from './config-run.ts';

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

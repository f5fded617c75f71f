/** What `nmp config unset` takes out of the file, and what stays. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

const FILE = `# mine
current_context: "work"
clusters:
  - name: c
    base_url: "https://nmp.company.com"
users:
  - name: u
    type: oauth
    token: TOKEN
contexts:
  - name: work
    cluster: c
    # where I work
    workspace: ml-team # of the team
    # who I am
    user: u
    default_model: llama
    preferences:
      # wide
      truncate: false
      # of my own
      output_format: yaml
`;

interface Parsed {
  readonly contexts: readonly { readonly preferences: object }[];
}

async function unset(keys: readonly string[], options: FakeOptions & { file?: string } = {}) {
  const io = fakeIO(options);
  mkdirSync(dirname(io.configFile), { recursive: true });
  writeFileSync(io.configFile, options.file ?? FILE, { mode: 0o600 });
  const code = await run(['config', 'unset', ...keys], io);
  const text = readFileSync(io.configFile, 'utf8');
  return { code, text, stderr: io.stderr().replaceAll(io.configFile, 'FILE') };
}

describe('nmp config unset', () => {
  test('removes the given values and keeps the comments above them', async () => {
    const { code, text, stderr } = await unset(['workspace', 'truncate', 'default-model']);
    expect(code).toBe(0);
    expect(text).toBe(
      FILE.replace('workspace: ml-team # of the team\n    ', '')
        .replace('truncate: false\n      ', '')
        .replace('    default_model: llama\n', ''),
    );
    expect(stderr).toBe(
      ['workspace', 'truncate', 'default_model']
        .map((key) => `Unset ${key} in context "work" of FILE.\n`)
        .join(''),
    );
  });

  test('keeps the comment above the last of the preferences', async () => {
    const { text } = await unset(['output_format']);
    expect(text).toBe(FILE.replace('      output_format: yaml\n', ''));
  });

  test('does not change preferences that another context shares', async () => {
    const other = '  - { name: home, cluster: c, user: u, preferences: *mine }\n';
    const file = `${FILE.replace('preferences:', 'preferences: &mine')}${other}`;
    const { text } = await unset(['--context', 'home', 'truncate'], { file });
    expect(parse(text)).toMatchObject({
      contexts: [{ preferences: { truncate: false } }, { preferences: { output_format: 'yaml' } }],
    });
    expect((parse(text) as Parsed).contexts[1]?.preferences).not.toHaveProperty('truncate');
  });

  test('removes a value from preferences that another context refers to', async () => {
    const other = '  - { name: home, cluster: c, user: u, preferences: *mine }\n';
    const file = `${FILE.replace('preferences:', 'preferences: &mine')}${other}`;
    const { code, text } = await unset(['--context', 'work', 'truncate'], { file });
    expect(code).toBe(0);
    expect((parse(text) as Parsed).contexts[0]?.preferences).toEqual({ output_format: 'yaml' });
  });

  test('of an unset value does not write the file', async () => {
    const file = FILE.replace(/^ {2}/gm, '');
    expect(await unset(['timestamp_format'], { file })).toEqual({
      code: 0,
      text: file,
      stderr: 'timestamp_format was not set in context "work" of FILE.\n',
    });
  });

  test.each([
    ['nothing', [], 'Missing required argument: KEY'],
    ['the address', ['base_url'], "base_url can't be unset: every context needs it."],
    ['a key that does not exist', ['workspaces'], 'Did you mean "workspace"?'],
    ['one of two that does not exist', ['workspace', 'token'], 'Unknown key "token"'],
  ])('with %s is a usage error', async (_, keys, words) => {
    const { code, text, stderr } = await unset(keys);
    expect({ code, text }).toEqual({ code: 2, text: FILE });
    expect(stderr).toContain(words);
  });
});

test('nmp config set says whether it has created the context', async () => {
  const io = fakeIO();
  const set = ['config', 'set', '--context', 'new', '--base-url', 'http://h:1'];
  await run(set, io);
  await run(set, io);
  expect(io.stderr()).toMatch(/^Created context "new" in .*\nChanged context "new" in .*\n$/);
});

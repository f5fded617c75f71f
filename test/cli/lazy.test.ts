/** A command loads only the parts of the build that it needs. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSandbox, NMP } from '../support/files/sandbox.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';

/** What only some commands need, by a text of its own in the bundle. */
const PARTS: Readonly<Record<string, string>> = {
  'QR codes': '▀',
  'the spinner': '⠋',
  prompts: 'clack:cancel',
  'the browser': 'xdg-open',
  commander: 'commander.excessArguments',
  'the YAML parser': 'Block collections are not allowed within flow collections',
};

const partsOf = (file: string): readonly string[] => {
  const text = readFileSync(file, 'utf8');
  return Object.keys(PARTS).filter((name) => text.includes(PARTS[name]!));
};

test('every part is in the build', () => {
  const folder = dirname(NMP);
  const files = readdirSync(folder).filter((name) => name.endsWith('.cjs'));
  const found = new Set(files.flatMap((name) => partsOf(join(folder, name))));
  expect([...found].sort()).toEqual(Object.keys(PARTS).sort());
});

/** The files of the bundle that a command has loaded at its end. */
async function loadedBy(args: readonly string[]): Promise<readonly string[]> {
  const sandbox = makeSandbox();
  const login = { baseUrl: 'http://127.0.0.1:1', token: 'opaque', refreshToken: 'r' };
  writeStoredLogin(sandbox.configFile, login);
  const loaded = join(sandbox.home, 'loaded.json');
  const recorder = join(sandbox.home, 'recorder.cjs');
  const record = `require('node:fs').writeFileSync(${JSON.stringify(loaded)}, JSON.stringify(Object.keys(require.cache)))`;
  writeFileSync(recorder, `process.on('exit', () => ${record});`);
  await sandbox.run(process.execPath, ['--require', recorder, NMP, ...args]);
  return JSON.parse(readFileSync(loaded, 'utf8')) as readonly string[];
}

describe('a command loads only the parts that it needs', () => {
  test.each([
    ['nmp', []],
    ['nmp --help', ['--help']],
    ['nmp auth login --help', ['auth', 'login', '--help']],
    ['nmp auth token', ['auth', 'token']],
    ['nmp auth status', ['auth', 'status']],
    ['nmp config view', ['config', 'view']],
    ['nmp workspaces list', ['workspaces', 'list']],
    ['nmp api', ['api', '/apis/entities/v2/workspaces']],
    ['completion of a context', ['complete', '--', '--context', '']],
  ])('%s', async (_, args) => {
    const files = await loadedBy(args);
    expect(files).toContain(NMP);
    expect(files.flatMap(partsOf)).toEqual([]);
  });

  test('a login without a terminal', async () => {
    const files = await loadedBy(['auth', 'login', '--base-url', 'http://127.0.0.1:1']);
    expect(files.flatMap(partsOf)).toEqual(['commander']);
  });
});

test.each([
  ['nmp --help', ['--help'], []],
  ['nmp api --help', ['api', '--help'], []],
  ['nmp chat --help', ['chat', '--help'], []],
  ['nmp jobs list --help', ['jobs', 'list', '--help'], []],
  ['completion of a verb', ['complete', '--', 'jobs', 'l'], []],
  ['nmp jobs list', ['jobs', 'list'], ['jobs']],
  ['an unknown option of nmp files upload', ['files', 'upload', '--nothing'], ['files']],
])('%s loads only the operations of the named groups', async (_, args, groups) => {
  const names = (await loadedBy(args)).map((file) => basename(file));
  const loaded = names.flatMap((name) => /^([a-z-]+)-operations-.{8}\.cjs$/.exec(name)?.[1] ?? []);
  expect(loaded).toEqual(groups);
});

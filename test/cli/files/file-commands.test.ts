/** `nmp files upload`, `download`, `list` and `delete` as processes of their own, on the embedded platform. */

import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../../support/backends/embedded/embedded-backend.ts';
import { type FileTree, readTree, writeTree } from '../../support/files/file-tree.ts';
import { makeSandbox } from '../../support/files/sandbox.ts';
import { fakeIO } from '../fake-io.ts';

let backend: EmbeddedBackend;
let env: Record<string, string>;
let folder: string;
let count = 0;
let set: string;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
  const { access_token: token } = await backend.signIn(backend.admin);
  env = { NMP_BASE_URL: backend.baseUrl, NMP_ACCESS_TOKEN: token };
  folder = mkdtempSync(join(tmpdir(), 'files-cli-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await backend.stop();
});
beforeEach(() => {
  set = `set-${++count}`;
});

function local(files: FileTree): string {
  const root = mkdtempSync(join(folder, 'x-'));
  writeTree(root, files);
  return root;
}

function files(args: readonly string[], options: { cwd?: string; input?: string } = {}) {
  return makeSandbox().nmp(['files', ...args], { env, ...options });
}

async function inProcess(args: readonly string[]) {
  const io = fakeIO({ env });
  const code = await run(['files', ...args], io);
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}

/** The result as JSON, of a command that succeeds and prints nothing else. */
async function result(args: readonly string[], options: { cwd?: string; input?: string } = {}) {
  const { code, stdout, stderr } = await files(args, options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as unknown;
}

async function paths(ref: string = set): Promise<readonly string[]> {
  return ((await result(['list', ref])) as { path: string }[]).map(({ path }) => path);
}

const TREE = { 'a.csv': '1', 'b.txt': '22', 'sub/c.csv': '333', 'sub/deep/d.tmp': '4444' };

describe('a folder', () => {
  test('is uploaded, listed and downloaded, with a summary in JSON', async () => {
    const root = local(TREE);
    expect(await result(['upload', root, set, '--create-fileset'])).toEqual({
      transferred: Object.keys(TREE),
      skipped: [],
      failed: [],
      bytes: 10,
    });
    expect(await paths()).toEqual(Object.keys(TREE));
    const copy = join(root, 'copy');
    await result(['download', set, copy]);
    expect(readTree(copy)).toEqual(TREE);
  });

  test('is uploaded below a path, and only files that --include and --exclude leave', async () => {
    const root = local(TREE);
    const chosen = ['--include', '*.csv', '--include', '*.tmp', '--exclude', 'sub/deep/*'];
    await result(['upload', root, `${set}#train/`, '--create-fileset', ...chosen]);
    expect(await paths()).toEqual(['train/a.csv', 'train/sub/c.csv']);
    const copy = join(root, 'copy');
    await result(['download', `${set}#train`, copy, '--exclude', 'sub/*']);
    expect(readTree(copy)).toEqual({ 'a.csv': '1' });
  });

  test('is not sent again with --exists skip, and its links are followed only when asked', async () => {
    const root = local({ a: '1' });
    symlinkSync(join(root, 'a'), join(root, 'link'));
    await result(['upload', root, set, '--create-fileset']);
    expect(await result(['upload', root, set, '--exists', 'skip', '--follow-links'])).toMatchObject(
      {
        transferred: ['link'],
        skipped: ['a'],
      },
    );
    writeFileSync(join(root, 'a'), '2');
    const again = ['upload', root, set, '--exists', 'skip', '--compare', 'content'];
    expect(await result(again)).toMatchObject({ transferred: ['a'] });
  });
});

test('several files and a glob go up in one command, relative to the current folder', async () => {
  const root = local({ ...TREE, 'e.md': '5' });
  await result(['upload', 'e.md', '*.csv', `default/${set}`, '--create-fileset'], { cwd: root });
  expect(await paths(`fileset://default/${set}`)).toEqual(['a.csv', 'e.md']);
  await result(['download', `${set}#*.csv`], { cwd: join(root, 'sub') });
  expect(readTree(join(root, 'sub'))['a.csv']).toBe('1');
});

test('one file gets the name of the target, with --remote-path and --output as well', async () => {
  const root = local({ a: 'text' });
  const to = ['--remote-path', 'x/y.txt', '--create-fileset', '-w', 'default'];
  await result(['upload', join(root, 'a'), set, ...to]);
  expect(await paths()).toEqual(['x/y.txt']);
  const from = ['download', set, '--remote-path', 'x/y.txt', '-o', join(root, 'copy')];
  await result(from);
  expect(readTree(root)).toEqual({ a: 'text', copy: 'text' });
});

test('- stands for standard input and standard output', async () => {
  await result(['upload', '-', `${set}#in.txt`, '--create-fileset'], { input: 'from a pipe' });
  const { code, stdout, stderr } = await files(['download', `${set}#in.txt`, '-']);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'from a pipe', stderr: '' });
});

test('a table is a list of paths and sizes; a transfer ends with one sentence', async () => {
  const root = local(TREE);
  const sent = await files(['upload', root, set, '--create-fileset', '-f', 'table']);
  expect(sent).toMatchObject({ code: 0, stdout: '' });
  expect(sent.stderr).toBe(`Uploaded 4 files (10 bytes) to ${set}.\n`);
  const { stdout } = await files(['ls', `${set}#sub`, '-f', 'table']);
  expect(stdout.split('\n').map((line) => line.trim().split(/ +/))).toEqual([
    ['PATH', 'SIZE'],
    ['sub/c.csv', '3'],
    ['sub/deep/d.tmp', '4'],
    [''],
  ]);
  const again = await files(['download', set, root, '--exists', 'skip', '-f', 'table']);
  expect(again.stderr).toBe(`Downloaded 0 files to ${root}. Skipped 4 files that exist already.\n`);
});

test('a transfer that fails says how many files are there, without the bytes that were lost', async () => {
  const root = local(TREE);
  const single = join(root, 'a.csv');
  const missing = await files(['upload', single, `${set}-missing`, '-f', 'table']);
  expect(missing.code).toBe(3);
  expect(missing.stderr).toMatch(new RegExp(`^Uploaded 0 of 1 file to ${set}-missing\\.\nError: `));
  expect(missing.stderr).not.toContain('Run the command again');
  await result(['upload', join(root, 'a.csv'), set, '--create-fileset']);
  const some = await files(['upload', root, set, '--exists', 'fail', '-f', 'table']);
  expect(some.stderr).toMatch(
    new RegExp(`^Uploaded 3 of 4 files \\(9 bytes\\) to ${set}\\.\nError: `),
  );
});

test('an upload says how many of its files are hidden', async () => {
  const root = local({ a: '1', '.env': '2', 'sub/.git/config': '3' });
  const sent = await files(['upload', root, set, '--create-fileset', '-f', 'table']);
  expect(sent.stderr).toBe(`Uploaded 3 files (3 bytes) to ${set}, including 2 hidden.\n`);
  const visible = ['--exclude', '.*', '--exclude', '*/.*', '--exists', 'skip', '-f', 'table'];
  const rest = await files(['upload', root, set, ...visible]);
  expect(rest.stderr).toBe(`Uploaded 0 files to ${set}. Skipped 1 file that exists already.\n`);
});

test('a download without a target says where its files are', async () => {
  const root = local({ a: '1' });
  await result(['upload', root, set, '--create-fileset']);
  const { stderr } = await files(['download', set, '-f', 'table'], { cwd: local({}) });
  expect(stderr).toBe('Downloaded 1 file (1 byte) to the current folder.\n');
});

test('several files are not downloaded to the place of a file', async () => {
  const root = local({ a: '1', b: '2' });
  await result(['upload', root, set, '--create-fileset']);
  const { code, stderr } = await files(['download', set, join(root, 'a')]);
  expect(code).toBe(2);
  expect(stderr).toContain(`${join(root, 'a')} is a file, and not a folder for several files.`);
});

test('the two ways to name standard output go together', async () => {
  await result(['upload', '-', `${set}#in.txt`, '--create-fileset'], { input: 'from a pipe' });
  const { code, stdout } = await files(['download', `${set}#in.txt`, '-', '--output', '-']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'from a pipe' });
});

describe('files are deleted', () => {
  test('by path, by glob, and by folder with --recursive', async () => {
    await result(['upload', local(TREE), set, '--create-fileset']);
    expect(await result(['rm', `${set}#b.txt`])).toEqual({ deleted: ['b.txt'] });
    expect(await result(['delete', `${set}#*.csv`])).toEqual({ deleted: ['a.csv'] });
    const refused = await files(['rm', `${set}#sub`]);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain(`${set}#sub is a folder with 2 files. Use --recursive`);
    await result(['rm', '-r', `${set}#sub`]);
    expect(await paths()).toEqual([]);
  });

  test('but never a whole fileset', async () => {
    const { code, stderr } = await files(['rm', set]);
    expect(code).toBe(2);
    expect(stderr).toContain(`run: nmp files filesets delete ${set}`);
  });
});

describe('a failure', () => {
  test('of some files prints the summary, the files and how to continue', async () => {
    const root = local({ a: '1', b: '2' });
    await result(['upload', join(root, 'a'), set, '--create-fileset']);
    const { code, stdout, stderr } = await files(['upload', root, set, '--exists', 'fail']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      transferred: ['b'],
      skipped: [],
      failed: [{ path: 'a', error: 'a exists already.' }],
      bytes: 1,
    });
    expect(stderr).toBe(
      'Error: 1 file could not be transferred.\na: a exists already.\n' +
        'Run the command again with --exists skip to upload only what is missing.\n',
    );
  });

  test('for lack of the fileset names the option that creates it', async () => {
    const { code, stderr } = await files(['upload', local({ a: '1' }), set]);
    expect(code).toBe(3);
    expect(
      stderr
        .replace(/(?<=POST |PUT |GET )http:..[^/]+/, 'URL')
        .split('\n')
        .slice(-5),
    ).toEqual([
      'Error: 1 file could not be transferred.',
      `a: Fileset '${set}' not found (HTTP 404)`,
      `PUT URL/apis/files/v2/workspaces/default/filesets/${set}/-/a`,
      'Use --create-fileset to create it.',
      '',
    ]);
  });

  test('to find a file in the fileset has the exit code of a missing resource', async () => {
    await result(['upload', local({ a: '1' }), set, '--create-fileset']);
    for (const args of [
      ['download', `${set}#none`],
      ['download', `${set}#none`, '-'],
      ['rm', `${set}#none`],
    ]) {
      expect(await files(args)).toMatchObject({ code: 3, stdout: '' });
    }
  });

  test('H-20: because a file has the name of an unfinished download ends with 2 before a file is written', async () => {
    const planted = { '.run.sh.30.nmp-part': 'EVIL!', '.run.sh.30.nmp-part.etag': '0\n"v1"\n' };
    await result(['upload', local({ a: '1', ...planted }), set, '--create-fileset']);
    const root = local({});
    const { code, stdout, stderr } = await files(['download', set, root]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('".run.sh.30.nmp-part" cannot be used as a local file name');
    expect(readTree(root)).toEqual({});
  });
});

test.each([
  [['upload', 'a'], 'Missing required argument: FILESET'],
  [['upload', '/nowhere/a', 'set'], '"/nowhere/a" does not exist.\n'],
  [['upload', '/nowhere/*.csv', 'set'], 'No file matches "/nowhere/*.csv".\n'],
  [['upload', '-', 'a', 'set#x'], "can't be uploaded together with files"],
  [['upload', '-', 'set'], 'Standard input has no name'],
  [['upload', 'a', 'a/b/c'], '"a/b/c" is not a fileset. Write it as [WORKSPACE/]FILESET[#PATH].'],
  [['download', 'set', '--concurrency', '0'], '--concurrency must be a positive whole number'],
  [['download', 'w/set', '-w', 'x'], 'w/set names a workspace'],
  [['download', 'set#a', '--remote-path', 'x'], 'set#a contains a path'],
  [['download', 'set#a', 'x', '-o', 'y'], 'LOCAL and --output name the same thing'],
  [['download', 'set', '-'], 'Only one file can be written to standard output'],
  [['download', 'set', '--exists', 'skp'], 'Did you mean "skip"?'],
  [['list', '..'], 'FILESET must not be empty'],
])('nmp files %j is a usage error', async (args, message) => {
  const { code, stdout, stderr } = await inProcess(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test.each([
  [
    ['upload', 'a', 'my-set#x/', '--exists', 'skip'],
    "console.log(await client.files.upload('a', 'my-set#x/', { exists: 'skip' }));",
  ],
  [
    ['upload', 'a', 'b', 'w/my-set', '--create-fileset'],
    "console.log(await client.files.upload(['a', 'b'], 'w/my-set', { createFileset: true }));",
  ],
  [['upload', '-', 's#a'], "console.log(await client.files.upload(process.stdin, 's#a'));"],
  [
    ['download', 's', 'to', '--no-resume'],
    "console.log(await client.files.download('s', 'to', { resume: false }));",
  ],
  [
    ['download', 's#a', '-'],
    "process.stdout.write(await (await client.files.open('s#a')).bytes());",
  ],
  [['list', 's'], "console.log(await client.files.list('s'));"],
  [['delete', 's#a'], "console.log(await client.files.delete('s#a'));"],
])('nmp files %j -f code prints the program', async (args, last) => {
  const { code, stdout } = await inProcess([...args, '-f', 'code']);
  expect(code).toBe(0);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(last);
});

test('the low-level commands are not listed, and name the better ones', async () => {
  const help = await files(['--help']);
  expect(help.stdout).not.toContain('upload-file');
  const low = await files(['upload-file', '--help']);
  expect(low.stdout).toContain('use nmp files upload');
});

/** `nmp files upload`, `download`, `list` and `delete` as processes of their own, on the embedded platform. */

import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTree } from '../../support/files/file-tree.ts';
import { files, local, result, set, TREE } from './files-run.ts';

async function paths(ref: string = set): Promise<readonly string[]> {
  return ((await result(['list', ref])) as { path: string }[]).map(({ path }) => path);
}

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

test('a download without a target says where its files are', async () => {
  const root = local({ a: '1' });
  await result(['upload', root, set, '--create-fileset']);
  const { stderr } = await files(['download', set, '-f', 'table'], { cwd: local({}) });
  expect(stderr).toBe('Downloaded 1 file (1 byte) to the current folder.\n');
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

test('the low-level commands are not listed, and name the better ones', async () => {
  const help = await files(['--help']);
  expect(help.stdout).not.toContain('upload-file');
  const low = await files(['upload-file', '--help']);
  expect(low.stdout).toContain('use nmp files upload');
});

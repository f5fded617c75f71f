/** What `nmp files` says of transfers that fail, are incomplete or are refused. */

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { readTree } from '../../support/files/file-tree.ts';
import { fakeIO } from '../fake-io.ts';
import { env, files, local, result, set, TREE } from './files-run.ts';

async function inProcess(args: readonly string[]) {
  const io = fakeIO({ env });
  const code = await run(['files', ...args], io);
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}

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

test('several files are not downloaded to the place of a file', async () => {
  const root = local({ a: '1', b: '2' });
  await result(['upload', root, set, '--create-fileset']);
  const { code, stderr } = await files(['download', set, join(root, 'a')]);
  expect(code).toBe(2);
  expect(stderr).toContain(`${join(root, 'a')} is a file, and not a folder for several files.`);
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

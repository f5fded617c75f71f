/** Uploads, downloads, lists and deletions of files on the embedded platform. */

import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NotFoundError, TransferError, type TransferProgress } from '../../src/index.node.ts';
import { NeMoPlatform as WebPlatform } from '../../src/index.ts';
import { readTree } from '../support/files/file-tree.ts';
import { accessToken, backend, client, local, NEW, set } from './fileset-client.ts';

const ODD = { 'a.txt': 'A', 'sub/b c#1%?.txt': 'B', 'sub/empty': '', '.hidden': 'H', 'ü😀': 'U' };

describe('a folder', () => {
  test('is uploaded, listed, and downloaded unchanged, whatever the names', async () => {
    const root = local(ODD);
    const result = await client.files.upload(root, set, NEW);
    expect(result).toMatchObject({ skipped: [], failed: [], bytes: 4 });
    expect((await client.files.list(set)).map(({ path }) => path)).toEqual(Object.keys(ODD).sort());
    const copy = join(root, 'copy');
    await client.files.download(`fileset://default/${set}`, copy);
    expect(readTree(copy)).toEqual(ODD);
  });

  test('is uploaded below a path, without its links', async () => {
    const root = local({ 'a.txt': 'A' });
    symlinkSync('/etc/hostname', join(root, 'link'));
    await client.files.upload(root, `${set}#deep/er`, NEW);
    expect((await client.files.list(set)).map(({ path }) => path)).toEqual(['deep/er/a.txt']);
  });

  test('reports progress in bytes and files', async () => {
    const seen: TransferProgress[] = [];
    const onProgress = (progress: TransferProgress) => void seen.push(progress);
    await client.files.upload(local({ a: '123', b: '4' }), set, {
      ...NEW,
      onProgress,
      concurrency: 1,
    });
    expect(seen.map(({ path, state, bytes, files }) => [path, state, bytes, files])).toEqual([
      ['a', 'running', 0, 0],
      ['a', 'running', 3, 0],
      ['a', 'done', 3, 1],
      ['b', 'running', 0, 1],
      ['b', 'running', 1, 1],
      ['b', 'done', 1, 2],
    ]);
    expect(seen.map(({ allBytes, totalAllBytes }) => [allBytes, totalAllBytes])).toEqual(
      [0, 3, 3, 3, 4, 4].map((bytes) => [bytes, 4]),
    );
  });
});

test('globs select local files and files of a fileset', async () => {
  const root = local({ 'a.csv': '1', 'b.txt': '2', 'sub/c.csv': '3' });
  await client.files.upload(`${root}/**/*.csv`, set, NEW);
  expect((await client.files.list(set)).map(({ path }) => path)).toEqual(['a.csv', 'sub/c.csv']);
  const copy = join(root, 'copy');
  await client.files.download(`${set}#sub/*.csv`, copy);
  expect(readTree(copy)).toEqual({ 'c.csv': '3' });
  await expect(client.files.upload(`${root}/*.none`, set)).rejects.toThrow(
    `No file matches "${root}/*.none". To upload text, pass new Blob([text]).`,
  );
  mkdirSync(join(root, 'empty'));
  await expect(client.files.upload(join(root, 'empty'), set)).rejects.toThrow(
    `"${root}/empty" contains no files. To upload`,
  );
});

test.each([['two\nlines'], ['{"a": 1}'], ['[{"a": 1}]'], ['x'.repeat(5000)]])(
  'a string that is content and no path is refused with the way to upload it: %.20s',
  async (text) => {
    const outcome = client.files.upload(text, `${set}#a`, NEW);
    await expect(outcome).rejects.toThrow(/looks like content\. To upload text, pass new Blob/);
    await expect(outcome).rejects.toThrow(TypeError);
    await expect(outcome).rejects.not.toThrow('xxxx');
  },
);

test('content without a name needs the path of its file, unlike a File', async () => {
  const upload = (source: Blob) => client.files.upload(source, set, NEW);
  await expect(upload(new Blob(['text']))).rejects.toThrow(
    new TypeError(
      'Content without a name needs the path of its file in the fileset, as in "my-set#report.txt".',
    ),
  );
  await upload(new File(['text'], 'named.txt'));
  expect((await client.files.list(set)).map(({ path }) => path)).toContain('named.txt');
});

test('a file that does not exist in a fileset leads to the list of filesets', async () => {
  await client.files.upload(new Blob(['1']), `${set}#known`, NEW);
  await expect(client.files.open(`${set}#unknown`)).rejects.toMatchObject({
    code: 'not_found',
    remedy: 'nmp files filesets list --workspace default',
  });
});

test('a filter leaves files out of an upload and of a download', async () => {
  const root = local({ a: '1', 'sub/b': '2', 'sub/c': '3' });
  await client.files.upload(root, `${set}#x`, { ...NEW, filter: (path) => path !== 'a' });
  expect((await client.files.list(set)).map(({ path }) => path)).toEqual(['x/sub/b', 'x/sub/c']);
  const copy = join(root, 'copy');
  await client.files.download(`${set}#x`, copy, { filter: (path) => path === 'sub/c' });
  expect(readTree(copy)).toEqual({ 'sub/c': '3' });
});

test.each([
  ['bytes', () => new TextEncoder().encode('text')],
  ['a Blob', () => new Blob(['text'])],
  ['a File', () => new File(['text'], 'ignored')],
  ['a stream', () => new Blob(['text']).stream()],
  ['a function', () => () => new Blob(['text'])],
])('%s is uploaded from the web entry and opened again', async (_name, source) => {
  const web = new WebPlatform({ baseUrl: backend.baseUrl, accessToken });
  await web.files.upload(source(), `${set}#x/y.txt`, NEW);
  const file = await web.files.open(`${set}#x/y.txt`);
  expect([file.size, await file.text()]).toEqual([4, 'text']);
});

test('the web entry refuses paths and downloads to a folder', async () => {
  const web = new WebPlatform({ baseUrl: backend.baseUrl, accessToken });
  await expect(web.files.upload('./a', set)).rejects.toThrow('no file system');
  await expect(web.files.download(set)).rejects.toThrow('files.open()');
});

test('files, folders and whole filesets are deleted', async () => {
  await client.files.upload(local({ a: '1', 'sub/b': '2', 'sub/c': '3' }), set, NEW);
  expect(await client.files.delete(`${set}#sub`)).toEqual(['sub/b', 'sub/c']);
  expect(await client.files.delete(`${set}#a`)).toEqual(['a']);
  await expect(client.files.delete(`${set}#a`)).rejects.toBeInstanceOf(NotFoundError);
  await client.files.delete(set);
  await expect(client.files.list(set)).rejects.toBeInstanceOf(NotFoundError);
});

describe('a repeated upload', () => {
  test('skips files of the same size, and by content only those that are equal', async () => {
    await client.files.upload(local({ a: 'one', b: 'two' }), set, NEW);
    const changed = local({ a: 'one', b: 'TWO', c: '3' });
    const bySize = await client.files.upload(changed, set, { exists: 'skip' });
    expect(bySize).toMatchObject({ transferred: ['c'], skipped: ['a', 'b'] });
    const options = { exists: 'skip', compare: 'content', concurrency: 1 } as const;
    const byContent = await client.files.upload(changed, set, options);
    expect(byContent).toMatchObject({ transferred: ['b'], skipped: ['a', 'c'] });
    expect(await (await client.files.open(`${set}#b`)).text()).toBe('TWO');
  });

  test.each([
    ['a Blob', (text: string) => new Blob([text])],
    ['bytes', (text: string) => Buffer.from(text)],
    ['an ArrayBuffer', (text: string) => new TextEncoder().encode(text).buffer],
  ])('compares the content of %s', async (_, contentOf) => {
    const options = { exists: 'skip', compare: 'content' } as const;
    await client.files.upload(contentOf('one'), `${set}#a`, NEW);
    const equal = await client.files.upload(contentOf('one'), `${set}#a`, options);
    expect(equal).toMatchObject({ skipped: ['a'] });
    const changed = await client.files.upload(contentOf('two'), `${set}#a`, options);
    expect(changed).toMatchObject({ transferred: ['a'] });
    expect(await (await client.files.open(`${set}#a`)).text()).toBe('two');
  });

  test('fails for existing files with `exists` set to fail, and uploads the others', async () => {
    await client.files.upload(local({ a: 'one' }), set, NEW);
    const error = await client.files
      .upload(local({ a: 'two', b: '2' }), set, { exists: 'fail' })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(TransferError);
    expect(error).toMatchObject({ code: 'transfer_failed', result: { transferred: ['b'] } });
    expect((error as Error).message).toContain('a exists already.');
  });
});

test.each(['../x', 'a//b', 'a/./b', '/abs'])('the remote path %j is refused', async (path) => {
  await expect(client.files.upload(new Blob(['1']), `${set}#${path}`)).rejects.toThrow(TypeError);
});

test.each(['', '#x', 'a/b/c'])('%j is not a valid reference to a fileset', async (ref) => {
  await expect(client.files.list(ref)).rejects.toThrow('[workspace/]fileset#path');
});

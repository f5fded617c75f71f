/** Downloads that continue what an earlier one has left: only bytes of one version. */

import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TransferError } from '../../src/index.node.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { sendJson } from '../support/http/loopback-server.ts';
import { contentIn, fileOf, interrupted, version } from './cut-file.ts';

test('a later run continues the same version', async () => {
  const root = tempFolder();
  const { files, ranges, source } = await fileOf(version('A', '"v1"'));
  await interrupted(root, source);
  expect(await files.download('set', root)).toMatchObject({ bytes: 5 });
  expect(ranges()).toEqual([['bytes=5-', '"v1"']]);
  expect(contentIn(root)).toBe('AAAAAAAAAA');
  expect(readdirSync(root)).toEqual(['a']);
});

test('a file that has changed between two runs never mixes both versions', async () => {
  const root = tempFolder();
  const { files, ranges, source } = await fileOf(version('B', '"v2"'));
  await interrupted(root, source);
  expect(await files.download('set', root)).toMatchObject({ bytes: 10 });
  expect(ranges()).toEqual([['bytes=5-', '"v1"']]);
  expect(contentIn(root)).toBe('BBBBBBBBBB');
});

test('a server that ignores If-Range and sends the rest of another version is refused', async () => {
  const root = tempFolder();
  const { files, ranges, source } = await fileOf(({ headers }, response) => {
    if (headers.range === undefined) return void response.end('BBBBBBBBBB');
    response.writeHead(206, { 'content-range': 'bytes 5-9/10' }).end('BBBBB');
  });
  await interrupted(root, source);
  await files.download('set', root);
  expect(ranges()).toEqual([
    ['bytes=5-', '"v1"'],
    [undefined, undefined],
  ]);
  expect(contentIn(root)).toBe('BBBBBBBBBB');
});

test.each(['bytes 0-4/10', 'bytes 5-9/11', 'bytes 5-8/10', 'items 5-9/10'])(
  'a rest with the range %s is not appended',
  async (range) => {
    const root = tempFolder();
    const { files, source } = await fileOf(({ headers }, response) => {
      if (headers.range === undefined) return void response.end('BBBBBBBBBB');
      response.writeHead(206, { etag: '"v1"', 'content-range': range }).end('CCCCC');
    });
    await interrupted(root, source);
    await files.download('set', root);
    expect(contentIn(root)).toBe('BBBBBBBBBB');
  },
);

test('a 416 for the rest of a part starts the file over, once', async () => {
  const root = tempFolder();
  const { files, ranges, source } = await fileOf(({ headers }, response) =>
    headers.range === undefined
      ? void response.end('BBBBBBBBBB')
      : sendJson(response, 416, { detail: 'Range Not Satisfiable' }),
  );
  await interrupted(root, source);
  await files.download('set', root);
  expect(ranges()).toEqual([
    ['bytes=5-', '"v1"'],
    [undefined, undefined],
  ]);
  expect(contentIn(root)).toBe('BBBBBBBBBB');
});

test('a 416 for a whole file is an error', async () => {
  const { files, ranges } = await fileOf((_, response) => sendJson(response, 416, { detail: 'x' }));
  await expect(files.download('set', tempFolder())).rejects.toBeInstanceOf(TransferError);
  expect(ranges()).toHaveLength(1);
});

test('a part without a version is not kept, and the next attempt starts over', async () => {
  const root = tempFolder();
  const { files, ranges } = await fileOf((_, response, count) => {
    if (count > 1) return void response.end('BBBBBBBBBB');
    response.writeHead(200, { 'content-length': '10' });
    response.write('AAAAA', () => setImmediate(() => response.destroy()));
  });
  await files.download('set', root);
  expect(ranges()).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(contentIn(root)).toBe('BBBBBBBBBB');
});

test.each([
  ['a FIFO', (target: string) => execFileSync('mkfifo', [target])],
  ['a link to a device', (target: string) => symlinkSync('/dev/null', target)],
])('%s instead of the file is neither replaced nor written', async (_, make) => {
  const root = tempFolder();
  const target = join(root, 'a');
  make(target);
  const before = statSync(target).ino;
  const { files, ranges } = await fileOf(version('A', '"v1"'));
  const error = await files.download('set#a', target).catch((e: unknown) => e);
  expect((error as Error).message).toContain(`${target} is a device or a pipe`);
  expect(ranges()).toEqual([]);
  expect(statSync(target).ino).toBe(before);
  expect(readdirSync(root)).toEqual(['a']);
});

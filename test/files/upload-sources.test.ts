/** Uploads of files that cannot be read, that change meanwhile, or in whose place another user puts something else. */

import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Files } from '../../src/api/files/files.ts';
import type { TransferProgress } from '../../src/index.node.ts';
import { nodeLocalFiles } from '../../src/local-files/node-local-files.ts';
import { asOrdinaryUser, foreignFolder } from '../support/files/as-another-user.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';
import { failuresOf, folderOf } from './upload-failures.ts';

async function storing() {
  const { url, received } = await serve(({ body, url }, response) =>
    sendJson(response, 200, { path: url.split('/-/')[1], size: body.length }),
  );
  return {
    files: new Files(testTransport(url), nodeLocalFiles),
    stored: () =>
      received
        .filter(({ method }) => method === 'PUT')
        .map(({ url, body }) => [url.split('/-/')[1], String(body)]),
  };
}

describe('unreadable files are reported, and the rest is uploaded:', () => {
  test('a folder below the named one', async () => {
    const { files, stored } = await storing();
    const root = folderOf({ 'a.txt': 'a', 'sub/b.txt': 'b' }, foreignFolder());
    chmodSync(join(root, 'sub'), 0);
    const failed = await asOrdinaryUser(() => failuresOf(files.upload(root, 'set')));
    expect(failed).toEqual([['sub', `${root}/sub cannot be read (EACCES).`]]);
    expect(stored()).toEqual([['a.txt', 'a']]);
  });

  test('the named folder itself', async () => {
    const { files } = await storing();
    const root = foreignFolder();
    chmodSync(root, 0);
    const failed = await asOrdinaryUser(() => failuresOf(files.upload(root, 'set')));
    expect(failed).toEqual([['home', `${root} cannot be read (EACCES).`]]);
  });

  test('a file, which is not retried', async () => {
    const { files, stored } = await storing();
    const root = folderOf({ no: 'n', yes: 'y' }, foreignFolder());
    chmodSync(join(root, 'no'), 0);
    const failed = await asOrdinaryUser(() => failuresOf(files.upload(root, 'set')));
    expect(failed).toEqual([['no', `${root}/no cannot be read (EACCES).`]]);
    expect(stored()).toEqual([['yes', 'y']]);
  });

  test('a file whose name is not UTF-8', async () => {
    const { files, stored } = await storing();
    const root = folderOf({ good: 'g' });
    writeFileSync(Buffer.concat([Buffer.from(`${root}/bad`), Buffer.from([0xff])]), '1');
    const failed = await failuresOf(files.upload(root, 'set'));
    expect(failed).toEqual([
      ['bad\ufffd', `${root}/bad\ufffd cannot be read (its name is not UTF-8).`],
    ]);
    expect(stored()).toEqual([['good', 'g']]);
  });
});

test('a file that the filter leaves out may have any name', async () => {
  const { files, stored } = await storing();
  const root = folderOf({ good: 'g', 'c/new\nline': 'n' });
  await expect(files.upload(root, 'set')).rejects.toThrow('line breaks and NUL are not allowed');
  await files.upload(root, 'set', { filter: (path) => !path.startsWith('c/') });
  expect(stored()).toEqual([['good', 'g']]);
});

describe('instead of a file that was listed', () => {
  const secret = () => join(folderOf({ secret: 'TOPS\n' }), 'secret');

  test.each([
    ['a link to a file of the same size', (path: string) => symlinkSync(secret(), path)],
    ['another file of the same size', (path: string) => writeFileSync(path, 'TOPS\n')],
    ['a FIFO', (path: string) => execFileSync('mkfifo', [path])],
    ['a folder', (path: string) => mkdirSync(path)],
  ])('%s is not sent', async (_, plant) => {
    const { files, stored } = await storing();
    const root = folderOf({ a: 'first', b: 'later' });
    let planted = false;
    const onProgress = ({ path }: TransferProgress) => {
      if (planted || path !== 'a') return;
      planted = true;
      rmSync(join(root, 'b'));
      plant(join(root, 'b'));
    };
    const failed = await failuresOf(files.upload(root, 'set', { concurrency: 1, onProgress }));
    expect(failed).toEqual([
      ['b', `${root}/b is not the file that was found first: it was changed or replaced.`],
    ]);
    expect(stored()).toEqual([['a', 'first']]);
  });
});

describe('a file', () => {
  test.each([
    ['grows', (path: string) => appendFileSync(path, 'more')],
    ['shrinks', (path: string) => truncateSync(path, 70_000)],
  ])(
    'that %s during the upload is a failure of that file, and is not sent again',
    async (_, change) => {
      const { files, stored } = await storing();
      const path = join(folderOf({ f: 'x'.repeat(1_000_000) }), 'f');
      let isChanged = false;
      const onProgress = ({ bytes }: TransferProgress) => {
        if (isChanged || bytes === 0) return;
        isChanged = true;
        change(path);
      };
      const failed = await failuresOf(files.upload(path, 'set', { onProgress }));
      expect(failed).toEqual([['f', 'f was changed during the upload.']]);
      expect(stored().length).toBeLessThan(2);
    },
  );

  test('behind a link that the caller names is uploaded', async () => {
    const { files, stored } = await storing();
    const root = folderOf({ real: 'text' });
    symlinkSync('real', join(root, 'link'));
    await files.upload(join(root, 'link'), 'set');
    expect(stored()).toEqual([['link', 'text']]);
  });
});

test('a failing source is not reported as a failing connection', async () => {
  const { files } = await storing();
  const source = () =>
    new ReadableStream<Uint8Array>({
      pull() {
        throw new Error('canary of the application');
      },
    });
  expect(await failuresOf(files.upload(source, 'set#a'))).toEqual([
    ['a', 'The source of a failed.'],
  ]);
});

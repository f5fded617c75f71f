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
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Files } from '../../src/api/files/files.ts';
import type { Transport } from '../../src/http/transport.ts';
import {
  NotFoundError,
  TransferError,
  type TransferProgress,
  type TransferResult,
  TransientAuthError,
} from '../../src/index.node.ts';
import { nodeLocalFiles } from '../../src/local-files/node-local-files.ts';
import { asOrdinaryUser, foreignFolder } from '../support/files/as-another-user.ts';
import { openBelow } from '../support/files/open-files.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { closedPort } from '../support/http/closed-port.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

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

function folderOf(files: Readonly<Record<string, string>>, root = tempFolder()): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** What failed, as path and message. */
async function failuresOf(uploading: Promise<TransferResult>) {
  const error = await uploading.catch((e: unknown) => e);
  expect(error).toBeInstanceOf(TransferError);
  const { failed } = (error as TransferError).result;
  return failed.map(({ path, error: each }) => [path, (each as Error).message]);
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

describe('a success of the server', () => {
  async function respondingServer(body: object) {
    const server = createServer((request, response) => {
      request.on('error', () => undefined);
      response.end(JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    return new Files(testTransport(`http://127.0.0.1:${port}`), nodeLocalFiles);
  }

  test('before the whole file was sent is a failure', async () => {
    const files = await respondingServer({ path: 'big' });
    const path = join(folderOf({ big: 'x'.repeat(20_000_000) }), 'big');
    expect(await failuresOf(files.upload(path, 'set'))).toEqual([
      ['big', expect.stringContaining('responded before it had received all bytes of big')],
    ]);
  });

  test.each([
    ['a file', () => join(folderOf({ f: '12345' }), 'f')],
    ['bytes', () => new Uint8Array(5)],
  ])('that names another size than that of %s is a failure', async (_, source) => {
    const files = await respondingServer({ path: 'f', size: 4 });
    expect(await failuresOf(files.upload(source(), 'set#f'))).toEqual([
      ['f', expect.stringContaining('stored 4 of the 5 bytes of f')],
    ]);
  });
});

test('a missing fileset is one error, before a file is opened', async () => {
  const root = folderOf({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' });
  const { url, received } = await serve((_, response) =>
    sendJson(response, 404, { detail: "Fileset 'set' not found" }),
  );
  const files = new Files(testTransport(url), nodeLocalFiles);
  const hint = 'Create it first, or pass `createFileset: true`.';
  await expect(files.upload(root, 'set')).rejects.toMatchObject({
    constructor: NotFoundError,
    detail: "Fileset 'set' not found",
    hint,
  });
  expect(received.map(({ method }) => method)).toEqual(['GET']);
  const single = files.upload(join(root, 'a.txt'), 'set');
  await expect(single).rejects.toMatchObject({ constructor: TransferError, hint });
});

describe('H-23: no file stays open when an upload', () => {
  const big = 'x'.repeat(300_000);
  test.each<[string, () => Promise<Transport>]>([
    [
      'finds no server',
      async () => testTransport(`http://127.0.0.1:${await closedPort()}`, { maxRetries: 0 }),
    ],
    [
      'gets no token',
      async () =>
        testTransport('http://127.0.0.1:9', {
          authorizer: {
            token: () => Promise.reject(new TransientAuthError('no token')),
            invalidate: () => false,
          },
        }),
    ],
    [
      'is refused before its end',
      async () => {
        const server = createServer((_request, response) => response.writeHead(403).end('{}'));
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        onTestFinished(() => void server.close());
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        return testTransport(url, { maxRetries: 0 });
      },
    ],
  ])('%s', async (_, transportOf) => {
    const root = folderOf({ 'a.txt': big });
    const files = new Files(await transportOf(), nodeLocalFiles);
    expect(await failuresOf(files.upload(root, 'set'))).toHaveLength(1);
    expect(openBelow(root)).toEqual([]);
  });

  test('cannot compare a file with the stored one', async () => {
    const root = folderOf({ 'a.txt': big });
    const { url } = await serve(({ method, url }, response) =>
      url.endsWith('/files') && method === 'GET'
        ? sendJson(response, 200, { data: [{ path: 'a.txt', size: big.length }] })
        : sendJson(response, 403, {}),
    );
    const files = new Files(testTransport(url, { maxRetries: 0 }), nodeLocalFiles);
    const uploading = files.upload(root, 'set', { exists: 'skip', compare: 'content' });
    expect(await failuresOf(uploading)).toHaveLength(1);
    expect(openBelow(root)).toEqual([]);
  });
});

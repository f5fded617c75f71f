/** Responses of the server that make an upload fail. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Files } from '../../src/api/files/files.ts';
import type { Transport } from '../../src/http/transport.ts';
import { NotFoundError, TransferError, TransientAuthError } from '../../src/index.node.ts';
import { nodeLocalFiles } from '../../src/local-files/node-local-files.ts';
import { openBelow } from '../support/files/open-files.ts';
import { closedPort } from '../support/http/closed-port.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';
import { failuresOf, folderOf } from './upload-failures.ts';

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

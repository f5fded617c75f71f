/** Servers that break rules, or use those that few servers use. */

import { once } from 'node:events';
import type { Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { APIConnectionError } from '../../src/errors.ts';
import { serve } from '../support/http/loopback-server.ts';
import { rawServer } from '../support/http/raw-server.ts';
import { network, testOfOwnNetwork, testTransport } from '../support/http/test-transport.ts';

const JSON_BODY = '{"text":"grüße"}';
const ONCE = { maxRetries: 0 };
const GET = { method: 'GET', path: '/' } as const;

/** What a call gets from a server that writes these bytes and closes the connection if `close` says so. */
async function resultOver(bytes: string | Buffer, close = true): Promise<unknown> {
  const server = await rawServer((socket) => {
    socket.write(bytes);
    if (close) socket.end();
  });
  return testTransport(server.url, ONCE).request(GET);
}

function withBody(head: string, body: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`), Buffer.from(body)]);
}

describe('compressed responses', () => {
  test.each([
    ['gzip', gzipSync(JSON_BODY)],
    ['x-gzip', gzipSync(JSON_BODY)],
    ['GZIP', gzipSync(JSON_BODY)],
    ['deflate', deflateSync(JSON_BODY)],
    ['deflate', deflateRawSync(JSON_BODY)],
    ['br', brotliCompressSync(JSON_BODY)],
    ['gzip, br', brotliCompressSync(gzipSync(JSON_BODY))],
    ['invented', JSON_BODY],
  ])('in %s are read', async (coding, body) => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': coding }).end(body);
    });
    expect(await testTransport(server.url).request(GET)).toEqual(JSON.parse(JSON_BODY));
    expect(server.received[0]!.headers['accept-encoding']).toContain('gzip');
    const response = await testTransport(server.url).request(GET).asResponse();
    expect(await response.json()).toEqual(JSON.parse(JSON_BODY));
  });

  test('that are empty are empty', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end();
    });
    const call = testTransport(server.url).request({ ...GET, mayBeEmpty: true });
    expect(await call).toBeUndefined();
  });

  test('that are not in the named encoding are a connection error', async () => {
    const broken = withBody('content-encoding: gzip\r\ncontent-length: 7', 'no gzip');
    await expect(resultOver(broken)).rejects.toBeInstanceOf(APIConnectionError);
  });

  testOfOwnNetwork('in more than five codings are an error that says so', async () => {
    const codings = Array(7).fill('gzip').join(', ');
    const many = withBody(`content-encoding: ${codings}\r\ncontent-length: 2`, '{}');
    const summary = 'sent a response with more than five content codings (ERR_TOO_MANY_CODINGS).';
    await expect(resultOver(many)).rejects.toMatchObject({
      name: 'APIConnectionError',
      summary: expect.stringContaining(summary),
    });
  });

  test('that are truncated are a connection error', async () => {
    const body = gzipSync('x'.repeat(100_000));
    const cut = withBody(
      `content-encoding: gzip\r\ncontent-length: ${body.length}`,
      body.subarray(0, 50),
    );
    await expect(resultOver(cut)).rejects.toBeInstanceOf(APIConnectionError);
  });

  // The built-in network accepts them.
  testOfOwnNetwork.each([
    ['in gzip data', 'gzip', gzipSync(JSON_BODY).subarray(0, -12)],
    ['before the last bytes of gzip', 'gzip', gzipSync(JSON_BODY).subarray(0, -8)],
    ['in the last bytes of gzip', 'gzip', gzipSync(JSON_BODY).subarray(0, -1)],
    ['in deflate data', 'deflate', deflateSync(JSON_BODY).subarray(0, -8)],
    ['before the last bytes of deflate', 'deflate', deflateSync(JSON_BODY).subarray(0, -4)],
    ['in bare deflate data', 'deflate', deflateRawSync(JSON_BODY).subarray(0, -1)],
    ['in brotli data', 'br', brotliCompressSync(JSON_BODY).subarray(0, -1)],
  ])('that end %s are an error, read as data and as a stream', async (_, coding, body) => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': coding }).end(body);
    });
    const transport = testTransport(server.url, ONCE);
    await expect(transport.request(GET)).rejects.toMatchObject({ code: 'connection_failed' });
    const response = await transport.request(GET).asResponse();
    await expect(response.bytes()).rejects.toMatchObject({ code: 'connection_failed' });
  });
});

describe('truncated responses', () => {
  test.each([
    ['before a byte', ''],
    ['in the head', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['before the length that they announce', withBody('content-length: 20', '{"a":1}')],
    ['in a chunk', withBody('transfer-encoding: chunked', '10\r\n{"a":1}')],
    ['before the last chunk', withBody('transfer-encoding: chunked', '7\r\n{"a":1}\r\n')],
  ])('%s are an error of the connection', async (_, bytes) => {
    await expect(resultOver(bytes)).rejects.toMatchObject({ code: 'connection_failed' });
  });

  test('while a caller reads the stream are an error of the connection', async () => {
    const server = await rawServer((socket) => {
      socket.end(withBody('content-length: 20', '{"a":1}'));
    });
    const response = await testTransport(server.url, ONCE).request(GET).asResponse();
    await expect(response.text()).rejects.toMatchObject({ code: 'connection_failed' });
  });
});

describe('responses that violate HTTP', () => {
  test.each([
    ['that are not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
    ['with two lengths', withBody('content-length: 2\r\ncontent-length: 3', '{}')],
    [
      'with a length and chunks',
      withBody('content-length: 2\r\ntransfer-encoding: chunked', '2\r\n{}\r\n0\r\n\r\n'),
    ],
    ['with a length that is not a number', withBody('content-length: two', '{}')],
    ['with a head of 100 KB', withBody(`x: ${'x'.repeat(100_000)}\r\ncontent-length: 2`, '{}')],
    [
      'that switch the protocol unasked',
      'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
    ],
  ])('%s are an error of the connection', async (_, bytes) => {
    await expect(resultOver(bytes)).rejects.toMatchObject({ code: 'connection_failed' });
  });
});

describe('unusual responses', () => {
  test.each([
    ['end with the connection', 'HTTP/1.1 200 OK\r\n\r\n{}'],
    ['are HTTP/1.0', 'HTTP/1.0 200 OK\r\n\r\n{}'],
    ['have no reason phrase', 'HTTP/1.1 200\r\ncontent-length: 2\r\n\r\n{}'],
    ['begin with a byte order mark', withBody('content-length: 5', '\ufeff{}')],
    [
      'have trailers',
      withBody('transfer-encoding: chunked\r\ntrailer: x', '2\r\n{}\r\n0\r\nx: y\r\n\r\n'),
    ],
    [
      'have extensions of chunks',
      withBody('transfer-encoding: chunked', '2;a=b\r\n{}\r\n0\r\n\r\n'),
    ],
  ])('%s are read', async (_, bytes) => {
    expect(await resultOver(bytes)).toEqual({});
  });

  testOfOwnNetwork('come after 100, 102 and 103', async () => {
    const early =
      'HTTP/1.1 100 Continue\r\n\r\n' +
      'HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n';
    expect(await resultOver(`${early}HTTP/1.1 200 OK\r\n\r\n{}`)).toEqual({});
  });

  test('arrive byte by byte', async () => {
    const bytes = withBody('content-length: 18', JSON_BODY);
    const server = await rawServer(async (socket) => {
      socket.setNoDelay();
      for (const byte of bytes) {
        socket.write(Buffer.of(byte));
        await new Promise(setImmediate);
      }
    });
    expect(await testTransport(server.url).request(GET)).toEqual(JSON.parse(JSON_BODY));
  });

  test.each([299, 599, 600, 999])('have status %i', async (status) => {
    const server = await rawServer((socket) => {
      socket.end(`HTTP/1.1 ${status} odd\r\ncontent-length: 2\r\n\r\n{}`);
    });
    const transport = testTransport(server.url, ONCE);
    expect((await transport.fetch(`${server.url}/`)).status).toBe(status);
    const call = transport.request(GET);
    if (status < 300) expect(await call).toEqual({});
    else await expect(call).rejects.toMatchObject({ status });
  });
});

describe('responses without a body', () => {
  const cases = [
    ['HEAD', 200],
    ['GET', 204],
    ['GET', 304],
  ] as const;

  async function asked(method: string, status: number) {
    const server = await rawServer((socket) => {
      const coding = status === 204 ? '' : 'content-encoding: gzip\r\ncontent-length: 20\r\n';
      socket.write(`HTTP/1.1 ${status} x\r\n${coding}\r\n`);
    });
    for (const _ of [1, 2]) {
      const response = await network(`${server.url}/`, { method, redirect: 'manual' });
      expect(response.status).toBe(status);
      expect(await response.text()).toBe('');
    }
    return server;
  }

  test.each(cases)('%s %i end after the headers, whatever their length', async (method, status) => {
    await asked(method, status);
  });

  testOfOwnNetwork.each(cases)('%s %i keep their connection', async (method, status) => {
    expect((await asked(method, status)).sockets).toHaveLength(1);
  });
});

describe('responses that arrive before the end of the request', () => {
  const TOO_LARGE =
    'HTTP/1.1 413 Too Large\r\ncontent-type: application/json\r\ncontent-length: 18\r\n\r\n{"detail":"large"}';
  const ends = (socket: Socket) => socket.end(TOO_LARGE);
  const readsOn = (socket: Socket) => socket.write(TOO_LARGE);

  test('of a server that ends the connection stop the source of the body', () => isStopped(ends));

  testOfOwnNetwork('of a server that reads on stop the source of the body', () =>
    isStopped(readsOn),
  );

  async function isStopped(reply: (socket: Socket) => unknown): Promise<void> {
    const server = await rawServer((socket, _head, count) => {
      if (count === 1) reply(socket);
    });
    let stopped = () => {};
    const stop = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise(setImmediate);
        controller.enqueue(new Uint8Array(1000));
      },
      cancel: stopped,
    });
    const call = testTransport(server.url, ONCE).request({ method: 'PUT', path: '/', body });
    await expect(call).rejects.toMatchObject({ status: 413, detail: 'large' });
    await stop;
  }
});

describe('the signal of a caller', () => {
  testOfOwnNetwork('stops the source of a body that is being sent', async () => {
    const controller = new AbortController();
    const server = await rawServer(() => controller.abort());
    let stopped = () => {};
    const stop = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    const body = new ReadableStream<Uint8Array>({
      async pull(source) {
        await new Promise(setImmediate);
        source.enqueue(new Uint8Array(1000));
      },
      cancel: stopped,
    });
    const call = testTransport(server.url, ONCE).request(
      { method: 'PUT', path: '/', body },
      { signal: controller.signal },
    );
    await expect(call).rejects.toMatchObject({ code: 'aborted' });
    await stop;
    const [socket] = server.sockets;
    if (!socket!.destroyed) await once(socket!, 'close');
  });
});

describe('connections', () => {
  testOfOwnNetwork('are kept for the next call', async () => {
    const server = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    });
    const transport = testTransport(server.url);
    for (let i = 0; i < 5; i++) await transport.request(GET);
    expect(server.sockets).toHaveLength(1);
  });

  test('are as many as concurrent calls', async () => {
    const server = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    });
    const transport = testTransport(server.url);
    await Promise.all(Array.from({ length: 20 }, () => transport.request(GET)));
    expect(server.sockets.length).toBeGreaterThan(1);
    expect(server.sockets.length).toBeLessThanOrEqual(20);
  });

  test('go to IPv6 addresses', async () => {
    const server = await rawServer((socket) => {
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    }, '::1');
    expect(await testTransport(server.url).request(GET)).toEqual({});
    expect(server.text()).toContain(`\r\n${/^host: \[::1\]:\d+/im.exec(server.text())![0]}\r\n`);
  });

  test('reach a host if one of its addresses does not respond', async () => {
    const server = await rawServer((socket) => {
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    });
    const url = `http://localhost:${new URL(server.url).port}`;
    expect(await testTransport(url, ONCE).request(GET)).toEqual({});
  });
});

describe('H-24: JSON that is not UTF-8', () => {
  const LATIN1 = Buffer.from(JSON_BODY, 'latin1');

  test.each([
    ['of a declared length', `content-length: ${LATIN1.length}`],
    ['that ends with the connection', 'connection: close\r\ncontent-type: application/json'],
  ])('%s is a typed error that names the byte', async (_, head) => {
    await expect(resultOver(withBody(head, LATIN1))).rejects.toMatchObject({
      name: 'APIError',
      code: 'invalid_response',
      retryable: false,
      summary: 'The response is not UTF-8 text (at byte offset 11) (HTTP 200)',
    });
  });

  test('is named by its type if it does not claim to be JSON', async () => {
    const page = withBody('content-type: text/html', LATIN1);
    await expect(resultOver(page)).rejects.toThrow('is not JSON but text/html');
  });

  test('differs from JSON with a replacement character, which is data', async () => {
    const body = '{"text":"\ufffd"}';
    const head = `content-length: ${Buffer.byteLength(body)}`;
    expect(await resultOver(withBody(head, body))).toEqual({ text: '\ufffd' });
  });

  test('in an error of the platform is shown with replacement characters', async () => {
    const body = Buffer.from('{"detail":"für nichts"}', 'latin1');
    const bytes = Buffer.from(`HTTP/1.1 400 x\r\ncontent-length: ${body.length}\r\n\r\n`);
    await expect(resultOver(Buffer.concat([bytes, body]))).rejects.toMatchObject({
      status: 400,
      detail: 'f\ufffdr nichts',
    });
  });
});

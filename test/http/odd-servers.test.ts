/** Servers that break rules, or use those that few servers use. */

import { describe, expect, test } from 'vitest';
import { rawServer } from '../support/http/raw-server.ts';
import { network, testOfOwnNetwork, testTransport } from '../support/http/test-transport.ts';
import { JSON_BODY, resultOver, withBody } from './raw-result.ts';

const ONCE = { maxRetries: 0 };
const GET = { method: 'GET', path: '/' } as const;

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

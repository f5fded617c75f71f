/** Responses that are compressed, damaged or cut. */

import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { APIConnectionError } from '../../src/errors.ts';
import { serve } from '../support/http/loopback-server.ts';
import { rawServer } from '../support/http/raw-server.ts';
import { testOfOwnNetwork, testTransport } from '../support/http/test-transport.ts';
import { JSON_BODY, resultOver, withBody } from './raw-result.ts';

const ONCE = { maxRetries: 0 };
const GET = { method: 'GET', path: '/' } as const;

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

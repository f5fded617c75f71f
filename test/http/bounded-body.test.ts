/** Responses are read up to a limit. */

import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { constants, createGzip } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { APIError } from '../../src/errors.ts';
import { serve } from '../support/http/loopback-server.ts';
import { testRuntime, testTransport } from '../support/http/test-transport.ts';

const LIMIT = 1 << 20;
const PIECE = Buffer.alloc(1 << 20, ' ');

/** Decompresses to spaces without end, until the client closes the connection. */
async function sendBomb(response: ServerResponse, status = 200): Promise<void> {
  response.writeHead(status, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  gzip.pipe(response);
  const closed = once(response, 'close').then(() => 'closed' as const);
  while (!response.destroyed) {
    if (gzip.write(PIECE)) continue;
    if ((await Promise.race([once(gzip, 'drain'), closed])) === 'closed') return;
  }
}

describe('a response that never ends', () => {
  test('is cancelled at the limit of decoded bytes, and the error names the next step', async () => {
    const server = await serve((_, response) => sendBomb(response));
    const transport = testTransport(server.url, { maxResponseBytes: LIMIT });
    const error = await transport.request({ method: 'GET', path: '/' }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ code: 'invalid_response', retryable: false });
    expect((error as Error).message).toContain('larger than 1048576 bytes');
    expect((error as Error).message).toContain('.asResponse()');
    expect(server.received).toHaveLength(1);
  });

  test('with an error status is cancelled after 1 MiB, whatever the limit for data', async () => {
    const server = await serve((_, response) => sendBomb(response, 404));
    const call = testTransport(server.url).request({ method: 'GET', path: '/' });
    await expect(call).rejects.toMatchObject({ status: 404 });
  });

  test('has no limit for a caller who reads it as a stream', async () => {
    const server = await serve((_, response) => sendBomb(response));
    const transport = testTransport(server.url, { maxResponseBytes: 10 });
    const response = await transport.request({ method: 'GET', path: '/' }).asResponse();
    const reader = response.body!.getReader();
    for (let size = 0; size < 4 * LIMIT; ) size += (await reader.read()).value?.byteLength ?? 0;
    await reader.cancel();
  });
});

test('a response of exactly the limit is read', async () => {
  const body = JSON.stringify({ text: 'x'.repeat(LIMIT - 11) });
  const server = await serve((_, response) => void response.end(body));
  const transport = testTransport(server.url, { maxResponseBytes: body.length });
  expect(await transport.request({ method: 'GET', path: '/' })).toEqual(JSON.parse(body));
});

test('a body in pieces is read where the class of Blob is that of jsdom, which cannot be read', async () => {
  vi.stubGlobal('Blob', class Blob {});
  onTestFinished(() => void vi.unstubAllGlobals());
  const pieces = ['{"text":', '"ä', 'b"}'].map((piece) => new TextEncoder().encode(piece));
  const body = new ReadableStream({
    pull: (controller) => {
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
  });
  const runtime = testRuntime({ fetch: async () => new Response(body) });
  const transport = testTransport('http://127.0.0.1:1', { runtime });
  expect(await transport.request({ method: 'GET', path: '/' })).toEqual({ text: 'äb' });
});

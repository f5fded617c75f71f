/** Time limits of uploads. */

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { APITimeoutError } from '../../src/errors.ts';
import type { RequestBody } from '../../src/http/prepare/body.ts';
import { serve } from '../support/http/loopback-server.ts';
import { renewingTokens, testRuntime, testTransport } from '../support/http/test-transport.ts';
import { fakeTimers } from '../support/waits/fake-timers.ts';

/** For calls whose time passes as the server says. */
const LONG = 60_000;
/** For calls that end with a timeout. */
const SHORT = 200;
const LARGE = Buffer.alloc(48 << 20, 'x');

/** Handles requests before their bodies have arrived; those whose client leaves are of no interest. */
async function listen(
  handler: (...args: Parameters<RequestListener>) => Promise<void>,
): Promise<string> {
  const server = createServer((...args) => void handler(...args).catch(() => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** More than what the buffers between client and server hold, so that the client sends on between two of them. */
const STEP = 12 << 20;

/** Lets 0.8 of the time limit pass three times, long before it has the whole body of 48 MiB. */
async function slowServer(): Promise<string> {
  fakeTimers();
  return listen(async (request, response) => {
    let size = 0;
    for await (const chunk of request) {
      const steps = Math.floor(size / STEP);
      size += (chunk as Buffer).length;
      if (steps < 3 && Math.floor(size / STEP) > steps) vi.advanceTimersByTime(0.8 * LONG);
    }
    const length = request.headers['content-length'];
    response.writeHead(200).end(JSON.stringify({ size, length }));
  });
}

const silentServer = () => listen(async () => {});

const put = (url: string, body: RequestBody, timeout: number, runtime = testRuntime()) =>
  testTransport(url, { runtime }).request<{ size: number; length?: string }>(
    { method: 'PUT', path: '/', body },
    { timeout, maxRetries: 0 },
  );

const LONG_BODIES: readonly (readonly [string, () => RequestBody])[] = [
  ['bytes', () => LARGE],
  ['a Blob', () => new Blob([LARGE])],
  ['text', () => LARGE.toString()],
  ['plain data', () => ({ text: LARGE.toString() })],
  ['a web stream', () => new Blob([LARGE]).stream()],
];

describe.each(LONG_BODIES)('an upload of %s', (name, body) => {
  test('may take longer than the time limit while it makes progress', async () => {
    const { size, length } = await put(await slowServer(), body(), LONG);
    expect(size).toBeGreaterThanOrEqual(LARGE.length);
    if (name !== 'a web stream') expect(length).toBe(String(size));
  });

  test('ends with a timeout when the server does not read on', async () => {
    const url = await silentServer();
    const error = await put(url, body(), SHORT).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(APITimeoutError);
    expect((error as Error).message).toBe(
      `The upload made no progress for ${SHORT / 1000} s.\nPUT ${url}/`,
    );
  });
});

test('an upload of a slow source may take longer than the time limit', async () => {
  const url = await slowServer();
  async function* source() {
    for (let piece = 0; piece < 10; piece++) {
      vi.advanceTimersByTime(0.8 * LONG);
      yield 'piece ';
    }
  }
  expect((await put(url, source(), LONG)).size).toBe(60);
});

test('after an upload the response must come within the time limit', async () => {
  const url = await listen(async (request) => {
    for await (const _chunk of request);
  });
  const error = await put(url, Buffer.alloc(2 << 20), SHORT).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(APITimeoutError);
  expect((error as Error).message).toContain(`No complete response within ${SHORT / 1000} s.`);
});

test('the time limit grows with the size in runtimes that do not show progress', async () => {
  const runtime = { ...testRuntime(), userAgent: 'web' };
  expect((await put(await slowServer(), LARGE, LONG, runtime)).size).toBe(LARGE.length);
});

test('a long body is sent again after 503 and after 401', async () => {
  const statuses = [503, 401, 200];
  const server = await serve((_request, response, count) => {
    response.writeHead(statuses[count - 1]!).end('{}');
  });
  await testTransport(server.url, { authorizer: renewingTokens() }).request({
    method: 'PUT',
    path: '/',
    body: LARGE,
  });
  expect(server.received.map(({ body }) => body.equals(LARGE))).toEqual([true, true, true]);
});

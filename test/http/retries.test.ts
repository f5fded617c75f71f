/** What is repeated, how often, and when. */

import { createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ConflictError, InternalServerError, RateLimitError } from '../../src/errors.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testRuntime, testTransport } from '../support/http/test-transport.ts';

/** Responds with the statuses in turn, then with 200. */
const respondingServer = (statuses: readonly number[], headers: Record<string, string> = {}) =>
  serve((_request, response, count) => {
    const status = statuses[count - 1] ?? 200;
    sendJson(response, status, { ok: status === 200 }, status === 200 ? {} : headers);
  });

describe('retries', () => {
  test.each([408, 409, 429, 500, 502, 503, 504])('%i is retried at most twice', async (status) => {
    const runtime = testRuntime();
    const server = await respondingServer([status, status, status, status]);
    const call = testTransport(server.url, { runtime }).request({ method: 'GET', path: '/' });
    await expect(call).rejects.toMatchObject({ status, retryable: true });
    expect(server.received).toHaveLength(3);
    expect(runtime.waits).toEqual([500, 1000]);
  });

  test('end with a success', async () => {
    const server = await respondingServer([503]);
    await expect(testTransport(server.url).request({ method: 'GET', path: '/' })).resolves.toEqual({
      ok: true,
    });
    expect(server.received).toHaveLength(2);
  });

  test('a 409 with x-should-retry: false is final', async () => {
    const server = await respondingServer([409], { 'x-should-retry': 'false' });
    const call = testTransport(server.url).request({ method: 'POST', path: '/', body: {} });
    await expect(call).rejects.toBeInstanceOf(ConflictError);
    expect(server.received).toHaveLength(1);
  });

  test('any status with x-should-retry: true is retried', async () => {
    const server = await respondingServer([400], { 'x-should-retry': 'true' });
    await testTransport(server.url).request({ method: 'GET', path: '/' });
    expect(server.received).toHaveLength(2);
  });

  test('maxRetries of the call takes precedence over that of the client', async () => {
    const server = await respondingServer([503, 503, 503, 503]);
    const transport = testTransport(server.url, { maxRetries: 2 });
    const none = transport.request({ method: 'GET', path: '/' }, { maxRetries: 0 });
    await expect(none).rejects.toBeInstanceOf(InternalServerError);
    expect(server.received).toHaveLength(1);
    const three = transport.request({ method: 'GET', path: '/' }, { maxRetries: 3 });
    await expect(three).resolves.toEqual({ ok: true });
  });

  // N-13
  test.each([
    ['86400', [500, 1000]],
    ['1e9', [500, 1000]],
    ['-5', [500, 1000]],
    ['abc', [500, 1000]],
    ['2099', [500, 1000]],
    ['0', [500, 1000]],
    ['60', [60_000, 60_000]],
  ])('Retry-After: %s waits %j ms', async (value, waits) => {
    const runtime = testRuntime();
    const server = await respondingServer([429, 429, 429], { 'retry-after': value });
    const call = testTransport(server.url, { runtime }).request({ method: 'GET', path: '/' });
    await expect(call).rejects.toBeInstanceOf(RateLimitError);
    expect(runtime.waits).toEqual(waits);
  });
});

describe('retries of requests that change something', () => {
  test('all attempts of a POST have the same idempotency key, another call has another one', async () => {
    const server = await respondingServer([503, 429], { 'retry-after': '1' });
    const transport = testTransport(server.url);
    await transport.request({ method: 'POST', path: '/', body: { a: 1 } });
    await transport.request({ method: 'POST', path: '/', body: { a: 1 } });
    const [first, second, third, other] = server.received.map((r) => r.headers['idempotency-key']);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect([second, third]).toEqual([first, first]);
    expect(other).not.toBe(first);
  });

  test('the caller can set the key', async () => {
    const server = await respondingServer([]);
    const transport = testTransport(server.url);
    await transport.request({ method: 'POST', path: '/', body: {} }, { idempotencyKey: 'order-7' });
    expect(server.received[0]!.headers['idempotency-key']).toBe('order-7');
  });

  test.each(['POST', 'PATCH'] as const)(
    'a %s that may have been carried out is not retried',
    async (method) => {
      const server = await respondingServer([503, 503, 503]);
      const call = testTransport(server.url).request({ method, path: '/', body: {} });
      await expect(call).rejects.toBeInstanceOf(InternalServerError);
      expect(server.received).toHaveLength(1);
    },
  );

  test('a POST of an idempotent operation is retried', async () => {
    const server = await respondingServer([500]);
    const call = { method: 'POST', path: '/', body: {}, idempotent: true } as const;
    await testTransport(server.url).request(call);
    expect(server.received).toHaveLength(2);
  });

  test('a PATCH with a key of the caller is retried', async () => {
    const server = await respondingServer([500]);
    const call = { method: 'PATCH', path: '/', body: {} } as const;
    await testTransport(server.url).request(call, { idempotencyKey: 'change-7' });
    expect(server.received).toHaveLength(2);
  });

  test.each([
    ['ECONNREFUSED', 3],
    ['UND_ERR_CONNECT_TIMEOUT', 3],
    ['ECONNRESET', 1],
    ['UND_ERR_HEADERS_TIMEOUT', 1],
  ])('a POST that ends in %s is sent %i times', async (code, times) => {
    let sent = 0;
    const runtime = testRuntime({
      fetch: () => {
        sent++;
        return Promise.reject(
          Object.assign(new TypeError('fetch failed'), {
            cause: Object.assign(new Error(), { code }),
          }),
        );
      },
    });
    const call = testTransport('http://localhost', { runtime }).request({
      method: 'POST',
      path: '/',
      body: {},
    });
    await expect(call).rejects.toMatchObject({ cause: { code } });
    expect(sent).toBe(times);
  });

  test('a POST whose key was removed is not retried', async () => {
    const server = await respondingServer([503]);
    const call = testTransport(server.url).request(
      { method: 'POST', path: '/', body: {} },
      { headers: { 'Idempotency-Key': null } },
    );
    await expect(call).rejects.toBeInstanceOf(InternalServerError);
    expect(server.received).toHaveLength(1);
  });

  test('a stream is not sent again', async () => {
    const server = await respondingServer([503]);
    const call = testTransport(server.url).request({
      method: 'PUT',
      path: '/',
      body: new Blob(['once']).stream(),
    });
    await expect(call).rejects.toBeInstanceOf(InternalServerError);
    expect(server.received).toHaveLength(1);
  });
});

describe('broken connections', () => {
  /** Accepts connections and hands them over as soon as a request has arrived. */
  async function rawServer(reply: (socket: Socket, count: number) => void): Promise<string> {
    let count = 0;
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => reply(socket, ++count));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    return `http://127.0.0.1:${port}`;
  }

  const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 11\r\nconnection: close\r\n\r\n{"ok":true}';

  test('are retried as often as the call allows', async () => {
    const url = await rawServer((socket) => socket.destroy());
    let sent = 0;
    const runtime = testRuntime({
      fetch: (input, init) => {
        sent++;
        return fetch(input, init);
      },
    });
    const call = testTransport(url, { runtime }).request({ method: 'GET', path: '/' });
    await expect(call).rejects.toThrow(/closed the connection before the response was complete/);
    expect(sent).toBe(3);
    expect(runtime.waits).toEqual([500, 1000]);
  });

  test('before the response are retried', async () => {
    const url = await rawServer((socket, count) =>
      count === 1 ? socket.destroy() : socket.end(OK),
    );
    await expect(testTransport(url).request({ method: 'GET', path: '/' })).resolves.toEqual({
      ok: true,
    });
  });

  test('during the response are retried', async () => {
    const url = await rawServer((socket, count) => {
      if (count > 1) socket.end(OK);
      else socket.write(OK.slice(0, -4), () => socket.destroy());
    });
    await expect(testTransport(url).request({ method: 'GET', path: '/' })).resolves.toEqual({
      ok: true,
    });
  });
});

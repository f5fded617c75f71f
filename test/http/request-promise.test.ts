/** What the promise of a call can be asked for. */

import { describe, expect, test } from 'vitest';
import { NotFoundError } from '../../src/errors.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

const GET = { method: 'GET', path: '/' } as const;

const respondingServer = () =>
  serve((_request, response) => sendJson(response, 200, { a: 1 }, { 'x-request-id': 'req-9' }));

describe('the promise of a call', () => {
  test('resolves to the data', async () => {
    const server = await respondingServer();
    expect(await testTransport(server.url).request(GET)).toEqual({ a: 1 });
  });

  test('withResponse() adds response and request id, without a second request', async () => {
    const server = await respondingServer();
    const call = testTransport(server.url).request<{ a: number }>(GET);
    const { data, response, requestId } = await call.withResponse();
    expect(data.a).toBe(1);
    expect(response.status).toBe(200);
    expect(requestId).toBe('req-9');
    expect(await call).toBe(data);
    expect(server.received).toHaveLength(1);
  });

  test('asResponse() leaves the body to the caller', async () => {
    const server = await respondingServer();
    const response = await testTransport(server.url).request(GET).asResponse();
    expect(response.bodyUsed).toBe(false);
    expect(await response.text()).toBe('{"a":1}');
  });

  test('asResponse() still throws for an error status', async () => {
    const server = await serve((_request, response) => sendJson(response, 404, {}));
    await expect(testTransport(server.url).request(GET).asResponse()).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });

  test('asResponse() after the data was awaited is an error', async () => {
    const server = await respondingServer();
    const call = testTransport(server.url).request(GET);
    await call;
    await expect(call.asResponse()).rejects.toThrow(/Too late for asResponse/);
  });

  test('asResponse() of a list is the response of its first page', async () => {
    const server = await serve((_request, response) => sendJson(response, 200, { data: [] }));
    const response = await testTransport(server.url).list(GET).asResponse();
    expect(await response.json()).toEqual({ data: [] });
  });

  test('sends its request once, even if it is not awaited', async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const server = await serve((_request, response) => {
      sendJson(response, 200, {});
      arrive();
    });
    void testTransport(server.url).request(GET);
    await arrived;
    expect(server.received).toHaveLength(1);
  });

  test('has all methods of a promise', async () => {
    const server = await respondingServer();
    const call = testTransport(server.url).request(GET);
    let done = false;
    await call.finally(() => {
      done = true;
    });
    expect(done).toBe(true);
    expect(await Promise.all([call, call.then((data) => data)])).toEqual([{ a: 1 }, { a: 1 }]);
    const failing = testTransport(server.url).request({ method: 'GET', path: '/{missing}' });
    expect(await failing.catch((error: unknown) => error)).toBeInstanceOf(TypeError);
    expect(String(call)).toBe('[object RequestPromise]');
  });
});

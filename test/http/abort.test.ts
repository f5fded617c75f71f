/** A caller that aborts ends its call at once, and nothing else. */

import { getEventListeners } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AbortError } from '../../src/errors.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testRuntime, testTransport } from '../support/http/test-transport.ts';

/** Never responds; `arrived` resolves with the first request, `gone` when its connection is closed. */
async function silentServer() {
  let arrive = () => {};
  let leave = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const gone = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const server = await serve((_request, response) => {
    response.on('close', leave);
    arrive();
  });
  return { ...server, arrived, gone };
}

describe('the signal of a caller', () => {
  test('ends a call that waits for the response, and closes its connection', async () => {
    const server = await silentServer();
    const controller = new AbortController();
    const call = testTransport(server.url).request(
      { method: 'GET', path: '/' },
      { signal: controller.signal },
    );
    await server.arrived;
    controller.abort(new Error('CANARY'));
    const error = await call.catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AbortError);
    expect((error as AbortError).code).toBe('aborted');
    expect(String((error as AbortError).cause)).not.toContain('CANARY');
    await server.gone;
  });

  test('that was aborted before the call sends nothing', async () => {
    const server = await silentServer();
    const authorizer = { token: () => new Promise<string>(() => {}), invalidate: () => true };
    const call = testTransport(server.url, { authorizer }).request(
      { method: 'GET', path: '/' },
      { signal: AbortSignal.abort() },
    );
    await expect(call).rejects.toBeInstanceOf(AbortError);
    expect(server.received).toHaveLength(0);
  });

  test('ends the wait for a token, but not the refresh', async () => {
    const server = await serve((_request, response) => sendJson(response, 200, {}));
    let give: (token: string) => void = () => {};
    const refresh = new Promise<string>((resolve) => {
      give = resolve;
    });
    const authorizer = { token: () => refresh, invalidate: () => true };
    const transport = testTransport(server.url, { authorizer });
    const controller = new AbortController();
    const leaves = transport.request({ method: 'GET', path: '/a' }, { signal: controller.signal });
    const stays = transport.request({ method: 'GET', path: '/b' });
    await Promise.resolve();
    controller.abort();
    await expect(leaves).rejects.toBeInstanceOf(AbortError);
    give('token');
    await expect(stays).resolves.toEqual({});
    expect(server.received.map((r) => r.url)).toEqual(['/b']);
  });

  test('ends the wait before a retry', async () => {
    const server = await serve((_request, response) => sendJson(response, 503, {}));
    const controller = new AbortController();
    let waitEnded: boolean | undefined;
    const runtime = testRuntime({
      sleep: (_ms, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            waitEnded = true;
            reject(signal.reason);
          });
          controller.abort();
        }),
    });
    const call = testTransport(server.url, { runtime }).request(
      { method: 'GET', path: '/' },
      { signal: controller.signal },
    );
    await expect(call).rejects.toBeInstanceOf(AbortError);
    expect(waitEnded).toBe(true);
    expect(server.received).toHaveLength(1);
  });

  test('can be shared by many calls, without a warning and without a remaining listener', async () => {
    const server = await serve((_request, response) => sendJson(response, 200, {}));
    const warnings: Error[] = [];
    const warn = (warning: Error) => warnings.push(warning);
    process.on('warning', warn);
    const { signal } = new AbortController();
    const transport = testTransport(server.url);
    const calls = Array.from({ length: 40 }, () =>
      transport.request({ method: 'GET', path: '/' }, { signal }).then(() => undefined),
    );
    await Promise.resolve();
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await Promise.all(calls);
    await new Promise(setImmediate);
    process.off('warning', warn);
    expect(warnings).toEqual([]);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('ends a body that the caller reads', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200).write('first');
    });
    const controller = new AbortController();
    const response = await testTransport(server.url)
      .request({ method: 'GET', path: '/' }, { signal: controller.signal })
      .asResponse();
    const reader = response.body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('first');
    controller.abort();
    await expect(reader.read()).rejects.toThrow();
  });
});

test('a signal ends the reading of a body in runtimes without AbortSignal.any', async () => {
  const { any } = AbortSignal;
  onTestFinished(
    () =>
      void Object.defineProperty(AbortSignal, 'any', {
        value: any,
        configurable: true,
        writable: true,
      }),
  );
  Object.defineProperty(AbortSignal, 'any', {
    value: undefined,
    configurable: true,
    writable: true,
  });
  const server = await serve((_request, response) => {
    response.writeHead(200).write('first');
  });
  const controller = new AbortController();
  const response = await testTransport(server.url)
    .request({ method: 'GET', path: '/' }, { signal: controller.signal })
    .asResponse();
  const text = response.text();
  controller.abort();
  await expect(text).rejects.toMatchObject({ name: 'AbortError' });
});

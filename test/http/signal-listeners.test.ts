/** A response that the caller reads leaves no listener on the signal of the caller. */

import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';
import { silentServer } from './silent-server.ts';

const GET = { method: 'GET', path: '/' } as const;

const withoutAny = () => {
  const { any } = AbortSignal;
  const set = (value: unknown) =>
    Object.defineProperty(AbortSignal, 'any', { value, configurable: true, writable: true });
  onTestFinished(() => void set(any));
  set(undefined);
};

describe.each([
  ['with AbortSignal.any', () => {}],
  ['without AbortSignal.any', withoutAny],
])('%s, no listener remains on the signal of the caller', (_name, prepare) => {
  const open = async () => {
    prepare();
    const server = await serve((_, response) => void response.writeHead(200).end('all of it'));
    const { signal } = new AbortController();
    const response = await testTransport(server.url).request(GET, { signal }).asResponse();
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    return { response, signal };
  };

  test('after the body has been read', async () => {
    const { response, signal } = await open();
    await response.text();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('after the body has been cancelled', async () => {
    const { response, signal } = await open();
    await response.body!.cancel();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('after a loop has been left', async () => {
    const { response, signal } = await open();
    for await (const _piece of response.body!) break;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('after a response without a body', async () => {
    prepare();
    const server = await serve((_, response) => void response.writeHead(204).end());
    const { signal } = new AbortController();
    await testTransport(server.url).request(GET, { signal }).asResponse();
    await new Promise(setImmediate);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('after an unread response has been collected', async () => {
    prepare();
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const server = await silentServer();
    const { signal } = new AbortController();
    await testTransport(server.url).request(GET, { signal }).asResponse();
    const hasListeners = () => getEventListeners(signal, 'abort').length > 0;
    for (let round = 0; round < 200 && hasListeners(); round++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(hasListeners()).toBe(false);
  });
});

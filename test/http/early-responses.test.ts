/** Bodies whose sending ends early. */

import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { rawServer } from '../support/http/raw-server.ts';
import { testOfOwnNetwork, testTransport } from '../support/http/test-transport.ts';

const ONCE = { maxRetries: 0 };

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

/** The network of this package for Node, beyond what all networks of test/http promise. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as zlib from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Connections } from '../../src/runtime-node/network/connections.ts';
import { nodeFetch } from '../../src/runtime-node/network/node-fetch.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { serve } from '../support/http/loopback-server.ts';
import { rawServer } from '../support/http/raw-server.ts';

const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}';

/** With connections of its own. */
function freshFetch() {
  return nodeFetch(new Connections());
}

/** Keeps this process busy. */
function block(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** A server in another process: it ends the connection while this one is blocked. */
async function serverThatEnds(how: 'end' | 'resetAndDestroy') {
  const mark = join(tempFolder(), 'ended');
  const child = fork(new URL('closing-server.mjs', import.meta.url), [how, mark]);
  onTestFinished(() => void child.kill());
  const [port] = (await once(child, 'message')) as [number];
  const blockUntilItEnds = () => {
    child.send('end');
    while (!existsSync(mark)) block(10);
  };
  return { url: `http://127.0.0.1:${port}/`, blockUntilItEnds };
}

describe('a connection that its server has closed while the process was busy', () => {
  test('is not used for a request, whatever its method', async () => {
    const fetch = freshFetch();
    const { url, blockUntilItEnds } = await serverThatEnds('end');
    await (await fetch(url)).text();
    blockUntilItEnds();
    // From a second on, a connection may have been closed unnoticed.
    block(1_100);
    const response = await fetch(url, { method: 'POST', body: 'x' });
    expect(await response.text()).toBe('2: x');
  });

  test('is replaced if it was reset before a byte was sent', async () => {
    const fetch = freshFetch();
    const { url, blockUntilItEnds } = await serverThatEnds('resetAndDestroy');
    await (await fetch(url)).text();
    blockUntilItEnds();
    const response = await fetch(url, { method: 'POST', body: 'x' });
    expect(await response.text()).toBe('2: x');
  });

  test('that is cut after the request was sent fails the request, which is not repeated', async () => {
    const fetch = freshFetch();
    const server = await rawServer((socket, _head, count) => {
      if (count === 1) socket.write(OK);
      else socket.resetAndDestroy();
    });
    await (await fetch(server.url)).text();
    await expect(fetch(server.url, { method: 'POST', body: 'x' })).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { code: 'ECONNRESET' },
    });
    expect(server.text().match(/POST/g)).toHaveLength(1);
  });
});

test('a connection that the server keeps for less than a second is not reused', async () => {
  const server = await rawServer((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nkeep-alive: timeout=1\r\ncontent-length: 2\r\n\r\n{}');
  });
  const fetch = freshFetch();
  for (const _ of [1, 2]) await (await fetch(server.url)).text();
  expect(server.sockets).toHaveLength(2);
});

describe('headers', () => {
  test.each([
    ['content-length', '5'],
    ['transfer-encoding', 'chunked'],
    ['connection', 'close'],
    ['upgrade', 'websocket'],
    ['expect', '100-continue'],
    ['x', 'a\r\ntransfer-encoding: chunked'],
    ['x\r\ny', 'a'],
  ])('%s: %j, which could end the request early, sends nothing', async (name, value) => {
    const server = await serve((_, response) => void response.end());
    const sent = freshFetch()(server.url, {
      method: 'POST',
      body: 'GET / HTTP/1.1',
      headers: { [name]: value },
    });
    await expect(sent).rejects.toThrow(TypeError);
    expect(server.received).toEqual([]);
  });

  test('a body of DELETE and GET has a length or chunks, so that no server reads it as another request', async () => {
    const server = await rawServer((socket) => void socket.write(OK));
    const fetch = freshFetch();
    for (const method of ['DELETE', 'GET']) {
      const body = new Blob(['GET /smuggled HTTP/1.1\r\n\r\n']);
      await (await fetch(server.url, { method, body })).text();
      const stream = body.stream();
      await (await fetch(server.url, { method, body: stream })).text();
    }
    expect(server.text().match(/^(?:content-length: 26|transfer-encoding: chunked)/gim)).toEqual([
      'content-length: 26',
      'transfer-encoding: chunked',
      'content-length: 26',
      'transfer-encoding: chunked',
    ]);
  });

  test('a stream has the length that its caller announces', async () => {
    const server = await serve((_, response) => void response.end());
    const body = new Blob(['12345']).stream();
    await (
      await freshFetch()(server.url, { method: 'PUT', body, headers: { 'content-length': '5' } })
    ).text();
    expect(server.received[0]!.headers).toMatchObject({ 'content-length': '5' });
    expect(server.received[0]!.headers['transfer-encoding']).toBeUndefined();
  });

  test.each(['4', '6'])(
    'a stream of 5 bytes that is announced with %s breaks its request',
    async (length) => {
      const server = await rawServer(() => undefined);
      const sent = freshFetch()(server.url, {
        method: 'PUT',
        body: new Blob(['12345']).stream(),
        headers: { 'content-length': length },
      });
      await expect(sent).rejects.toThrow(TypeError);
      expect(server.text()).not.toContain('12345');
    },
  );

  test('a URL with a password is refused by an error without it', async () => {
    const sent = freshFetch()('http://user:CANARY@127.0.0.1:1/');
    await expect(sent).rejects.toThrow(TypeError);
    await expect(sent).rejects.not.toThrow(/CANARY/);
  });
});

describe('a response', () => {
  test('can become a global Response with the same content', async () => {
    const server = await serve((_, response) => {
      response.writeHead(201, 'Made', { 'set-cookie': ['a=1', 'b=2'], x: ['1', '2'] }).end('text');
    });
    const light = await freshFetch()(`${server.url}/path`);
    const real = (light as unknown as { toResponse(): Response }).toResponse();
    expect(real).toBeInstanceOf(Response);
    expect(real).toMatchObject({ status: 201, statusText: 'Made', ok: true, bodyUsed: false });
    expect(real.url).toBe(`${server.url}/path`);
    expect(real.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect([light.headers.get('X'), real.headers.get('x')]).toEqual(['1, 2', '1, 2']);
    expect(await real.clone().text()).toBe('text');
    expect(await real.text()).toBe('text');
    expect(light.bodyUsed).toBe(true);
  });

  test('is read once', async () => {
    const server = await serve((_, response) => void response.end('text'));
    const response = await freshFetch()(server.url);
    expect(await response.text()).toBe('text');
    await expect(response.text()).rejects.toThrow(TypeError);
    const real = (response as unknown as { toResponse(): Response }).toResponse();
    expect(real.bodyUsed).toBe(true);
  });

  test('that is cancelled closes its connection', async () => {
    const server = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\nfirst');
    });
    const response = await freshFetch()(server.url);
    await response.body!.cancel();
    const [socket] = server.sockets;
    if (!socket!.destroyed) await once(socket!, 'close');
  });

  test('that is garbage-collected closes its connection', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const server = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\nfirst');
    });
    const fetch = freshFetch();
    await (async () => {
      const reader = (await fetch(server.url)).body!.getReader();
      await reader.read();
    })();
    const [socket] = server.sockets;
    const closed = once(socket!, 'close').then(() => true);
    for (let isClosed = false; !isClosed; ) {
      collect();
      isClosed = await Promise.race([
        closed,
        new Promise<false>((resolve) => setTimeout(resolve, 20, false)),
      ]);
    }
  });

  test('with a chain of many codings is refused', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': Array(6).fill('gzip').join() }).end('x');
    });
    await expect((await freshFetch()(server.url)).text()).rejects.toThrow(TypeError);
  });

  test.runIf('createZstdCompress' in zlib)('in zstd is read', async () => {
    const { zstdCompressSync } = zlib as unknown as { zstdCompressSync(text: string): Buffer };
    const server = await serve((request, response) => {
      expect(request.headers['accept-encoding']).toContain('zstd');
      response.writeHead(200, { 'content-encoding': 'zstd' }).end(zstdCompressSync('text'));
    });
    expect(await (await freshFetch()(server.url)).text()).toBe('text');
  });
});

test('an idle connection does not keep the process alive', async () => {
  const server = createServer((_, response) => void response.end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const child = fork(new URL('one-request.mts', import.meta.url), [`http://127.0.0.1:${port}/`], {
    execArgv: ['--import', 'tsx'],
  });
  expect(await once(child, 'message')).toEqual([[], undefined]);
  expect(await once(child, 'exit')).toEqual([0, null]);
});

/** A body that the caller reads ends with a typed error when it fails. */

import { randomBytes } from 'node:crypto';
import { getEventListeners } from 'node:events';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { AbortError, APIConnectionError, APITimeoutError, NeMoError } from '../../src/errors.ts';
import { Download } from '../../src/http/parse/download.ts';
import { everythingShown } from '../support/faults/everything-shown.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';
import { fakeTimers } from '../support/waits/fake-timers.ts';
import { silentServer } from './silent-server.ts';

const GET = { method: 'GET', path: '/' } as const;

/** Sends headers and a piece of the body, then closes the connection. */
const cutServer = () =>
  serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"half":', () => response.destroy());
  });

/** Sends a compressed body with a damaged block. */
const damagedGzipServer = () =>
  serve((_request, response) => {
    const gzip = gzipSync(randomBytes(9_000).toString('hex')).fill(0xff, 40, 60);
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' });
    response.end(gzip);
  });

/** Sends a compressed body, and closes the connection before its end. */
const cutGzipServer = () =>
  serve((_request, response) => {
    const gzip = gzipSync(randomBytes(9_000).toString('hex'));
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': gzip.length });
    response.write(gzip.subarray(0, 4_000), () => response.destroy());
  });

const READERS: readonly (readonly [string, (response: Response) => Promise<unknown>])[] = [
  ['text()', (response) => response.text()],
  ['json()', (response) => response.json()],
  ['blob()', (response) => response.blob()],
  ['arrayBuffer()', (response) => response.arrayBuffer()],
  ['text() of a clone', (response) => response.clone().text()],
  ['a reader', (response) => readAll(response.body!)],
  ['for await', (response) => iterate(response.body!)],
  ['a pipe', (response) => iterate(response.body!.pipeThrough(new TransformStream()))],
  ['a Node stream', (response) => iterate(Readable.fromWeb(response.body as never))],
  ['Download.bytes()', (response) => new Download(response).bytes()],
];

async function readAll(body: ReadableStream): Promise<void> {
  const reader = body.getReader();
  while (!(await reader.read()).done);
}

async function iterate(body: AsyncIterable<unknown>): Promise<void> {
  for await (const _piece of body);
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (e) => e,
  );

describe.each(READERS)('a body that the caller reads with %s', (_name, read) => {
  test('and whose connection is cut ends with a typed error', async () => {
    const { url } = await cutServer();
    const response = await testTransport(url).request(GET).asResponse();
    const error = await failureOf(read(response));
    expect(error).toBeInstanceOf(APIConnectionError);
    expect(error).toMatchObject({ code: 'connection_failed', retryable: true, method: 'GET' });
    expect((error as Error).message).toContain(
      'closed the connection before the response was complete',
    );
  });

  test('and whose compressed data is truncated ends with a typed error', async () => {
    const { url } = await cutGzipServer();
    const response = await testTransport(url).request(GET).asResponse();
    expect(await failureOf(read(response))).toBeInstanceOf(APIConnectionError);
  });

  test('and whose compressed data is damaged ends with a typed error', async () => {
    const { url } = await damagedGzipServer();
    const response = await testTransport(url).request(GET).asResponse();
    const error = await failureOf(read(response));
    expect(error).toBeInstanceOf(APIConnectionError);
    expect((error as Error).message).toContain('cannot be decompressed');
  });

  test('and that sends nothing for too long ends with a timeout', async () => {
    const { url } = await silentServer();
    const response = await testTransport(url).request(GET, { idleTimeout: 50 }).asResponse();
    const error = await failureOf(read(response));
    expect(error).toBeInstanceOf(APITimeoutError);
    expect((error as Error).message).toBe(`The response sent nothing for 0.05 s.\nGET ${url}/`);
  });

  test('ends with an AbortError without the reason when the caller aborts', async () => {
    const { url } = await silentServer();
    const controller = new AbortController();
    const { signal } = controller;
    const response = await testTransport(url).request(GET, { signal }).asResponse();
    const failed = failureOf(read(response));
    controller.abort(new Error('CANARY'));
    const error = await failed;
    expect(error).toBeInstanceOf(AbortError);
    expect(everythingShown(error)).not.toContain('CANARY');
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('a response that is handed to the caller', () => {
  test('is a Response with the status, URL and headers of the server', async () => {
    const server = await serve((_, response) =>
      sendJson(response, 201, { a: 1 }, { 'x-own': 'yes' }),
    );
    const response = await testTransport(server.url).request(GET).asResponse();
    expect(response).toBeInstanceOf(Response);
    const { status, ok, url, redirected } = response;
    expect({ status, ok, url, redirected }).toEqual({
      status: 201,
      ok: true,
      url: `${server.url}/`,
      redirected: false,
    });
    expect(response.headers.get('x-own')).toBe('yes');
    const copy = response.clone();
    expect(copy.url).toBe(response.url);
    expect(await copy.json()).toEqual({ a: 1 });
    expect(await response.json()).toEqual({ a: 1 });
    expect(response.bodyUsed).toBe(true);
  });

  test('may have a status that the constructor of Response refuses', async () => {
    const server = await serve((_, response) => void response.writeHead(999).end('odd'));
    const response = await testTransport(server.url).fetch('/');
    expect(response.status).toBe(999);
    expect(await response.text()).toBe('odd');
  });

  test('may have no body', async () => {
    const server = await serve((_, response) => void response.writeHead(204).end());
    const response = await testTransport(server.url).request(GET).asResponse();
    expect(response.body).toBeNull();
    expect(await response.text()).toBe('');
  });

  test('that is not JSON throws a typed error for json()', async () => {
    const server = await serve((_, response) => void response.writeHead(200).end('<CANARY>'));
    const response = await testTransport(server.url).request(GET).asResponse();
    const error = await failureOf(response.json());
    expect(error).toMatchObject({ code: 'invalid_response', status: 200 });
    expect(everythingShown(error)).not.toContain('CANARY');
  });

  test('does not time out because its reader is slow', async () => {
    fakeTimers();
    let finish = () => {};
    const { url } = await serve((_, response) => {
      response.writeHead(200).write('first ');
      finish = () => void response.end('last');
    });
    const response = await testTransport(url).request(GET, { idleTimeout: 60_000 }).asResponse();
    const reader = response.body!.getReader();
    const next = async () => String(Buffer.from((await reader.read()).value ?? []));
    expect(await next()).toBe('first ');
    vi.advanceTimersByTime(90_000);
    finish();
    expect(await next()).toBe('last');
  });

  test('of client.fetch throws typed errors too', async () => {
    const { url } = await cutServer();
    const response = await testTransport(url).fetch('/');
    expect(await failureOf(response.text())).toBeInstanceOf(NeMoError);
  });
});

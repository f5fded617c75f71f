/** Streams of plugins: events and lines as values of an async iterable, and what ends it. */

import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { NeMoPlatform, StreamEndedError, StreamFailedError } from '../../src/index.node.ts';
import { Agents } from '../../src/plugins/agents/agents-plugin.ts';
import {
  DataDesigner,
  type PreviewFrame,
} from '../../src/plugins/data-designer/data-designer-plugin.ts';
import { serve } from '../support/http/loopback-server.ts';

/** A plugin call against a server that sends pieces; the last one is followed by the end unless `open`. */
async function served(type: string, pieces: readonly (string | Uint8Array)[], open = false) {
  let close: () => void;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const server = await serve((_request, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': type, 'x-request-id': 'r-1' });
    response.on('close', close);
    for (const piece of pieces) response.write(piece);
    if (!open) response.end();
  });
  const client = new NeMoPlatform({ baseUrl: server.url, accessToken: 't', maxRetries: 0 });
  return { server, client, closed };
}

const NDJSON = 'application/x-ndjson';
const line = (value: object) => `${JSON.stringify(value)}\n`;
const ROWS = { kind: 'dataset', records: [{ name: 'Zoë' }] };

async function framesOf(pieces: readonly (string | Uint8Array)[]): Promise<PreviewFrame[]> {
  const { client } = await served(NDJSON, pieces);
  const frames: PreviewFrame[] = [];
  for await (const frame of new DataDesigner(client).preview({ config: { columns: [] } }))
    frames.push(frame);
  return frames;
}

test('a preview yields its frames without those that keep the connection alive', async () => {
  const log = { kind: 'log', level: 'info', message: 'started' };
  const text = [log, { kind: 'heartbeat' }, ROWS, { kind: 'later' }, { kind: 'done' }]
    .map(line)
    .join('\r\n');
  const half = text.indexOf('Zo') + 2;
  expect(await framesOf([text.slice(0, half), text.slice(half), line({ kind: 'log' })])).toEqual([
    log,
    ROWS,
    { kind: 'later' },
  ]);
});

test.each([
  ['in a value', [line(ROWS), Buffer.from([0x22, 0xff, 0x22, 0x0a]), line({ kind: 'done' })]],
  ['at the end', [line(ROWS), Buffer.from([0x22, 0xc3])]],
])('a preview that is not UTF-8 %s throws a typed error', async (_where, pieces) => {
  await expect(framesOf(pieces)).rejects.toMatchObject({
    name: 'StreamFailedError',
    detail: 'The stream contains text that is not UTF-8.',
    requestId: 'r-1',
  });
});

test('a preview that fails, or is cut off, throws a typed error', async () => {
  const error = { kind: 'error', message: 'no model' };
  await expect(framesOf([line(ROWS), line(error)])).rejects.toMatchObject({
    name: 'StreamFailedError',
    detail: 'no model',
    requestId: 'r-1',
    method: 'POST',
  });
  await expect(framesOf([line(ROWS)])).rejects.toThrow(StreamEndedError);
  await expect(framesOf([line(ROWS).slice(0, 12)])).rejects.toThrow(StreamFailedError);
});

const event = (id: number, message: string) =>
  `id: ${id}\ndata: ${JSON.stringify({ timestamp: '2026-01-01T00:00:00Z', message })}\n\n`;

test('a log yields its lines, and knows where to continue', async () => {
  const pieces = [event(4, 'one'), ': keepalive\n\n', event(8, 'two')];
  const { client, server } = await served('text/event-stream', pieces);
  const options = { headers: { 'Last-Event-ID': '2' } };
  const stream = new Agents(client).deployments.streamLogs('helper', {}, options);
  expect(server.received).toEqual([]);
  const messages: string[] = [];
  for await (const { message } of stream) messages.push(message);
  expect(messages).toEqual(['one', 'two']);
  expect(stream.lastEventId).toBe('8');
  expect(server.received[0]!.headers['last-event-id']).toBe('2');
});

test('break and abort close the connection', async () => {
  const broken = await served('text/event-stream', [event(4, 'one')], true);
  for await (const { message } of new Agents(broken.client).deployments.streamLogs('a')) {
    expect(message).toBe('one');
    break;
  }
  await broken.closed;

  const aborted = await served('text/event-stream', [event(4, 'one')], true);
  const controller = new AbortController();
  const { signal } = controller;
  const reading = (async () => {
    for await (const _line of new Agents(aborted.client).deployments.streamLogs(
      'a',
      {},
      { signal },
    ))
      controller.abort();
  })();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  await aborted.closed;
});

test('a deployment that does not exist rejects before the first line', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(404).end('{}');
  });
  const client = new NeMoPlatform({ baseUrl: server.url, accessToken: 't', maxRetries: 0 });
  const lines = new Agents(client).deployments.streamLogs('a')[Symbol.asyncIterator]();
  await expect(lines.next()).rejects.toMatchObject({ name: 'NotFoundError' });
});

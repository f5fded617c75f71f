/** Responses that are not data: the error for awaiting a stream as data, and how to read the result of a job. */

import { expect, test } from 'vitest';
import { NeMoPlatform } from '../../src/index.node.ts';
import { serve } from '../support/http/loopback-server.ts';

async function clientOf(type: string, body: string, disposition?: string) {
  const headers = {
    'content-type': type,
    ...(disposition && { 'content-disposition': disposition }),
  };
  const server = await serve(
    (_request, response) => void response.writeHead(200, headers).end(body),
  );
  const options = { baseUrl: server.url, accessToken: 'token', workspace: 'ml', maxRetries: 2 };
  return { server, client: new NeMoPlatform(options) };
}

const HINT = 'Read a stream or a file with .asResponse(), or with the streaming method';

test('awaiting a stream of the gateway as data is an error that names how to read it, and is not retried', async () => {
  const { client, server } = await clientOf('text/event-stream', 'data: {"a":1}\n\n');
  const body = { model: 'ml/tiny', stream: true };
  const call = client.inference.gateway.openai.post('v1/chat/completions', body);
  await expect(call).rejects.toMatchObject({
    code: 'invalid_response',
    retryable: false,
    message: expect.stringContaining(HINT),
  });
  expect(server.received).toHaveLength(1);
});

test('awaiting a file as data is an error that names how to read it', async () => {
  const { client } = await clientOf('application/octet-stream', '\u0000');
  const path = '/apis/files/v2/workspaces/{workspace}/filesets/a/-/b.bin';
  const call = client.request({ method: 'GET', path });
  await expect(call).rejects.toThrow(HINT);
});

test('asResponse() returns a stream unchanged', async () => {
  const { client } = await clientOf('text/event-stream', 'data: {"a":1}\n\n');
  const body = { model: 'ml/tiny', stream: true };
  const response = await client.inference.gateway.openai
    .post('v1/chat/completions', body)
    .asResponse();
  expect(await response.text()).toBe('data: {"a":1}\n\n');
});

test('a result of a job is downloaded with its name, its type and its content', async () => {
  const disposition = 'attachment; filename="report.json"';
  const { client, server } = await clientOf('application/json', '{"score":1}', disposition);
  const download = await client.jobs.downloadResult('train', 'report', { workspace: 'other' });
  expect(download).toMatchObject({ filename: 'report.json', contentType: 'application/json' });
  expect(await download.text()).toBe('{"score":1}');
  expect(server.received[0]!.url).toBe(
    '/apis/jobs/v2/workspaces/other/jobs/train/results/report/download',
  );
});

test('a result that is missing rejects the download', async () => {
  const server = await serve(
    (_request, response) =>
      void response
        .writeHead(404, { 'content-type': 'application/json' })
        .end('{"detail":"Result not found"}'),
  );
  const client = new NeMoPlatform({ baseUrl: server.url, accessToken: 'token', maxRetries: 0 });
  await expect(client.jobs.downloadResult('train', 'nope')).rejects.toThrow(/Result not found/);
});

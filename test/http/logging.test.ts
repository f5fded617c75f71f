/** What the logger gets of a call. */

import { expect, test } from 'vitest';
import type { Logger } from '../../src/http/logger.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { renewingTokens, testRuntime, testTransport } from '../support/http/test-transport.ts';

// L-09
test('the most verbose level logs only method, URL, status, request id and time', async () => {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const logger: Logger = { debug: write, info: write, warn: write, error: write };
  let now = 0;
  const runtime = testRuntime({
    now: () => {
      now += 7;
      return now;
    },
  });
  const server = await serve((_request, response, count) =>
    sendJson(
      response,
      [401, 503, 200][count - 1]!,
      { detail: 'CANARY_BODY' },
      { 'x-request-id': `req-${count}`, 'set-cookie': 'CANARY_COOKIE' },
    ),
  );
  await testTransport(server.url, { logger, runtime, authorizer: renewingTokens() }).request(
    {
      method: 'POST',
      path: '/x',
      query: { q: 'CANARY_QUERY' },
      body: { a: 'CANARY_BODY' },
    },
    { headers: { 'x-key': 'CANARY_HEADER' }, idempotencyKey: 'CANARY_KEY' },
  );
  expect(lines).toEqual([
    `POST ${server.url}/x 401 req-1 7 ms`,
    `POST ${server.url}/x 503 req-2 7 ms`,
    `POST ${server.url}/x 503 req-2, retry 1 of 2 in 500 ms`,
    `POST ${server.url}/x 200 req-3 7 ms`,
  ]);
});

test('an attempt without a response is logged with its error code', async () => {
  const lines: string[] = [];
  const runtime = testRuntime({ fetch: () => Promise.reject(new TypeError('CANARY')) });
  const call = testTransport('http://localhost', {
    runtime,
    maxRetries: 0,
    logger: { debug: (line) => void lines.push(line) },
  }).request({ method: 'GET', path: '/x' });
  await expect(call).rejects.toThrow();
  expect(lines).toEqual(['GET http://localhost/x connection_failed 0 ms']);
});

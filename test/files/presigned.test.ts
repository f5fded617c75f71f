/** L-03: downloads that the platform redirects to a storage by a signed URL: its query is a secret, and is shown nowhere. */

import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { Files } from '../../src/api/files/files.ts';
import { TransferError } from '../../src/index.node.ts';
import { nodeLocalFiles } from '../../src/local-files/node-local-files.ts';
import { everythingShown } from '../support/faults/everything-shown.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { type Received, sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

const SIGNATURE = 'CANARY0123456789abcdef';
const QUERY = `X-Amz-Credential=CANARYKEY&X-Amz-Signature=${SIGNATURE}`;

const FAILURES: readonly (readonly [
  string,
  (request: Received, response: ServerResponse) => void,
])[] = [
  ['refuses', (_, response) => sendJson(response, 403, { detail: 'expired' })],
  ['refuses and repeats the URL', ({ url }, response) => sendJson(response, 403, { detail: url })],
  ['repeats the signature', (_, response) => sendJson(response, 400, { message: SIGNATURE })],
  ['cuts the connection', (_, response) => void response.destroy()],
  [
    'cuts the body',
    (_, response) => {
      response.writeHead(200, { 'content-length': '10', etag: '"v1"' });
      response.write('AAAAA', () => setImmediate(() => response.destroy()));
    },
  ],
  ['sends too little', (_, response) => void response.end('AAAAA')],
  ['sends too much', (_, response) => void response.end('A'.repeat(11))],
  [
    'redirects without end',
    ({ url }, response) => void response.writeHead(302, { location: `${url}x` }).end(),
  ],
  [
    'redirects to something else',
    ({ url }, response) => void response.writeHead(302, { location: `ftp://x${url}` }).end(),
  ],
];

test.each(FAILURES)('a storage that %s: no part of the signed query is shown', async (_, send) => {
  const storage = await serve(send);
  const platform = await serve((request, response) =>
    request.url.endsWith('/files')
      ? sendJson(response, 200, { data: [{ path: 'a', size: 10 }] })
      : void response.writeHead(307, { location: `${storage.url}/bucket/a?${QUERY}` }).end(),
  );
  const logged: string[] = [];
  const log = (message: string) => void logged.push(message);
  const logger = { debug: log, info: log, warn: log, error: log };
  const transport = testTransport(platform.url, { maxRetries: 0, logger });
  const files = new Files(transport, nodeLocalFiles);
  const error = await files.download('set', tempFolder()).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(TransferError);
  const [failed] = (error as TransferError).result.failed;
  const opened = await files.open('set#a').catch((e: unknown) => e);
  expect(storage.received.length).toBeGreaterThan(0);
  const shown = [everythingShown(error), everythingShown(failed?.error), everythingShown(opened)];
  expect([...shown, ...logged].join('\n')).not.toMatch(/CANARY|X-Amz/i);
});

/** Uploads whose source or connection fails. */

import { expect, test } from 'vitest';
import { Files } from '../../src/api/files/files.ts';
import { TransferError, type TransferProgress } from '../../src/index.node.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

test('an upload that fails temporarily opens its source again', async () => {
  const { url, received } = await serve((_request, response, count) =>
    count === 1 ? sendJson(response, 503, { detail: 'busy' }) : sendJson(response, 200, {}),
  );
  const states: string[] = [];
  let opened = 0;
  const source = () => {
    opened++;
    return new Blob(['text']).stream();
  };
  await new Files(testTransport(url)).upload(source, 'set#a', {
    onProgress: ({ state }: TransferProgress) => states.push(state),
  });
  expect(received.map(({ body }) => String(body))).toEqual(['text', 'text']);
  expect(opened).toBe(2);
  expect(states).toContain('restarted');
});

test('a stream is sent once, and its failure is reported', async () => {
  const { url, received } = await serve((_request, response) =>
    sendJson(response, 503, { detail: 'busy' }),
  );
  const uploading = new Files(testTransport(url)).upload(new Blob(['a']).stream(), 'set#a');
  const error = await uploading.catch((e: unknown) => e);
  expect(error).toBeInstanceOf(TransferError);
  expect(received).toHaveLength(1);
});

test('an upload without progress ends with a timeout', async () => {
  const { url } = await serve((_request, response) => sendJson(response, 200, {}));
  const silent = () => new ReadableStream<Uint8Array>();
  const uploading = new Files(testTransport(url)).upload(silent, 'set#a', { timeout: 30 });
  const error = await uploading.catch((e: unknown) => e);
  expect((error as TransferError).message).toContain('a: The upload made no progress for 0.03 s.');
});

/** Where a path without a slash before it would lead: nowhere, or to another host. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { testTransport } from '../support/http/test-transport.ts';

test.each(['apis/entities/v2/workspaces', ''])(
  'the error for the path %j names the path, not the base URL',
  async (path) => {
    const call = testTransport('http://127.0.0.1:2').request({ method: 'GET', path });
    await expect(call).rejects.toThrow(
      new TypeError(`The path ${JSON.stringify(path)} must begin with a slash.`),
    );
  },
);

test('a path cannot change the port of the base URL', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const port = String((server.address() as AddressInfo).port);
  const transport = testTransport(`http://127.0.0.1:${port.slice(0, 1)}`, { maxRetries: 0 });
  const call = transport.request({ method: 'GET', path: `${port.slice(1)}/apis` });
  await expect(call).rejects.toThrow('must begin with a slash');
  expect(asked).toBe(0);
});

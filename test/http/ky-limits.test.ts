/** What ky cannot do for this package, as `src/http/send/over-ky.ts` says. A test that fails here is good news. */

import ky from 'ky';
import { describe, expect, test, vi } from 'vitest';
import { serve } from '../support/http/loopback-server.ts';
import { fakeTimers } from '../support/waits/fake-timers.ts';

describe('ky', () => {
  test('does not end a body that stalls after its headers', async () => {
    fakeTimers();
    let finish = () => {};
    const server = await serve((_request, response) => {
      response.writeHead(200).write('first ');
      finish = () => void response.end('last');
    });
    const timeout = 60_000;
    const response = await ky(server.url, { timeout, retry: 0 });
    const text = response.text();
    vi.advanceTimersByTime(1.2 * timeout);
    finish();
    expect(await text).toBe('first last');
  });

  test('does not repeat a request whose body is cut', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    await expect(ky(server.url, { retry: 2 }).text()).rejects.toThrow();
    expect(server.received).toHaveLength(1);
  });

  test('keeps a second copy of a body that a hook reads', async () => {
    const body = 'x'.repeat(1 << 20);
    const server = await serve((_request, response) => void response.end(body));
    let wasRead = '';
    const afterResponse = async (_request: Request, _options: unknown, response: Response) => {
      wasRead = await response.text();
    };
    const response = await ky(server.url, { hooks: { afterResponse: [afterResponse] } });
    expect(wasRead).toBe(body);
    expect(await response.text()).toBe(body);
    expect(server.received).toHaveLength(1);
  });

  test('copies what it sends of a stream, so that it can be sent again', async () => {
    const server = await serve((_request, response) => void response.end());
    let given: ReadableStream | undefined;
    const body = new Blob(['x']).stream();
    await ky(server.url, {
      method: 'PUT',
      body,
      // The clone shares the source: both branches of a tee hold what the other one has not read.
      fetch: (request) => {
        given = (request as Request).body ?? undefined;
        return fetch(request as Request);
      },
    });
    expect(given).toBeDefined();
    expect(given).not.toBe(body);
    expect(body.locked).toBe(true);
  });
});

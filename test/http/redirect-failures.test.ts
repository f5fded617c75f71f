/** Errors behind a redirect name the host that caused them. */

import { describe, expect, test, vi } from 'vitest';
import { APIConnectionError } from '../../src/errors.ts';
import { closedPort } from '../support/http/closed-port.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { staticToken, testTransport } from '../support/http/test-transport.ts';
import { fakeTimers } from '../support/waits/fake-timers.ts';

const CANARY = 'CANARY_AT';

describe('N-25: failures behind a redirect to another origin', () => {
  /** A server that redirects every call there. */
  const redirecting = (target: string) =>
    serve((_request, response) => void response.writeHead(302, { location: target }).end());

  const failureOf = (url: string, changes: Parameters<typeof testTransport>[1] = {}) =>
    testTransport(url, { maxRetries: 0, ...changes })
      .request({ method: 'GET', path: '/here', notFoundRemedy: 'nmp secrets list' })
      .catch((e: unknown) => e);

  test('a host that refuses connections is named, and the base URL is not doubted', async () => {
    const closed = await closedPort();
    const { url } = await redirecting(`http://127.0.0.1:${closed}/there`);
    const error = await failureOf(url);
    expect(error).toBeInstanceOf(APIConnectionError);
    expect(error).toMatchObject({
      message:
        `127.0.0.1:${closed} refused the connection (ECONNREFUSED).\nGET ${url}/here\n` +
        `${new URL(url).host} redirected the call to 127.0.0.1:${closed}.\nIs the server running at this address?`,
      remedy: undefined,
    });
  });

  test('a host that does not respond is named', async () => {
    const timeout = 60_000;
    fakeTimers();
    const silent = await serve(() => void vi.advanceTimersByTime(timeout));
    const { url } = await redirecting(`${silent.url}/there`);
    expect(await failureOf(url, { timeout })).toMatchObject({
      code: 'timeout',
      hint: `${new URL(url).host} redirected the call to ${new URL(silent.url).host}.`,
    });
  });

  test.each([401, 403, 404])(
    'an error status %i is that of the other host, and no command of the platform helps',
    async (status) => {
      const other = await serve((_request, response) => sendJson(response, status, {}));
      const { url } = await redirecting(`${other.url}/there`);
      expect(await failureOf(url, { authorizer: staticToken(CANARY) })).toMatchObject({
        status,
        hint: `${new URL(url).host} redirected the call to ${new URL(other.url).host}.`,
        remedy: undefined,
      });
    },
  );
});

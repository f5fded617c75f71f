/** Calls without a usable response: time limits, failed connections, and responses of something else. */

import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { APIConnectionError, APIError, APITimeoutError } from '../../src/errors.ts';
import { everythingShown } from '../support/faults/everything-shown.ts';
import { closedPort } from '../support/http/closed-port.ts';
import { serve } from '../support/http/loopback-server.ts';
import { CERT, KEY } from '../support/http/self-signed.ts';
import { staticToken, testRuntime, testTransport } from '../support/http/test-transport.ts';
import { fakeTimers } from '../support/waits/fake-timers.ts';

describe('timeouts', () => {
  const quick = { timeout: 30, maxRetries: 0 };
  /** For calls whose time passes as the test says. */
  const patient = { timeout: 60_000, maxRetries: 0 };

  test('limit the wait for the headers', async () => {
    const server = await serve(() => {});
    const error = await testTransport(server.url, quick)
      .request({ method: 'GET', path: '/slow' })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(APITimeoutError);
    expect(error).toBeInstanceOf(APIConnectionError);
    expect(error).toMatchObject({ code: 'timeout', retryable: true, status: undefined });
    expect((error as Error).message).toBe(
      `No complete response within 0.03 s.\nGET ${server.url}/slow`,
    );
  });

  test('limit the wait for the body', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"half":');
    });
    const call = testTransport(server.url, quick).request({ method: 'GET', path: '/' });
    await expect(call).rejects.toBeInstanceOf(APITimeoutError);
  });

  test('limit the wait for the body of an error', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(404).write('{"detail":');
    });
    const call = testTransport(server.url, quick).request({ method: 'GET', path: '/' });
    await expect(call).rejects.toBeInstanceOf(APITimeoutError);
  });

  test('apply only to the headers if the caller reads the body', async () => {
    fakeTimers();
    let finish = () => {};
    const server = await serve((_request, response) => {
      response.writeHead(200).write('first ');
      finish = () => void response.end('last');
    });
    const response = await testTransport(server.url, patient)
      .request({ method: 'GET', path: '/' })
      .asResponse();
    vi.advanceTimersByTime(1.2 * patient.timeout);
    finish();
    expect(await response.text()).toBe('first last');
  });

  test('apply to each attempt, and are retried', async () => {
    fakeTimers();
    const server = await serve((_request, response, count) => {
      if (count > 2) response.writeHead(200).end('{}');
      else vi.advanceTimersByTime(patient.timeout);
    });
    const call = testTransport(server.url, { timeout: patient.timeout }).request({
      method: 'GET',
      path: '/',
    });
    await expect(call).resolves.toEqual({});
    expect(server.received).toHaveLength(3);
  });

  test('do not count the wait for a token', async () => {
    fakeTimers();
    const server = await serve((_request, response) => void response.end('{}'));
    const authorizer = {
      token: async () => {
        vi.advanceTimersByTime(1.2 * patient.timeout);
        return 'token';
      },
      invalidate: () => false,
    };
    const call = testTransport(server.url, { ...patient, authorizer }).request({
      method: 'GET',
      path: '/',
    });
    await expect(call).resolves.toEqual({});
  });

  // L-03
  test('do not show the query or a password in the base URL', async () => {
    const server = await serve(() => {});
    const error = await testTransport(server.url, quick)
      .request({ method: 'GET', path: '/', query: { key: 'CANARY_Q' } })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(APITimeoutError);
    expect(everythingShown(error)).not.toContain('CANARY');
  });

  test.each([0, -1, Number.NaN, '5' as unknown as number])('of %s are refused', async (timeout) => {
    const call = testTransport('http://localhost').request(
      { method: 'GET', path: '/' },
      { timeout },
    );
    await expect(call).rejects.toThrow(TypeError);
  });

  test('longer than a timer supports do not fire at once', async () => {
    const server = await serve((_request, response) => void response.end('{}'));
    const transport = testTransport(server.url, { timeout: Infinity });
    await expect(transport.request({ method: 'GET', path: '/' })).resolves.toEqual({});
  });
});

// N-04, API side
describe('connections that fail', () => {
  const once = { maxRetries: 0, authorizer: staticToken('CANARY_AT') };

  test('a refused connection is an error that names the address', async () => {
    const base = `http://127.0.0.1:${await closedPort()}`;
    const error = await testTransport(base, once)
      .request({ method: 'GET', path: '/x', query: { q: 'CANARY_Q' } })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(APIConnectionError);
    expect(error).toMatchObject({
      code: 'connection_failed',
      retryable: true,
      cause: { code: 'ECONNREFUSED' },
    });
    expect((error as Error).message).toBe(
      `${base.slice(7)} refused the connection (ECONNREFUSED).\nGET ${base}/x\nIs the server running at this address?\nRun: nmp doctor --base-url ${base}`,
    );
    expect(everythingShown(error)).not.toContain('CANARY');
  });

  test('a refused connection to the default address says that no platform is configured', async () => {
    const refused = Object.assign(new TypeError('fetch failed'), { code: 'ECONNREFUSED' });
    const runtime = testRuntime({ fetch: () => Promise.reject(refused) });
    const call = testTransport('http://localhost:8080', { ...once, runtime }).request({
      method: 'GET',
      path: '/x',
    });
    await expect(call).rejects.toThrow(
      /server running at this address\? It is the default where no platform is configured\.\nRun: nmp auth login --base-url https:/,
    );
  });

  test('a name that does not resolve is an error that names DNS', async () => {
    const notFound = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }),
    });
    const runtime = testRuntime({ fetch: () => Promise.reject(notFound) });
    const call = testTransport('http://nowhere.invalid', { ...once, runtime }).request({
      method: 'GET',
      path: '/x',
    });
    await expect(call).rejects.toThrow(
      'nowhere.invalid cannot be resolved by DNS (ENOTFOUND).\nGET http://nowhere.invalid/x',
    );
  });

  test('an untrusted certificate is an error that names the reason', async () => {
    const server = createTlsServer({ key: KEY, cert: CERT });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const call = testTransport(`https://127.0.0.1:${port}`, once).request({
      method: 'GET',
      path: '/x',
    });
    await expect(call).rejects.toThrow(
      /127\.0\.0\.1:\d+ has a TLS certificate that is not accepted/,
    );
    await expect(call).rejects.toMatchObject({ code: 'connection_failed', retryable: true });
  });

  test('https to an http server', async () => {
    const server = await serve((_request, response) => void response.end('{}'));
    const base = server.url.replace('http:', 'https:');
    const call = testTransport(base, once).request({ method: 'GET', path: '/x' });
    await expect(call).rejects.toThrow(/failed the TLS handshake.*\((?:ERR_SSL_|EPROTO)/);
  });

  test('the message of fetch is never repeated', async () => {
    const wordy = new TypeError('https://user:CANARY_PW@host/ failed with Bearer CANARY_AT');
    const runtime = testRuntime({ fetch: () => Promise.reject(wordy) });
    const error = await testTransport('http://localhost', { ...once, runtime })
      .request({ method: 'GET', path: '/' })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(APIConnectionError);
    expect(everythingShown(error)).not.toContain('CANARY');
  });
});

describe('unusable responses', () => {
  const PORTAL = '<html><body>Welcome to FreeWifi CANARY_BODY</body></html>';

  test('the sign-in page of a network is recognized', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL);
    });
    const error = await testTransport(server.url)
      .request({ method: 'GET', path: '/x' })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ code: 'invalid_response', status: 200, retryable: true });
    expect((error as Error).message).toContain(
      `The response from ${new URL(server.url).host} is not JSON but text/html (HTTP 200)\nGET ${server.url}/x\nThe response may come from a proxy`,
    );
    expect(everythingShown(error)).not.toContain('CANARY');
  });

  test('after a redirect, the error names the final host', async () => {
    const portal = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL);
    });
    const server = await serve((_request, response) => {
      response.writeHead(302, { location: portal.url }).end();
    });
    const call = testTransport(server.url).request({ method: 'GET', path: '/x' });
    await expect(call).rejects.toThrow(`The response from ${new URL(portal.url).host} is not JSON`);
  });

  test('an empty response to a call that needs data is an error', async () => {
    const server = await serve((_request, response) => void response.writeHead(204).end());
    const call = testTransport(server.url).request({ method: 'GET', path: '/' });
    await expect(call).rejects.toMatchObject({ code: 'invalid_response', status: 204 });
  });

  test('an empty response to a call without data is accepted', async () => {
    const server = await serve((_request, response) => void response.writeHead(204).end());
    const call = testTransport(server.url).request({
      method: 'DELETE',
      path: '/',
      mayBeEmpty: true,
    });
    await expect(call).resolves.toBeUndefined();
  });

  test('a list without data is an error', async () => {
    const server = await serve((_request, response) => void response.end('{"items":[]}'));
    const call = testTransport(server.url).list({ method: 'GET', path: '/' });
    await expect(call).rejects.toMatchObject({ code: 'invalid_response' });
  });
});

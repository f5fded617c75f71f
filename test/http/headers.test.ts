/** Which headers are sent, and which are refused. */

import { describe, expect, test } from 'vitest';
import { AuthError } from '../../src/errors.ts';
import { VERSION } from '../../src/version.ts';
import { everythingShown } from '../support/faults/everything-shown.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { staticToken, testRuntime, testTransport } from '../support/http/test-transport.ts';

const accepting = () => serve((_request, response) => sendJson(response, 200, {}));

// H-06, L-04
describe('a token that no header can carry', () => {
  test.each([
    ['CR', 'CANARY\rx'],
    ['LF', 'CANARY\nX-Injected: 1'],
    ['NUL', 'CANARY\u0000'],
    ['U+2028', 'CANARY\u2028'],
    ['an emoji', 'CANARY😀'],
    ['Latin-1', 'CANARYé'],
    ['a space', 'CANARY CANARY'],
    ['1 MB', 'CANARY'.repeat(170_000)],
    ['16 KiB and one', `CANARY${'x'.repeat(16_379)}`],
    ['nothing', ''],
  ])('%s', async (_name, token) => {
    const server = await accepting();
    const error = await testTransport(server.url, { authorizer: staticToken(token) })
      .request({ method: 'GET', path: '/' })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ code: 'token_malformed' });
    expect(everythingShown(error)).not.toContain('CANARY');
    expect(server.received).toHaveLength(0);
  });
});

describe('headers of a caller', () => {
  test.each([
    ['x-note', 'CANARY\r\nX-Injected: 1'],
    ['x-note', 'CANARY\u0000'],
    ['x-note', 'CANARY\u2028'],
    ['authorization', 'Bearer CANARY😀'],
    ['CANARY name', 'x'],
    ['', 'CANARY'],
    ['X-NMP-Principal-Id', 'CANARY'],
  ])('%j is refused without its value', async (name, value) => {
    const server = await accepting();
    const error = await testTransport(server.url)
      .request({ method: 'GET', path: '/' }, { headers: { [name]: value } })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(TypeError);
    expect(everythingShown(error)).not.toContain('CANARY');
    expect(server.received).toHaveLength(0);
  });

  test.each([
    'connection',
    'Content-Length',
    'Expect',
    'host',
    'keep-alive',
    'Proxy-Connection',
    'te',
    'trailer',
    'Transfer-Encoding',
    'upgrade',
  ])('%s is refused as a wrong call, and nothing is sent', async (name) => {
    const server = await accepting();
    const headers = { [name]: '5' };
    const request = { method: 'POST', path: '/', body: { a: 1 } } as const;
    const error = await testTransport(server.url)
      .request(request, { headers })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toContain(`${name.toLowerCase()} cannot be set`);
    expect(server.received).toHaveLength(0);
  });

  test('of the connection that a package gives to fetch are left out', async () => {
    const server = await accepting();
    const headers = {
      connection: 'close',
      'content-length': '99',
      host: 'evil.example',
      'x-a': '1',
    };
    await testTransport(server.url).fetch('/x', { method: 'POST', body: 'text', headers });
    expect(server.received[0]?.headers).toMatchObject({
      'content-length': '4',
      host: new URL(server.url).host,
      'x-a': '1',
    });
  });

  test('give the length of a stream, and no other value than a number', async () => {
    const server = await accepting();
    const send = (length: string) =>
      testTransport(server.url).request(
        { method: 'PUT', path: '/', body: new Blob(['12345']).stream() },
        { headers: { 'content-length': length } },
      );
    await send('5');
    await expect(send('5, 6')).rejects.toThrow('content-length cannot be set');
    expect(server.received.map(({ headers }) => headers['content-length'])).toEqual(['5']);
  });

  test('take precedence over those of the client, and null removes one', async () => {
    const server = await accepting();
    const transport = testTransport(server.url, { headers: { 'x-a': '1', 'x-b': '1' } });
    await transport.request(
      { method: 'GET', path: '/' },
      { headers: new Headers({ 'X-A': '2', 'x-c': '2' }) },
    );
    await transport.request({ method: 'GET', path: '/' }, { headers: { 'X-B': null } });
    const [first, second] = server.received.map((r) => r.headers);
    expect(first).toMatchObject({ 'x-a': '2', 'x-b': '1', 'x-c': '2' });
    expect(second).toMatchObject({ 'x-a': '1' });
    expect(second).not.toHaveProperty('x-b');
  });
});

test('a call sends names and versions in its User-Agent', async () => {
  const server = await accepting();
  const runtime = testRuntime({ userAgent: 'node/20.20.2' });
  await testTransport(server.url, { runtime }).request({ method: 'GET', path: '/' });
  expect(server.received[0]!.headers).toMatchObject({
    'user-agent': `nemo-platform/${VERSION} (node/20.20.2)`,
    accept: 'application/json',
  });
});

test('a browser keeps its own User-Agent', async () => {
  const server = await accepting();
  const runtime = testRuntime({ userAgent: 'web' });
  await testTransport(server.url, { runtime }).request({ method: 'GET', path: '/' });
  expect(server.received[0]!.headers['user-agent'] ?? '').not.toContain('nemo-platform');
});

describe('the URL of a call', () => {
  test('keeps the path of the base URL and encodes parameters', async () => {
    const server = await accepting();
    await testTransport(`${server.url}/nemo/`).request(
      {
        method: 'GET',
        path: '/a/{workspace}/{name}',
        pathParams: { name: 'x/../y?#ü' },
        query: { q: 1 },
      },
      { query: { more: 'a&b' } },
    );
    expect(server.received[0]!.url).toBe('/nemo/a/default/x%2F..%2Fy%3F%23%C3%BC?q=1&more=a%26b');
  });

  test.each([undefined, '', '.', '..', 7 as unknown as string])(
    '%j is refused as a path parameter',
    async (name) => {
      const server = await accepting();
      const call = testTransport(server.url).request({
        method: 'GET',
        path: '/a/{name}',
        pathParams: { name },
      });
      await expect(call).rejects.toThrow(TypeError);
      expect(server.received).toHaveLength(0);
    },
  );

  test.each([
    'https://user:CANARY@host',
    'https://host/?q=CANARY',
    'https://host/#CANARY',
    'CANARY',
    '',
  ])('base URL %j is refused', async (base) => {
    const error = await testTransport(base)
      .request({ method: 'GET', path: '/' })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(TypeError);
    expect(everythingShown(error)).not.toContain('CANARY');
  });
});

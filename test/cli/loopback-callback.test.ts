/** The page on loopback that receives the response of a login. */

import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  listenForCallback,
  type Verdict,
} from '../../src/cli/auth/login/broker/loopback-callback.ts';

async function callback(...verdicts: readonly Verdict[]) {
  const judged: string[] = [];
  const { redirectUri, close } = await listenForCallback((query) => {
    judged.push(query.toString());
    return verdicts[judged.length - 1]!;
  });
  onTestFinished(close);
  const url = new URL(redirectUri);
  const ask = (path: string, options: { method?: string; host?: string } = {}) =>
    new Promise<{ status: number; text: string; headers: object }>((resolve, reject) => {
      const { method = 'GET', host = url.host } = options;
      const sent = request({ host: url.hostname, port: url.port, path, method, headers: { host } });
      sent.on('error', reject).on('response', (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode!, text, headers: response.headers }),
        );
      });
      sent.end();
    });
  return { judged, url, ask, close };
}

test('listens on a port of 127.0.0.1 only', async () => {
  const { url } = await callback();
  expect(url.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
  await expect(fetch(`http://[::1]:${url.port}/callback`)).rejects.toThrow();
});

test('F-15: accepts exactly one response, after any number of foreign ones', async () => {
  const { ask, judged } = await callback('foreign', 'completed', 'completed');
  expect((await ask('/callback?code=1')).status).toBe(400);
  expect((await ask('/callback?code=2')).status).toBe(200);
  expect((await ask('/callback?code=3')).status).toBe(400);
  expect(judged).toEqual(['code=1', 'code=2']);
});

test('F-15: accepts a response with a long explanation', async () => {
  const { ask, judged } = await callback('refused');
  const query = `error=access_denied&error_description=${'a'.repeat(40_000)}`;
  expect((await ask(`/callback?${query}`)).status).toBe(200);
  expect(judged).toEqual([query]);
});

test('the page tells the user to return to the terminal, contains nothing of the address, and is not cached', async () => {
  const { ask } = await callback('completed');
  const { text, headers } = await ask('/callback?code=canary&state=canary');
  expect(text).toBe('Login received. You can close this page and return to the terminal.\n');
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'",
  });
  expect(JSON.stringify(headers)).not.toContain('canary');
});

test('the page reports a refusal', async () => {
  const { ask } = await callback('refused');
  expect((await ask('/callback?error=access_denied')).text).toContain('The login was refused.');
});

describe('does not judge', () => {
  test.each([
    ['another method', '/callback?code=1', { method: 'POST' }],
    ['another path', '/?code=1', {}],
    ['a longer path', '/callback/x?code=1', {}],
    [
      'another host name, which a foreign page could have',
      '/callback?code=1',
      { host: 'evil.com' },
    ],
    ['an absolute address', 'http://evil.com/callback?code=1', {}],
    ['a path that is an address', '//evil.com/callback?code=1', {}],
  ])('%s', async (_, path, options) => {
    const { ask, judged } = await callback('completed');
    expect((await ask(path, options)).status).toBe(400);
    expect(judged).toEqual([]);
  });
});

test('a closed one refuses connections', async () => {
  const { url, close } = await callback();
  close();
  await expect(fetch(url)).rejects.toThrow();
});

test.each([
  ['sends nothing', ''],
  ['sends half a request', 'GET /callback HTTP/1.1\r\nhost: 127'],
])('a closed one ends a connection that %s', async (_, sent) => {
  const { url, ask, close } = await callback('completed');
  const socket = connect(Number(url.port), '127.0.0.1').on('error', () => {});
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.resume().write(sent);
  // Connections are accepted in their order, so the other one is open when this gets its response.
  expect((await ask('/callback?code=1')).status).toBe(200);
  const closed = once(socket, 'close');
  close();
  await closed;
});

test('a response in progress is completed when its login ends', async () => {
  const { redirectUri, close } = await listenForCallback(() => {
    close();
    return 'completed';
  });
  expect(await (await fetch(redirectUri)).text()).toContain('Login received.');
});

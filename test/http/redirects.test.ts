/** Redirects, and where the token goes with them. */

import { describe, expect, test } from 'vitest';
import { APIError } from '../../src/errors.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import {
  renewingTokens,
  staticToken,
  testRuntime,
  testTransport,
} from '../support/http/test-transport.ts';

const CANARY = 'CANARY_AT';

/** A server that is redirected to, and what it saw. */
const elsewhere = () =>
  serve((_request, response) => sendJson(response, 200, { from: 'elsewhere' }));

describe('redirects of GET', () => {
  test.each([301, 302, 303, 307, 308])(
    '%i to the same origin is followed with the token',
    async (status) => {
      const server = await serve((request, response) => {
        if (request.url !== '/old') return sendJson(response, 200, { moved: true });
        response.writeHead(status, { location: '/new?x=1' }).end();
      });
      const transport = testTransport(server.url, { authorizer: staticToken(CANARY) });
      await expect(transport.request({ method: 'GET', path: '/old' })).resolves.toEqual({
        moved: true,
      });
      expect(server.received.map((r) => [r.url, r.headers.authorization])).toEqual([
        ['/old', `Bearer ${CANARY}`],
        ['/new?x=1', `Bearer ${CANARY}`],
      ]);
    },
  );

  // N-12: another port is another origin.
  test.each([301, 302, 303, 307, 308])(
    '%i to another origin is followed without the token',
    async (status) => {
      const other = await elsewhere();
      const server = await serve((_request, response) => {
        response.writeHead(status, { location: `${other.url}/there` }).end();
      });
      const transport = testTransport(server.url, {
        authorizer: staticToken(CANARY),
        headers: { 'x-default': 'mine' },
      });
      const reply = await transport.request(
        { method: 'GET', path: '/here' },
        { headers: { 'x-own': 'mine', cookie: 'a=b', accept: 'application/json' } },
      );
      expect(reply).toEqual({ from: 'elsewhere' });
      const { headers } = other.received[0]!;
      expect(headers.authorization).toBeUndefined();
      expect(headers.accept).toBe('application/json');
      expect(headers['x-own']).toBeUndefined();
      expect(headers['x-default']).toBeUndefined();
      expect(headers.cookie).toBeUndefined();
      expect(headers['user-agent'] ?? '').not.toContain('nemo-platform');
    },
  );

  test.each([
    ['scheme', (url: string) => url.replace('http:', 'https:')],
    ['host', (url: string) => url.replace('127.0.0.1', 'localhost')],
  ])('another %s is another origin', async (_name, move) => {
    const server = await serve((_request, response) => {
      response.writeHead(302, { location: `${move(server.url)}/there` }).end();
    });
    const there: Headers[] = [];
    const runtime = testRuntime({
      fetch: (input, init) => {
        const request = new Request(input, init);
        if (!request.url.endsWith('/there')) return fetch(input, init);
        there.push(request.headers);
        return Promise.resolve(Response.json({}));
      },
    });
    await testTransport(server.url, { runtime, authorizer: staticToken(CANARY) }).request({
      method: 'GET',
      path: '/here',
    });
    expect(there.map((headers) => [...headers.keys()])).toEqual([['accept']]);
  });

  test('an Authorization header of the caller is not sent to another origin', async () => {
    const other = await elsewhere();
    const server = await serve((_request, response) => {
      response.writeHead(302, { location: other.url }).end();
    });
    await testTransport(server.url).request(
      { method: 'GET', path: '/' },
      { headers: { authorization: `Bearer ${CANARY}` } },
    );
    expect(server.received[0]!.headers.authorization).toBe(`Bearer ${CANARY}`);
    expect(other.received[0]!.headers.authorization).toBeUndefined();
  });

  test('a redirect back from another origin is followed without the token', async () => {
    const home: { url?: string } = {};
    const other = await serve((_request, response) => {
      response.writeHead(302, { location: `${home.url}/chosen-by-others` }).end();
    });
    const server = await serve((request, response) => {
      if (request.url === '/chosen-by-others') return sendJson(response, 200, {});
      response.writeHead(302, { location: other.url }).end();
    });
    home.url = server.url;
    await testTransport(server.url, { authorizer: staticToken(CANARY) }).request({
      method: 'GET',
      path: '/here',
    });
    expect(server.received.map((r) => r.headers.authorization)).toEqual([
      `Bearer ${CANARY}`,
      undefined,
    ]);
  });

  test('a 401 of another origin does not invalidate the token', async () => {
    const other = await serve((_request, response) => sendJson(response, 401, { detail: 'Who?' }));
    const server = await serve((_request, response) => {
      response.writeHead(302, { location: other.url }).end();
    });
    const authorizer = renewingTokens();
    const call = testTransport(server.url, { authorizer }).request({ method: 'GET', path: '/' });
    await expect(call).rejects.toMatchObject({ status: 401 });
    expect(authorizer.refreshes()).toBe(0);
    expect(server.received).toHaveLength(1);
  });

  test('the body of a redirect is not read completely', async () => {
    let closed = () => {};
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const server = await serve((request, response) => {
      if (request.url === '/new') return sendJson(response, 200, {});
      response.on('close', closed);
      response.writeHead(302, { location: '/new' }).write('and so on');
    });
    await testTransport(server.url).request({ method: 'GET', path: '/old' });
    await closing;
  });

  test('a redirect loop ends with an error', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(302, { location: '/again' }).end();
    });
    const call = testTransport(server.url).request({ method: 'GET', path: '/' });
    await expect(call).rejects.toThrow('More than 5 redirects (HTTP 302)');
    expect(server.received).toHaveLength(6);
  });

  test('user name and password in a target are removed', async () => {
    const other = await elsewhere();
    const server = await serve((_request, response) => {
      response.writeHead(302, { location: other.url.replace('//', '//user:CANARY_PW@') }).end();
    });
    await testTransport(server.url).request({ method: 'GET', path: '/' });
    expect(other.received[0]!.headers.authorization).toBeUndefined();
  });

  test.each(['file:///etc/passwd', 'data:text/plain,x', 'javascript:alert(1)', 'http://'])(
    '%s is refused',
    async (location) => {
      const server = await serve((_request, response) => {
        response.writeHead(302, { location }).end();
      });
      const call = testTransport(server.url).request({ method: 'GET', path: '/' });
      await expect(call).rejects.toThrow('a URL that is not http(s)');
    },
  );
});

describe('other redirects', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'a %s is not repeated at another URL',
    async (method) => {
      const other = await elsewhere();
      const server = await serve((_request, response) => {
        response.writeHead(307, { location: `${other.url}/there?secret=CANARY_Q` }).end();
      });
      const error = await testTransport(server.url)
        .request({ method, path: '/x', body: method === 'DELETE' ? undefined : { a: 1 } })
        .catch((e: unknown) => e);
      expect(error).toBeInstanceOf(APIError);
      expect((error as APIError).message).toBe(
        `The platform redirects to ${other.url}; a ${method} is sent only to the base URL (HTTP 307)\n` +
          `${method} ${server.url}/x`,
      );
      expect(other.received).toHaveLength(0);
    },
  );

  test('a POST is not repeated at another path, and the error does not blame the base URL', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(307, { location: '/there?secret=CANARY_Q' }).end();
    });
    const call = testTransport(server.url).request({ method: 'POST', path: '/x' });
    await expect(call).rejects.toThrow(
      'The platform redirects to another path; a POST is sent only to the one that was called (HTTP 307)',
    );
    expect(server.received).toHaveLength(1);
  });

  test('a redirect that a browser hides is an error', async () => {
    const hidden = {
      type: 'opaqueredirect',
      status: 0,
      ok: false,
      headers: new Headers(),
      body: null,
    };
    const runtime = testRuntime({ fetch: async () => hidden as unknown as Response });
    const call = testTransport('http://localhost', { runtime }).request({
      method: 'GET',
      path: '/',
    });
    await expect(call).rejects.toThrow(/^The platform redirects .*\nGET http:\/\/localhost\/$/);
  });
});

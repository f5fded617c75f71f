/** After a 401: one refresh for all calls, and one replay. */

import { describe, expect, test } from 'vitest';
import { AuthenticationError, LoginRequiredError, TransientAuthError } from '../../src/errors.ts';
import { ANONYMOUS, type Authorizer } from '../../src/http/authorizer.ts';
import type { RequestBody } from '../../src/http/prepare/body.ts';
import { type Received, sendJson, serve } from '../support/http/loopback-server.ts';
import { renewingTokens, staticToken, testTransport } from '../support/http/test-transport.ts';

/** Accepts `token-2` only. */
const acceptSecond = () =>
  serve((request, response) => {
    if (request.headers.authorization === 'Bearer token-2')
      return sendJson(response, 200, { ok: true });
    sendJson(response, 401, { detail: 'Invalid or expired token' });
  });

test('the token source receives the maximum retries of the call', async () => {
  const server = await serve((_request, response, count) =>
    sendJson(response, count === 1 ? 401 : 200, {}),
  );
  const demands: unknown[] = [];
  const authorizer: Authorizer = {
    token(demand) {
      demands.push(demand);
      return `token-${demands.length}`;
    },
    invalidate: () => true,
  };
  const transport = testTransport(server.url, { authorizer });
  await transport.request({ method: 'GET', path: '/' }, { maxRetries: 0 });
  expect(demands).toEqual([
    { rejected: undefined, maxRetries: 0 },
    { rejected: 'token-1', maxRetries: 0 },
  ]);
});

describe('after a 401', () => {
  // P-07
  test('50 calls share one refresh, although 10 responses arrive after it', async () => {
    const late: (() => void)[] = [];
    let refused = 0;
    const server = await serve(async (request, response) => {
      if (request.headers.authorization === 'Bearer token-2') {
        for (const release of late.splice(0)) release();
        return sendJson(response, 200, { ok: true });
      }
      if (++refused > 40) await new Promise<void>((release) => late.push(release));
      sendJson(response, 401, { detail: 'Invalid or expired token' });
    });
    const authorizer = renewingTokens();
    const transport = testTransport(server.url, { authorizer });
    const calls = Array.from({ length: 50 }, (_, i) =>
      transport.request({ method: 'GET', path: `/${i}` }),
    );
    const replies = await Promise.all(calls);
    expect(replies).toEqual(Array(50).fill({ ok: true }));
    expect(authorizer.refreshes()).toBe(1);
    expect(server.received).toHaveLength(100);
  });

  test('the second 401 is final', async () => {
    const server = await serve((_request, response) => sendJson(response, 401, { detail: 'No' }));
    const authorizer = renewingTokens();
    const call = testTransport(server.url, { authorizer }).request({ method: 'GET', path: '/' });
    await expect(call).rejects.toBeInstanceOf(AuthenticationError);
    expect(server.received.map((r) => r.headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
    expect(authorizer.refreshes()).toBe(1);
  });

  test('a call with a static token is not repeated, and the error names the source of the token', async () => {
    const server = await acceptSecond();
    const authorizer = {
      ...staticToken('token-1'),
      explain: () => ({
        explanation: 'The platform did not accept the token, which comes from NMP_ACCESS_TOKEN.',
        remedy: 'nmp auth login',
      }),
    };
    const call = testTransport(server.url, { authorizer }).request({ method: 'GET', path: '/x' });
    await expect(call).rejects.toThrow(
      `Invalid or expired token (HTTP 401)\nGET ${server.url}/x\nThe platform did not accept the token, which comes from NMP_ACCESS_TOKEN.\nRun: nmp auth login`,
    );
    expect(server.received).toHaveLength(1);
  });

  test("a caller's own Authorization is neither replaced nor invalidated", async () => {
    const server = await acceptSecond();
    const authorizer = renewingTokens();
    const call = testTransport(server.url, { authorizer }).request(
      { method: 'GET', path: '/' },
      { headers: { Authorization: 'Bearer mine-alone' } },
    );
    await expect(call).rejects.toThrow('with an Authorization header of its own');
    expect(server.received.map((r) => r.headers.authorization)).toEqual(['Bearer mine-alone']);
    expect(authorizer.refreshes()).toBe(0);
  });

  test('the error of a call without a token says that none was sent', async () => {
    const server = await acceptSecond();
    const call = testTransport(server.url).request({ method: 'GET', path: '/' });
    const error = await call.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AuthenticationError);
    expect((error as Error).message).toMatch(
      /^Invalid or expired token \(HTTP 401\)\nGET .*\n.* without a token\.$/,
    );
  });

  test('the error of a call without a token suggests a login if one is possible', async () => {
    const server = await acceptSecond();
    const explanation = 'The call was sent without a token: the login is missing.';
    const authorizer = { ...ANONYMOUS, explain: () => ({ explanation, remedy: 'nmp auth login' }) };
    const call = testTransport(server.url, { authorizer }).request({ method: 'GET', path: '/' });
    const error = await call.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LoginRequiredError);
    expect(error).toMatchObject({
      message: `You are not logged in (HTTP 401)\nGET ${server.url}/\n${explanation}\nRun: nmp auth login`,
      remedy: 'nmp auth login',
      cause: { name: 'AuthenticationError', status: 401 },
    });
  });

  test('the repetition after a 401 does not count as a retry', async () => {
    const statuses = [401, 503, 503, 200];
    const server = await serve((_request, response, count) =>
      sendJson(response, statuses[count - 1]!, { ok: true }),
    );
    const call = testTransport(server.url, { authorizer: renewingTokens() }).request({
      method: 'GET',
      path: '/',
    });
    await expect(call).resolves.toEqual({ ok: true });
  });
});

// P-14
describe('the body of the repetition after a 401', () => {
  const bytes = new Uint8Array([0, 1, 2, 250, 251, 252]);

  function form(): FormData {
    const data = new FormData();
    data.set('note', 'two\nlines');
    data.set('file', new File([bytes], 'a "b".bin'));
    return data;
  }

  const bodies: [string, () => RequestBody][] = [
    ['JSON', () => ({ name: 'ml-team', text: 'ü' })],
    ['text', () => 'plain'],
    ['a typed array', () => bytes],
    ['an ArrayBuffer', () => bytes.buffer],
    ['a Blob', () => new Blob([bytes], { type: 'image/png' })],
    ['FormData', form],
    ['URLSearchParams', () => new URLSearchParams({ a: 'b c' })],
  ];

  test.each(bodies)('%s is sent again byte for byte', async (_name, body) => {
    const server = await acceptSecond();
    const transport = testTransport(server.url, { authorizer: renewingTokens() });
    await expect(transport.request({ method: 'POST', path: '/', body: body() })).resolves.toEqual({
      ok: true,
    });
    const [first, second] = server.received as [Received, Received];
    expect(first.body.length).toBeGreaterThan(0);
    expect(second.body.equals(first.body)).toBe(true);
    expect(second.headers['content-type']).toBe(first.headers['content-type']);
    expect(second.headers['idempotency-key']).toBe(first.headers['idempotency-key']);
  });

  test('a stream is sent once, and the error of the 401 explains why', async () => {
    const server = await acceptSecond();
    const authorizer = renewingTokens();
    const call = testTransport(server.url, { authorizer }).request({
      method: 'PUT',
      path: '/',
      body: new Blob([bytes]).stream(),
    });
    const error = await call.catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AuthenticationError);
    expect((error as Error).message).toContain('not replayable');
    expect(server.received).toHaveLength(1);
    expect(server.received[0]!.body.equals(Buffer.from(bytes))).toBe(true);
    // The next call has the new token all the same.
    expect(authorizer.refreshes()).toBe(1);
  });
});

describe('an error of the authorizer', () => {
  // P-13: a faulty provider that is reached slowly.
  test('reaches the caller unchanged, and nothing is sent', async () => {
    const server = await acceptSecond();
    const failure = new TransientAuthError('The token endpoint responded with 401.');
    let ask = () => {};
    const asked = new Promise<void>((resolve) => {
      ask = resolve;
    });
    let fail: (reason: Error) => void = () => {};
    const slow = new Promise<string>((_resolve, reject) => {
      fail = reject;
    });
    const authorizer = {
      token: () => {
        ask();
        return slow;
      },
      invalidate: () => {
        throw new Error('must not be asked');
      },
    };
    const call = testTransport(server.url, { authorizer }).request({ method: 'GET', path: '/' });
    await asked;
    fail(failure);
    await expect(call).rejects.toBe(failure);
    expect(server.received).toHaveLength(0);
  });

  test('reaches the caller after a 401 too', async () => {
    const server = await acceptSecond();
    const failure = new LoginRequiredError('Your login has ended.');
    let refused = false;
    const authorizer = {
      token: () => {
        if (refused) throw failure;
        return 'token-1';
      },
      invalidate: () => {
        refused = true;
        return true;
      },
    };
    const call = testTransport(server.url, { authorizer }).request({ method: 'GET', path: '/' });
    await expect(call).rejects.toBe(failure);
  });
});

/** Error responses in forms that the API does not have, and empty ones. */

import { describe, expect, test } from 'vitest';
import { APIError, UnprocessableEntityError } from '../../src/errors.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

const GET = { method: 'GET', path: '/' } as const;
const JSON_TYPE = { 'content-type': 'application/json' };

describe('a 422 is a typed error', () => {
  test.each<[unknown, string]>([
    [{ loc: [{ a: 1 }, 'name'], msg: 'no' }, 'name: no'],
    [{ loc: ['body', null, ['x'], 2], msg: 'no' }, 'body.2: no'],
    [{ loc: { toString: 1 }, msg: 'no' }, 'no'],
    [{ loc: 'body', msg: 'no' }, 'no'],
    [{ loc: null, msg: 'no' }, 'no'],
    [{ msg: 'no' }, 'no'],
    [{ loc: ['body'], msg: { toString: null } }, 'body'],
    [null, 'The request is invalid'],
    [[1], 'The request is invalid'],
    ['text', 'The request is invalid'],
  ])('with the entry %j', async (entry, summary) => {
    const server = await serve((_, response) => sendJson(response, 422, { detail: [entry] }));
    const error = await testTransport(server.url)
      .request(GET)
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UnprocessableEntityError);
    expect((error as APIError).summary).toBe(`${summary} (HTTP 422)`);
  });

  test.each<unknown>([5, true, {}, { toString: null }, null])(
    'with the detail %j',
    async (detail) => {
      const server = await serve((_, response) => sendJson(response, 422, { detail }));
      await expect(testTransport(server.url).request(GET)).rejects.toMatchObject({
        summary: 'The request is invalid (HTTP 422)',
        fields: [],
      });
    },
  );
});

describe.each([204, 205, 200])(
  'an empty response with status %i that claims to be JSON',
  (status) => {
    const empty = () => serve((_, response) => void response.writeHead(status, JSON_TYPE).end());

    test('is undefined if the call allows that', async () => {
      const { url } = await empty();
      expect(await testTransport(url).request({ ...GET, mayBeEmpty: true })).toBeUndefined();
      expect(await testTransport(url).untyped({ ...GET, mayBeEmpty: true })).toBeUndefined();
    });

    test('is a typed error if the call needs data', async () => {
      const { url } = await empty();
      const error = await testTransport(url)
        .request(GET)
        .catch((e: unknown) => e);
      expect(error).toBeInstanceOf(APIError);
      expect(error).toMatchObject({ code: 'invalid_response', status });
    });

    test('is a typed error for json(), and an empty string for text()', async () => {
      const { url } = await empty();
      const response = await testTransport(url).request(GET).asResponse();
      await expect(response.json()).rejects.toMatchObject({ code: 'invalid_response', status });
      expect(await (await testTransport(url).fetch('/')).text()).toBe('');
    });
  },
);

/** The errors of statuses, without anything that a shell would run or that is secret. */

import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import {
  APIError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from '../../src/errors.ts';
import { everythingShown } from '../support/faults/everything-shown.ts';
import { type Handler, sendJson, serve } from '../support/http/loopback-server.ts';
import { staticToken, testTransport } from '../support/http/test-transport.ts';
import { ESC, errorOf } from './error-of.ts';

describe('errors by status', () => {
  test.each([
    [400, BadRequestError, 'bad_request'],
    [401, AuthenticationError, 'unauthenticated'],
    [403, PermissionDeniedError, 'permission_denied'],
    [404, NotFoundError, 'not_found'],
    [409, ConflictError, 'conflict'],
    [418, APIError, 'unexpected_status'],
    [422, UnprocessableEntityError, 'unprocessable_entity'],
    [429, RateLimitError, 'rate_limited'],
    [500, InternalServerError, 'server_error'],
    [507, InternalServerError, 'server_error'],
  ])('%i', async (status, type, code) => {
    const error = await errorOf((_request, response) =>
      sendJson(response, status, { detail: 'Because.' }, { 'x-request-id': 'req-1' }),
    );
    expect(error.constructor).toBe(type);
    expect(error).toMatchObject({
      code,
      status,
      method: 'GET',
      detail: 'Because.',
      requestId: 'req-1',
    });
    expect(error.message).toMatch(
      /^Because \(HTTP \d{3}\)\nGET http:\/\/127\.0\.0\.1:\d+\/x(?:\nThe call was sent without a token\.)?(?:\nRun: nmp auth login)?$/,
    );
  });

  test('a 404 ends with the command that lists', async () => {
    const error = await errorOf(
      (_request, response) => sendJson(response, 404, { detail: "Secret 'a' not found" }),
      {
        path: '/apis/secrets/v2/workspaces/{workspace}/secrets/{name}',
        pathParams: { workspace: 'ml-team', name: 'a' },
        notFoundRemedy: 'nmp secrets list --workspace {workspace}',
      },
    );
    expect(error.message).toMatch(
      /^Secret 'a' not found \(HTTP 404\)\nGET \S+secrets\/a\nRun: nmp secrets list --workspace ml-team$/,
    );
  });

  test('a workspace that is missing leads to the list of workspaces, whatever the call was for', async () => {
    const error = await errorOf(
      (_request, response) => sendJson(response, 404, { detail: "Workspace 'ml' not found" }),
      { path: '/w/{workspace}/m/{id}', pathParams: { workspace: 'ml', id: 'a' } },
    );
    expect(error.remedy).toBe('nmp workspaces list');
  });

  test.each([
    ['/studio', (response: ServerResponse) => sendJson(response, 404, { detail: 'Not Found' })],
    ['/v2/x', (response: ServerResponse) => void response.writeHead(404).end('<html>')],
    [
      '/studio',
      (response: ServerResponse) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    ],
  ])('a base URL with the path %s is suspected where no route is found', async (path, send) => {
    const { url } = await serve((_request, response) => send(response));
    const transport = testTransport(url + path, { maxRetries: 0 });
    const call = transport.request({ method: 'GET', path: '/apis/x?y=1' });
    await expect(call).rejects.toMatchObject({
      hint: `The base URL has the path ${path}. Is the platform at ${url}?`,
      remedy: `nmp auth login --base-url ${url}`,
    });
  });

  test('a base URL with a path is not suspected where a resource is missing', async () => {
    const { url } = await serve((_request, response) =>
      sendJson(response, 404, { detail: "Secret 'a' not found" }),
    );
    const transport = testTransport(`${url}/gateway`, { maxRetries: 0 });
    const call = transport.request({ method: 'GET', path: '/apis/x' });
    await expect(call).rejects.toMatchObject({ hint: undefined, remedy: undefined });
  });

  test('a suggested command never contains what a shell would run', async () => {
    const error = await errorOf((_request, response) => sendJson(response, 404, {}), {
      path: '/workspaces/{workspace}',
      pathParams: { workspace: '$(touch x)' },
      notFoundRemedy: 'nmp secrets list --workspace {workspace}',
    });
    expect(error.remedy).toBeUndefined();
  });

  test.each([
    ['HTML', 'text/html', '<h1>CANARY</h1>'],
    ['nothing', 'text/plain', ''],
    ['JSON of another form', 'application/json', '{"error":{"code":"CANARY"}}'],
    ['a JSON text', 'application/json', '"CANARY"'],
    ['null', 'application/json', 'null'],
    ['an object as detail', 'application/json', '{"detail":{"a":"CANARY"}}'],
    ['more than an error needs', 'application/json', `{"detail":"CANARY${'x'.repeat(1_100_000)}"}`],
  ])('%s as body adds no words of its own', async (_name, type, body) => {
    const error = await errorOf((_request, response) => {
      response.writeHead(502, { 'content-type': type }).end(body);
    });
    expect(error.message).toMatch(/^The platform is down or overloaded \(HTTP 502\)\nGET \S+$/);
    expect(everythingShown(error)).not.toContain('CANARY');
  });

  test('an endless body is not read completely', async () => {
    let closed = () => {};
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const error = await errorOf((_request, response) => {
      response.on('close', closed);
      response.writeHead(500);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
      };
      response.on('drain', more);
      more();
    });
    expect(error.status).toBe(500);
    await closing;
  });

  test('the message of the server is sanitized and short', async () => {
    const error = await errorOf((_request, response) =>
      sendJson(
        response,
        400,
        {
          detail: `${ESC}]8;;http://evil\u0007click${ESC}[31m\u202eright\r\nto left ${'x'.repeat(9_000)}`,
        },
        { 'x-request-id': 'a'.repeat(1_000) },
      ),
    );
    expect(error.message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(error.message.split('\n')).toHaveLength(2);
    expect(error.message.length).toBeLessThan(700);
    expect(error.requestId!.length).toBeLessThanOrEqual(100);
  });

  test('a 403 has an explanation from the client', async () => {
    const seen: unknown[] = [];
    const error = await errorOf(
      (_request, response) => sendJson(response, 403, { detail: 'Forbidden' }),
      { method: 'POST', path: '/apis/entities/v2/workspaces', body: {} },
      {
        authorizer: staticToken('token'),
        describeDenied: (request) => {
          seen.push(request);
          return { explanation: 'Because of the scope.', remedy: 'nmp auth login' };
        },
      },
    );
    expect(seen).toEqual([
      { method: 'POST', path: '/apis/entities/v2/workspaces', workspace: undefined },
    ]);
    expect(error.message).toMatch(/workspaces\nBecause of the scope\.\nRun: nmp auth login$/);
  });

  test('is not explained by the scopes of an unsent token', async () => {
    const describeDenied = () => expect.unreachable();
    const forbid: Handler = (_request, response) => sendJson(response, 403, {});
    const anonymous = await errorOf(forbid, {}, { describeDenied });
    expect(anonymous.message).toMatch(/\/x\nThe call was sent without a token\./);
    const headers = { authorization: 'Bearer mine-alone' };
    const own = await errorOf(forbid, {}, { describeDenied }, { headers });
    expect(own.message).toMatch(
      /\/x\nThe call was sent with an Authorization header of its own\.$/,
    );
  });

  test('names the workspace in the path', async () => {
    const seen: (string | undefined)[] = [];
    await errorOf(
      (_request, response) => sendJson(response, 403, {}),
      { path: '/w/workspaces/{workspace}/secrets', pathParams: { workspace: 'ml team' } },
      {
        authorizer: staticToken('token'),
        describeDenied: ({ workspace }) => {
          seen.push(workspace);
          return undefined;
        },
      },
    );
    expect(seen).toEqual(['ml team']);
  });
});

test('a name that is in use leads to another name or the existing one, and no other conflict does', async () => {
  const conflict = (detail: string) =>
    errorOf((_request, response) => sendJson(response, 409, { detail }), { method: 'POST' });
  expect(await conflict("Workspace 'a' already exists")).toMatchObject({
    hint: 'Use another name, or retrieve the existing one.',
  });
  expect(await conflict('Version 3 is not the newest')).toMatchObject({ hint: undefined });
});

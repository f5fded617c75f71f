/** Logins and refreshes through the broker of the platform. */

import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { GrantRejectedError, TransientAuthError } from '../../src/errors.ts';
import {
  readBrokerResponse,
  redeemBrokerCode,
  startBrokerLogin,
} from '../../src/oauth/grants/broker-grant.ts';
import { brokerRefresh } from '../../src/oauth/grants/broker-refresh.ts';
import { clockedContext } from './fake-clock.ts';
import { type Step, scriptedServer } from './scripted-server.ts';

const CANARY = 'canary-secret';
const PAIR = { access_token: 'at', refresh_token: 'rt', token_type: 'Bearer', expires_in: 300 };

async function broker(...steps: readonly Step[]) {
  const server = await scriptedServer(...steps);
  const endpoints = { startEndpoint: `${server.url}/start`, tokenEndpoint: `${server.url}/token` };
  const body = (i = 0) => JSON.parse(server.asked[i]!.body) as Record<string, string>;
  return { server, endpoints, body };
}

const start = (endpoints: Awaited<ReturnType<typeof broker>>['endpoints']) =>
  startBrokerLogin(clockedContext(), endpoints, 'http://127.0.0.1:1/callback');
const redeem = (endpoints: Awaited<ReturnType<typeof broker>>['endpoints']) =>
  redeemBrokerCode(clockedContext(), endpoints, { code: CANARY, codeVerifier: CANARY });
const refresh = (endpoints: Awaited<ReturnType<typeof broker>>['endpoints']) =>
  brokerRefresh(clockedContext(), endpoints, CANARY);

describe('a login', () => {
  test('starts with a challenge whose verifier redeems the code', async () => {
    const page = 'https://nmp.company.com/apis/auth/v2/authorize/1';
    const { endpoints, body, server } = await broker(
      { body: { authorization_url: page } },
      { body: PAIR },
    );
    const { authorizationUrl, codeVerifier, state } = await start(endpoints);
    expect(authorizationUrl).toBe(page);
    expect(body()).toEqual({
      redirect_uri: 'http://127.0.0.1:1/callback',
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      state,
    });
    expect(state.length).toBeGreaterThanOrEqual(43);
    const grant = await redeemBrokerCode(clockedContext(), endpoints, { code: 'c', codeVerifier });
    expect((await grant.validate()).accessToken).toBe('at');
    expect(body(1)).toEqual({
      grant_type: 'authorization_code',
      code: 'c',
      code_verifier: codeVerifier,
    });
    expect(server.asked.map(({ headers }) => headers['content-type'])).toEqual([
      'application/json',
      'application/json',
    ]);
  });

  test.each([
    ['http://nmp.company.com/authorize'],
    ['javascript:alert(1)'],
    ['file:///etc/passwd'],
    [undefined],
  ])('does not open %s', async (authorization_url) => {
    const { endpoints } = await broker({ body: { authorization_url } });
    await expect(start(endpoints)).rejects.toMatchObject({ code: 'auth_misconfigured' });
  });

  test('of an unknown client is a setup error', async () => {
    const body = { detail: 'Confidential OIDC login is not configured' };
    const { endpoints } = await broker({ status: 404, body });
    await expect(start(endpoints)).rejects.toMatchObject({ code: 'auth_misconfigured' });
  });
});

describe('what the broker refuses', () => {
  test.each([
    ['400', { status: 400, body: { detail: `not found: ${CANARY}` } }, 'login required'],
    [
      '401',
      { status: 401, body: { detail: 'Credential payload is unavailable' } },
      'login required',
    ],
  ] as const)('%s: only a new login helps', async (_, step, verdict) => {
    for (const ask of [redeem, refresh]) {
      const { endpoints } = await broker(step);
      const error = await ask(endpoints).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(GrantRejectedError);
      expect((error as GrantRejectedError).verdict).toBe(verdict);
      expect(inspect(error)).not.toContain(CANARY);
    }
  });

  test.each([
    ['502', { status: 502, body: { detail: 'Identity provider token request failed' } }],
    ['503', { status: 503, body: { detail: 'OIDC server-side login is not available' } }],
    ['502 of a proxy', { status: 502, body: '<html>' }],
  ])('%s is temporary', async (_, step) => {
    const { endpoints } = await broker(step);
    await expect(refresh(endpoints)).rejects.toBeInstanceOf(TransientAuthError);
  });

  test.each([
    ['a validation error', { status: 422, body: { detail: [{ msg: 'no' }] } }],
    ['a validation error with status 400', { status: 400, body: { detail: [{ msg: 'no' }] } }],
    ['the page of a proxy', { status: 400, body: '<html>' }],
  ])('%s does not end the login', async (_, step) => {
    const { endpoints } = await broker(step);
    const error = await refresh(endpoints).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'auth_misconfigured' });
    expect(error).not.toBeInstanceOf(GrantRejectedError);
  });
});

describe('a refresh', () => {
  test('sends only the refresh token, because the broker knows the scopes', async () => {
    const { endpoints, body } = await broker({ body: PAIR });
    expect((await refresh(endpoints)).refreshToken).toBe('rt');
    expect(body()).toEqual({ grant_type: 'refresh_token', refresh_token: CANARY });
  });

  test('is sent once more if the reply is lost', async () => {
    const { endpoints, server } = await broker('cut the connection', { body: PAIR });
    expect((await (await refresh(endpoints)).validate()).accessToken).toBe('at');
    expect(server.asked).toHaveLength(2);
  });

  test('is not sent after a redirect', async () => {
    const elsewhere = await scriptedServer({ body: PAIR });
    const headers = { location: elsewhere.url };
    const { endpoints } = await broker({ status: 307, headers });
    await expect(refresh(endpoints)).rejects.toMatchObject({ code: 'auth_misconfigured' });
    expect(elsewhere.asked).toHaveLength(0);
  });
});

describe('the response in the browser', () => {
  const reply = (query: string) => readBrokerResponse(new URLSearchParams(query), 'the-state');

  test.each([
    ['code=c&state=the-state', 'c'],
    ['code=c&state=another', undefined],
    ['code=c', undefined],
    ['code=&state=the-state', undefined],
    ['code=c&state=the-state&state=the-state', undefined],
    ['code=c&code=c&state=the-state', undefined],
    ['code=c&code=d&state=the-state', undefined],
    ['error=access_denied&error=access_denied&state=the-state', undefined],
    ['error=access_denied&state=another', undefined],
    ['state=the-state', undefined],
    ['', undefined],
  ])('%s has the code %s', (query, code) => {
    expect(reply(query)).toBe(code);
  });

  test('a refusal is an error with a sanitized description', () => {
    const description = encodeURIComponent('no\u001b[2J way');
    const refused = () =>
      reply(`error=access_denied&error_description=${description}&state=the-state`);
    expect(refused).toThrow(GrantRejectedError);
    expect(refused).toThrow('The provider refused the login (access_denied): no way');
  });
});

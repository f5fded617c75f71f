/** The sign-in with authorization code and PKCE. */

import { UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { type CodeFlow, redeemCode } from '../../src/oauth/grants/authorization-code.ts';
import { authorizationRequest } from '../../src/oauth/grants/authorization-request.ts';
import { createWebRuntime } from '../../src/runtime/web-runtime.ts';
import { providerSettings } from './provider-settings.ts';

const ISSUER = 'https://login.company.com';
const CLIENT = 'nmp-app';

const FLOW: CodeFlow = {
  provider: {
    issuer: ISSUER,
    clientId: CLIENT,
    tokenEndpoint: `${ISSUER}/token`,
    bearer: 'access_token',
  },
  namesIssuer: false,
  redirectUri: 'https://app.company.com/callback',
  scopes: ['openid', 'platform:read'],
  state: 'the-state',
  nonce: 'the-nonce',
  codeVerifier: 'v'.repeat(43),
};

const CLAIMS = { iss: ISSUER, aud: CLIENT, sub: 'alice', nonce: 'the-nonce' };

/** Redeems a code at a provider that responds with an ID token of these claims. */
async function redeem(
  claims: object | undefined,
  response = 'code=abc&state=the-state',
  flow = FLOW,
) {
  const forms: URLSearchParams[] = [];
  const runtime = createWebRuntime({
    fetch: async (_input, init) => {
      forms.push(new URLSearchParams(String(init?.body)));
      const id_token = claims && new UnsecuredJWT({ ...claims }).encode();
      return Response.json({ access_token: 'opaque', token_type: 'Bearer', id_token });
    },
  });
  const grant = await redeemCode(runtime, flow, new URLSearchParams(response));
  return { grant, forms };
}

test('a code is redeemed with the verifier of its own sign-in', async () => {
  const { grant, forms } = await redeem(CLAIMS);
  expect((await grant.validate()).accessToken).toBe('opaque');
  expect(forms.map((form) => Object.fromEntries(form))).toEqual([
    {
      grant_type: 'authorization_code',
      client_id: CLIENT,
      code: 'abc',
      code_verifier: FLOW.codeVerifier,
      redirect_uri: FLOW.redirectUri,
    },
  ]);
});

test.each([
  ['another nonce', { ...CLAIMS, nonce: 'other' }],
  ['no nonce', { ...CLAIMS, nonce: undefined }],
  ['another audience', { ...CLAIMS, aud: 'other' }],
  ['another audience as well, and no authorized party', { ...CLAIMS, aud: [CLIENT, 'other'] }],
  ['another authorized party', { ...CLAIMS, aud: [CLIENT, 'other'], azp: 'other' }],
  ['another issuer', { ...CLAIMS, iss: 'https://evil.example' }],
  ['no subject', { ...CLAIMS, sub: undefined }],
  ['a missing code', undefined],
])('B-09: an ID token with %s is refused', async (_, claims) => {
  await expect(redeem(claims)).rejects.toMatchObject({
    name: 'SignInError',
    code: 'id_token_invalid',
  });
});

test('an ID token for several audiences is accepted if this app is its authorized party', async () => {
  const { grant } = await redeem({ ...CLAIMS, aud: [CLIENT, 'other'], azp: CLIENT });
  expect(grant.idToken).toBeDefined();
});

test('no ID token is needed if none was requested', async () => {
  const flow = { ...FLOW, scopes: ['platform:read'] };
  const { grant } = await redeem(undefined, undefined, flow);
  expect(grant.idToken).toBeUndefined();
});

test.each([
  ['code=abc&state=other', 'state_mismatch'],
  ['code=abc&code=def&state=the-state', 'state_mismatch'],
  ['state=the-state', 'state_mismatch'],
  ['code=abc&state=the-state&iss=https://evil.example', 'issuer_mismatch'],
])('the response %s is refused before its code is sent', async (response, code) => {
  await expect(redeem(CLAIMS, response)).rejects.toMatchObject({ name: 'SignInError', code });
});

test('a refusal of the provider keeps its code and its sanitized description', async () => {
  const response = 'error=access_denied&error_description=No%1B%5B31m!&state=the-state';
  await expect(redeem(CLAIMS, response)).rejects.toMatchObject({
    name: 'GrantRejectedError',
    oauthError: 'access_denied',
    description: 'No!',
  });
});

test('every request has a state, a nonce and a challenge of its own', async () => {
  const provider = providerSettings({
    ...FLOW.provider,
    authorizationEndpoint: `${ISSUER}/auth?tenant=1`,
  });
  const options = { redirectUri: FLOW.redirectUri, scopes: ['openid'], statePrefix: 'nmp-' };
  const [first, second] = await Promise.all([
    authorizationRequest(provider, {}, options),
    authorizationRequest(provider, {}, options),
  ]);
  const of = (url: string) => new URL(url).searchParams;
  expect(of(first.url).get('tenant')).toBe('1');
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(of(first.url).get(name)).not.toBe(of(second.url).get(name));
  }
  expect(first.url).not.toContain(first.flow.codeVerifier);
});

test.each([
  ['one with https', `${ISSUER}/revoke`, `${ISSUER}/revoke`],
  ['none', undefined, undefined],
  ['one without https', 'http://login.company.com/revoke', undefined],
  ['one that is not an address', 1, undefined],
])('of a provider that names %s, a sign-in remembers where to revoke', async (_, named, kept) => {
  const provider = providerSettings({
    ...FLOW.provider,
    authorizationEndpoint: `${ISSUER}/auth`,
  });
  const options = { redirectUri: FLOW.redirectUri, scopes: [], statePrefix: 'nmp-' };
  const { flow } = await authorizationRequest(provider, { revocation_endpoint: named }, options);
  expect(flow.provider.revocationEndpoint).toBe(kept);
});

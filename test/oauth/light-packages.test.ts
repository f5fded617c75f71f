/** The packages without their unused parts, as the builds bundle them, do what the whole ones do. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Mutex } from 'async-mutex';
import * as oauth from 'oauth4webapi';
import { expect, test } from 'vitest';
import { lightPackage, withLightParts } from '../../scripts/light-packages.ts';

async function light<T>(name: string, path: string): Promise<T> {
  const file = fileURLToPath(new URL(`../../node_modules/${name}/${path}`, import.meta.url));
  const code = lightPackage(file, readFileSync(file, 'utf8'));
  expect(code).toBeDefined();
  return (await import(`data:text/javascript,${encodeURIComponent(code!)}`)) as T;
}

const lightOAuth = await light<typeof oauth>('oauth4webapi', 'build/index.js');
const issuer = 'https://login.company.com';
const as = {
  issuer,
  token_endpoint: `${issuer}/token`,
  revocation_endpoint: `${issuer}/revoke`,
  device_authorization_endpoint: `${issuer}/device`,
};
const client = { client_id: 'nemo' };

test.each([
  ['code=c&state=s', 'valid'],
  [`code=c&state=s&iss=${issuer}`, 'valid'],
  ['code=c&state=s&iss=https://evil.com', 'refused'],
  ['code=c&state=t', 'refused'],
  ['code=c', 'refused'],
  ['code=c&state=', 'refused'],
  ['code=c&state=s&state=s', 'refused'],
  [`code=c&state=s&iss=${issuer}&iss=${issuer}`, 'refused'],
  ['code=c&state=s&response=jarm', 'refused'],
  ['code=c&state=s&id_token=x', 'refused'],
  ['code=c&state=s&token=x', 'refused'],
  ['error=access_denied&state=s', 'error access_denied'],
  ['error=access_denied&state=t', 'refused'],
  ['error=a&error=b&state=s', 'refused'],
])('the light oauth4webapi judges the response %s as the whole one: %s', (query, expected) => {
  for (const { validateAuthResponse, AuthorizationResponseError } of [oauth, lightOAuth]) {
    expect(outcome(() => validateAuthResponse(as, client, new URLSearchParams(query), 's'))).toBe(
      expected,
    );
    function outcome(judge: () => unknown): string {
      try {
        judge();
        return 'valid';
      } catch (error) {
        return error instanceof AuthorizationResponseError ? `error ${error.error}` : 'refused';
      }
    }
  }
});

test('the light oauth4webapi asks for the issuer where the provider always names it', () => {
  const naming = { ...as, authorization_response_iss_parameter_supported: true };
  const response = new URLSearchParams('code=c&state=s');
  for (const { validateAuthResponse } of [oauth, lightOAuth]) {
    expect(() => validateAuthResponse(naming, client, response, 's')).toThrow('"iss"');
  }
});

test('the light oauth4webapi sends the requests of the whole one', async () => {
  const requestsOf = async (from: typeof oauth) => {
    const sent: unknown[] = [];
    const options = {
      signal: AbortSignal.timeout(10_000),
      [from.allowInsecureRequests]: true,
      [from.customFetch]: async (url: string, { body, signal, ...init }: RequestInit) => {
        sent.push([url, String(body), signal instanceof AbortSignal, init]);
        return new Response();
      },
    };
    const none = from.None();
    await from.genericTokenEndpointRequest(as, client, none, 'refresh_token', { a: 'b' }, options);
    await from.deviceAuthorizationRequest(as, client, none, { scope: 'x y' }, options);
    await from.deviceCodeGrantRequest(as, client, none, 'device-code', options);
    const additionalParameters = { token_type_hint: 'refresh_token' };
    await from.revocationRequest(as, client, none, 't', { ...options, additionalParameters });
    return sent;
  };
  const requests = await requestsOf(oauth);
  expect(requests).toHaveLength(4);
  expect(await requestsOf(lightOAuth)).toEqual(requests);
});

test('the light oauth4webapi sends nothing but http and https, and http only where it is allowed', async () => {
  const request = (endpoint: string, options = {}) =>
    lightOAuth.genericTokenEndpointRequest(
      { issuer, token_endpoint: endpoint },
      client,
      lightOAuth.None(),
      'refresh_token',
      {},
      { [lightOAuth.customFetch]: async () => new Response(), ...options },
    );
  await expect(request('http://login.company.com/token')).rejects.toThrow('HTTPS');
  const allowed = { [lightOAuth.allowInsecureRequests]: true };
  await expect(request('data:text/plain,x', allowed)).rejects.toThrow('HTTP');
  await expect(request('http://127.0.0.1/token', allowed)).resolves.toBeInstanceOf(Response);
});

test('the light oauth4webapi computes the challenge of RFC 7636, appendix B, and random values of 256 bits', async () => {
  expect(
    await lightOAuth.calculatePKCECodeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'),
  ).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  const values = [
    lightOAuth.generateRandomState(),
    lightOAuth.generateRandomNonce(),
    lightOAuth.generateRandomCodeVerifier(),
  ];
  for (const value of values) expect(value).toMatch(/^[\w-]{43}$/);
  expect(new Set(values).size).toBe(3);
});

test('the light async-mutex runs one work at a time, in order, also after one that failed', async () => {
  const { Mutex: LightMutex } = await light<{ Mutex: typeof Mutex }>('async-mutex', 'index.mjs');
  const orderOf = async (mutex: Mutex) => {
    const order: string[] = [];
    const work = (name: string) =>
      mutex.runExclusive(async () => {
        order.push(`${name} begins`);
        await Promise.resolve();
        order.push(`${name} ends`);
        if (name === 'b') throw new Error(name);
        return name;
      });
    const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map(work));
    return [...order, ...results.map(({ status }) => status), await work('e')];
  };
  const expected = await orderOf(new Mutex());
  expect(expected.slice(0, 4)).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(await orderOf(new LightMutex())).toEqual(expected);
});

test('a light part that replaces nothing, as after an update, stops the build', () => {
  const code = 'export function used() { return 1; }\nlet at;\nif (x) {\n  at = 1;\n}\n';
  expect(withLightParts(code, 'function used() {}\nconst at = undefined;')).toBe(
    'export function used() {}\nconst at = undefined;\n\n',
  );
  expect(() => withLightParts(code, 'function used() {}\nfunction gone() {}')).toThrow(
    'Nothing to replace: gone.',
  );
});

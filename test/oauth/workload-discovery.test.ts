/** Discovery names the exchange for workloads. */

import { expect, test } from 'vitest';
import { discoverWorkload } from '../../src/oauth/discovery/workload-discovery.ts';
import { clockedContext } from './fake-clock.ts';
import { scriptedServer } from './scripted-server.ts';

const OIDC = {
  workload_token_exchange_enabled: true,
  workload_client_id: 'workload',
  workload_token_endpoint: 'http://127.0.0.1:8080/apis/auth/token',
  workload_audience: 'nmp',
  workload_scope: 'platform:read',
};

async function discover(oidc: object | null) {
  const server = await scriptedServer({ body: { auth_enabled: true, oidc } });
  return discoverWorkload(clockedContext(), server.url);
}

test('the token exchange for workloads comes from discovery', async () => {
  expect(await discover(OIDC)).toEqual({
    clientId: 'workload',
    tokenEndpoint: 'http://127.0.0.1:8080/apis/auth/token',
    audience: 'nmp',
    scope: 'platform:read',
  });
});

test.each([
  ['no identity provider', null],
  ['an exchange that is off', { ...OIDC, workload_token_exchange_enabled: false }],
  ['no client for workloads', { ...OIDC, workload_client_id: null }],
  ['no endpoint for workloads', { ...OIDC, workload_token_endpoint: '' }],
])('a platform with %s offers no token exchange', async (_, oidc) => {
  expect(await discover(oidc)).toBeUndefined();
});

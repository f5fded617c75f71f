/** Settings of a public client, with what a test wants to be different. */

import type { ProviderSettings } from '../../src/oauth/provider-settings.ts';

export function providerSettings(own: Partial<ProviderSettings>): ProviderSettings {
  return {
    client: 'public',
    issuer: 'https://idp.company.com',
    clientId: 'nmp-cli',
    tokenEndpoint: 'https://idp.company.com/token',
    deviceAuthorizationEndpoint: undefined,
    authorizationEndpoint: undefined,
    defaultScopes: [],
    scopePrefix: undefined,
    bearer: 'access_token',
    broker: undefined,
    device: { requiresId: false, displayName: undefined, pollsWithScope: false },
    ...own,
  };
}

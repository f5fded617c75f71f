/** What `/apis/auth/discovery` says, by how the cluster authenticates. */

import { CLIENT_ID, DEFAULT_SCOPES, type RunningProvider } from './provider.ts';
import { AUDIENCE } from './resource.ts';
import { WORKLOAD_CLIENT_ID, WORKLOAD_SCOPE } from './workload-exchange.ts';

/** `unsigned`: tokens are asked for, and nobody checks a signature. `off`: everybody may do everything. */
export type Authentication = RunningProvider | 'unsigned' | 'off';

export function discovery(baseUrl: string, authentication: Authentication): object {
  if (typeof authentication === 'string') {
    return { auth_enabled: authentication !== 'off', oidc: null };
  }
  return {
    auth_enabled: true,
    oidc: {
      issuer: authentication.issuer,
      client_id: CLIENT_ID,
      token_endpoint: authentication.tokenEndpoint,
      device_authorization_endpoint: authentication.deviceAuthorizationEndpoint,
      authorization_endpoint: `${authentication.issuer}/auth`,
      userinfo_endpoint: `${authentication.issuer}/me`,
      default_scopes: DEFAULT_SCOPES.join(' '),
      scope_prefix: null,
      workload_token_exchange_enabled: true,
      workload_client_id: WORKLOAD_CLIENT_ID,
      workload_token_endpoint: `${baseUrl}/apis/auth/token`,
      workload_audience: AUDIENCE,
      workload_scope: WORKLOAD_SCOPE,
    },
  };
}

/** The response of `/apis/auth/discovery`, by the authentication of the cluster. */

import type { ListedClient, OidcShape } from './oidc-shape.ts';
import { BROKER_CLIENT_ID, CLIENT_ID, DEFAULT_SCOPES, type RunningProvider } from './provider.ts';
import { AUDIENCE } from './resource.ts';
import { WORKLOAD_CLIENT_ID, WORKLOAD_SCOPE } from './workload-exchange.ts';

/** `unsigned`: tokens are required, but signatures are not checked. `off`: every call is allowed. */
export type Authentication = RunningProvider | 'unsigned' | 'off';

export function discovery(
  baseUrl: string,
  authentication: Authentication,
  shape: OidcShape,
): object {
  if (typeof authentication === 'string') {
    return { auth_enabled: authentication !== 'off', oidc: null };
  }
  const { clients } = shape;
  const common = {
    issuer: authentication.issuer,
    userinfo_endpoint: `${authentication.issuer}/me`,
    workload_token_exchange_enabled: true,
    workload_client_id: WORKLOAD_CLIENT_ID,
    workload_token_endpoint: `${baseUrl}/apis/auth/token`,
    workload_audience: AUDIENCE,
    workload_scope: WORKLOAD_SCOPE,
  };
  const login =
    clients === undefined
      ? { client_id: CLIENT_ID, ...scopesOf(shape), ...endpointsOf(authentication) }
      : {
          clients: clients.map((name, i) =>
            listed(name, i === 0, { baseUrl, authentication, shape }),
          ),
        };
  return { auth_enabled: true, oidc: { ...common, ...login } };
}

interface Place {
  readonly baseUrl: string;
  readonly authentication: RunningProvider;
  readonly shape: OidcShape;
}

function listed(
  name: ListedClient,
  isDefault: boolean,
  { baseUrl, authentication, shape }: Place,
): object {
  const broker = `${baseUrl}/apis/auth/v2`;
  const about = { default: isDefault, ...scopesOf(shape) };
  if (name === 'confidential') {
    return {
      client_id: BROKER_CLIENT_ID,
      ...about,
      name,
      client_authentication: 'client_secret_basic',
      authorization_start_endpoint: `${broker}/authorize`,
      broker_token_endpoint: `${broker}/token`,
    };
  }
  const own = { client_id: CLIENT_ID, ...about, name: 'public', client_authentication: 'public' };
  if (name === 'public sessions') {
    return {
      ...own,
      server_side_sessions: true,
      authorization_endpoint: null,
      token_endpoint: null,
      device_authorization_endpoint: null,
      authorization_start_endpoint: `${broker}/authorize?client=public`,
      broker_token_endpoint: `${broker}/token?client=public`,
    };
  }
  return {
    ...own,
    server_side_sessions: false,
    ...endpointsOf(authentication),
    device_authorization_requires_device_id: shape.deviceId ?? false,
    device_authorization_display_name: shape.displayName ?? null,
    device_token_request_includes_scope: shape.pollsWithScope ?? true,
    authorization_start_endpoint: null,
    broker_token_endpoint: null,
  };
}

function endpointsOf({ issuer, tokenEndpoint, deviceAuthorizationEndpoint }: RunningProvider) {
  return {
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: tokenEndpoint,
    device_authorization_endpoint: deviceAuthorizationEndpoint,
  };
}

function scopesOf({ bearer = 'access_token' }: OidcShape) {
  return {
    bearer_token_source: bearer,
    default_scopes: DEFAULT_SCOPES.join(' '),
    scope_prefix: null,
  };
}

/** The OAuth clients that discovery offers to users: a single one (flat form of the first servers) or a list. */

import { AuthError } from '../../errors.ts';
import { parseScopes } from '../../token/claims.ts';
import { type Json, objectOf } from '../json-object.ts';
import type { BrokerSettings, ProviderSettings } from '../provider-settings.ts';
import { endpointOf } from './endpoint.ts';
import { textOf } from './text-of.ts';

const DEFAULT_SCOPES = 'openid profile email offline_access';

export interface ClientOptions {
  /** Accept endpoints with plain http on another machine. Default: false. */
  readonly allowInsecureHttp?: boolean | undefined;
}

/**
 * @param url - of discovery, for messages.
 * @returns the default client first, then the others in the order of the platform.
 * @throws AuthError `auth_misconfigured`
 */
export function clientsOf(
  oidc: Json,
  url: string,
  options: ClientOptions,
): readonly ProviderSettings[] {
  const listed = Array.isArray(oidc['clients']) ? oidc['clients'].map(objectOf) : [{}];
  const entries = listed.filter((entry) => entry !== undefined);
  const preferred = entries.filter((entry) => entry['default'] === true);
  const others = entries.filter((entry) => entry['default'] !== true);
  const clients: ProviderSettings[] = [];
  for (const entry of [...preferred, ...others]) {
    try {
      const client = clientOf({ ...oidc, ...entry }, options);
      if (client !== undefined) clients.push(client);
    } catch (error) {
      // An unsafe endpoint is an error only for the client that would use it.
      if (clients.length === 0) throw error;
    }
  }
  if (clients.length > 0) return clients;
  throw new AuthError(`${url} names no issuer or no client_id.`, { code: 'auth_misconfigured' });
}

/** @returns undefined for an incomplete client, because another one may be usable. */
function clientOf(
  client: Json,
  { allowInsecureHttp }: ClientOptions,
): ProviderSettings | undefined {
  const issuer = textOf(client['issuer']);
  const clientId = textOf(client['client_id']);
  if (issuer === undefined || clientId === undefined) return undefined;
  const isBrokered = client['name'] === 'confidential' || client['server_side_sessions'] === true;
  const broker = isBrokered ? brokerOf(client, allowInsecureHttp) : undefined;
  if (isBrokered && broker === undefined) return undefined;
  const endpoint = (name: string) =>
    isBrokered ? undefined : endpointOf(client, name, allowInsecureHttp);
  const prefix = textOf(client['scope_prefix']);
  return {
    client: textOf(client['name']) ?? 'public',
    issuer,
    clientId,
    tokenEndpoint: endpoint('token_endpoint'),
    deviceAuthorizationEndpoint: endpoint('device_authorization_endpoint'),
    authorizationEndpoint: endpoint('authorization_endpoint'),
    defaultScopes: parseScopes(client['default_scopes'] ?? DEFAULT_SCOPES),
    scopePrefix: prefix === undefined || prefix.endsWith('/') ? prefix : `${prefix}/`,
    bearer: client['bearer_token_source'] === 'id_token' ? 'id_token' : 'access_token',
    broker,
    device: {
      requiresId: client['device_authorization_requires_device_id'] === true,
      displayName: textOf(client['device_authorization_display_name']),
      pollsWithScope: client['device_token_request_includes_scope'] === true,
    },
  };
}

function brokerOf(
  client: Json,
  allowInsecureHttp: boolean | undefined,
): BrokerSettings | undefined {
  const startEndpoint = endpointOf(client, 'authorization_start_endpoint', allowInsecureHttp);
  const tokenEndpoint = endpointOf(client, 'broker_token_endpoint', allowInsecureHttp);
  if (startEndpoint === undefined || tokenEndpoint === undefined) return undefined;
  return { startEndpoint, tokenEndpoint };
}

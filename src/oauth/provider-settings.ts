/** The identity provider of a cluster, as the platform's discovery describes it. */

import type { AuthorizationServer, Client } from 'oauth4webapi';

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a while after the platform started, until it has read the provider's own discovery. */
  readonly tokenEndpoint: string | undefined;
  readonly deviceAuthorizationEndpoint: string | undefined;
  /** Where browsers sign in. */
  readonly authorizationEndpoint?: string | undefined;
  /** In the order of the platform. */
  readonly defaultScopes: readonly string[];
  /** As in `api://<client id>/`; ends in `/`. */
  readonly scopePrefix: string | undefined;
  /** Which token of an answer the platform accepts as bearer. */
  readonly bearer: 'access_token' | 'id_token';
}

/** Token exchange for workloads (RFC 8693). */
export interface WorkloadSettings {
  readonly clientId: string;
  readonly tokenEndpoint: string;
  readonly audience: string | undefined;
  readonly scope: string | undefined;
}

/** The same in the terms of oauth4webapi. */
export function serverOf(settings: {
  readonly issuer?: string | undefined;
  readonly tokenEndpoint?: string | undefined;
  readonly deviceAuthorizationEndpoint?: string | undefined;
  readonly revocationEndpoint?: string | undefined;
}): AuthorizationServer {
  return {
    // Only compared, never contacted; the exchange of the platform itself has none.
    issuer: settings.issuer ?? settings.tokenEndpoint ?? '',
    ...(settings.tokenEndpoint && { token_endpoint: settings.tokenEndpoint }),
    ...(settings.deviceAuthorizationEndpoint && {
      device_authorization_endpoint: settings.deviceAuthorizationEndpoint,
    }),
    ...(settings.revocationEndpoint && { revocation_endpoint: settings.revocationEndpoint }),
  };
}

export function clientOf(settings: { readonly clientId: string }): Client {
  return { client_id: settings.clientId, token_endpoint_auth_method: 'none' };
}

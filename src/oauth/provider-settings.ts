/** A client of the cluster's identity provider, as the platform's discovery describes it. */

import type { AuthorizationServer, Client } from 'oauth4webapi';

export interface ProviderSettings {
  /** As `nmp auth login --client` takes it: `public` or `confidential`. */
  readonly client: string;
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
  /** Undefined where clients talk to the provider themselves. */
  readonly broker: BrokerSettings | undefined;
  readonly device: DeviceSettings;
}

/** The platform signs users in on its own: it keeps the client's secret, and the provider's refresh tokens. */
export interface BrokerSettings {
  readonly startEndpoint: string;
  readonly tokenEndpoint: string;
}

/** What a provider wants of the device flow beyond RFC 8628. */
export interface DeviceSettings {
  /** Whether to send the identifier of this installation. */
  readonly requiresId: boolean;
  /** The name under which the provider shows this installation. */
  readonly displayName: string | undefined;
  /** Whether polls repeat the scopes: some providers forget what the device asked for. */
  readonly pollsWithScope: boolean;
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

/** A client of the cluster's identity provider, as the platform's discovery describes it. */

import type { AuthorizationServer, Client } from 'oauth4webapi';
import { TransientAuthError } from '../errors.ts';

export interface ProviderSettings {
  /** The value of `nmp auth login --client`: `public` or `confidential`. */
  readonly client: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Undefined until the platform, after its start, has read the metadata of the provider. */
  readonly tokenEndpoint: string | undefined;
  readonly deviceAuthorizationEndpoint: string | undefined;
  /** The page at which users sign in in a browser. */
  readonly authorizationEndpoint?: string | undefined;
  /** In the order of the platform. */
  readonly defaultScopes: readonly string[];
  /** The prefix of scopes in requests, for example `api://<client id>/`; ends in `/`. */
  readonly scopePrefix: string | undefined;
  /** Which token of a token response the platform accepts as bearer token. */
  readonly bearer: 'access_token' | 'id_token';
  /** Undefined if clients send their requests directly to the provider. */
  readonly broker: BrokerSettings | undefined;
  readonly device: DeviceSettings;
}

/** The platform signs users in itself: it keeps the secret of the client and the refresh tokens of the provider. */
export interface BrokerSettings {
  readonly startEndpoint: string;
  readonly tokenEndpoint: string;
}

/** Extensions of the device flow (RFC 8628) that a provider asks for. */
export interface DeviceSettings {
  /** Whether to send the id of this installation. */
  readonly requiresId: boolean;
  /** The name that the provider shows for this installation. */
  readonly displayName: string | undefined;
  /** Whether polls repeat the scopes, which some providers need. */
  readonly pollsWithScope: boolean;
}

/** Token exchange for workloads (RFC 8693). */
export interface WorkloadSettings {
  readonly clientId: string;
  readonly tokenEndpoint: string;
  readonly audience: string | undefined;
  readonly scope: string | undefined;
}

/** The same settings as types of oauth4webapi. */
export function serverOf(settings: {
  readonly issuer?: string | undefined;
  readonly tokenEndpoint?: string | undefined;
  readonly deviceAuthorizationEndpoint?: string | undefined;
  readonly revocationEndpoint?: string | undefined;
}): AuthorizationServer {
  const server = {
    // Only compared, never contacted; a token exchange of the platform has no issuer.
    issuer: settings.issuer ?? settings.tokenEndpoint ?? '',
    token_endpoint: settings.tokenEndpoint,
    device_authorization_endpoint: settings.deviceAuthorizationEndpoint,
    revocation_endpoint: settings.revocationEndpoint,
  };
  // To oauth4webapi an endpoint that is undefined is one that is missing.
  return server as AuthorizationServer;
}

export function clientOf(settings: { readonly clientId: string }): Client {
  return { client_id: settings.clientId, token_endpoint_auth_method: 'none' };
}

/**
 * The token endpoint of a provider. The platform does not know it for a while after its start.
 *
 * @throws TransientAuthError
 */
export function requireTokenEndpoint(provider: {
  readonly tokenEndpoint: string | undefined;
}): string {
  if (provider.tokenEndpoint !== undefined) return provider.tokenEndpoint;
  throw new TransientAuthError(
    'The platform does not know the token endpoint of its identity provider yet.',
  );
}

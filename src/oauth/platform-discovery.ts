/** Asks the platform who its identity provider is. Keeps nothing: the answer is as old as the question. */

import { isExposed } from '../base-url.ts';
import { AuthError, REMEDIES } from '../errors.ts';
import { sanitizeText } from '../text/sanitize-text.ts';
import { parseScopes } from '../token/parse-scopes.ts';
import { checkEndpoint } from './endpoint.ts';
import { getJson, type Json, objectOf } from './get-json.ts';
import type { OAuthRuntime } from './oauth-runtime.ts';
import type { ProviderSettings, WorkloadSettings } from './provider-settings.ts';

const DEFAULT_SCOPES = 'openid profile email offline_access';

export interface DiscoveryOptions {
  readonly signal?: AbortSignal | undefined;
  /** Accept endpoints with plain http on another machine. Default: false. */
  readonly allowInsecureHttp?: boolean | undefined;
}

export interface PlatformAuth {
  readonly authEnabled: boolean;
  /** Undefined where the cluster takes unsigned tokens or none at all. */
  readonly provider: ProviderSettings | undefined;
  readonly workload: WorkloadSettings | undefined;
}

/**
 * `GET <base>/apis/auth/discovery`. Accepts the flat `oidc` object and the later one with `oidc.clients[]`.
 *
 * @throws TransientAuthError when no valid answer arrives
 * @throws AuthError `auth_misconfigured` when the answer names an endpoint that must not receive a secret
 * @throws the reason of `signal` when that aborts
 */
export async function discoverPlatform(
  context: OAuthRuntime,
  baseUrl: string,
  options: DiscoveryOptions = {},
): Promise<PlatformAuth> {
  const url = `${baseUrl}/apis/auth/discovery`;
  const answer = await getJson(context, {
    url,
    what: 'discovery of the platform',
    whence: REMEDIES.showConfig,
    signal: options.signal,
  });
  if (typeof answer['auth_enabled'] !== 'boolean') {
    throw new AuthError(`${url} answered without auth_enabled: is this a NeMo Platform?`, {
      code: 'auth_misconfigured',
      remedy: REMEDIES.showConfig,
    });
  }
  const oidc = objectOf(answer['oidc']);
  return {
    authEnabled: answer['auth_enabled'],
    provider: oidc === undefined ? undefined : providerOf(oidc, url, options),
    // Clusters use http inside, where their workloads run.
    workload:
      oidc === undefined ? undefined : workloadOf({ ...answer, ...oidc }, isExposed(new URL(url))),
  };
}

function providerOf(
  oidc: Json,
  url: string,
  { allowInsecureHttp }: DiscoveryOptions,
): ProviderSettings {
  const client = { ...oidc, ...defaultClient(oidc) };
  const issuer = textOf(client['issuer']);
  const clientId = textOf(client['client_id']);
  if (issuer === undefined || clientId === undefined) {
    throw new AuthError(`${url} names no issuer or no client_id.`, { code: 'auth_misconfigured' });
  }
  const prefix = textOf(client['scope_prefix']);
  return {
    issuer,
    clientId,
    tokenEndpoint: endpointOf(client, 'token_endpoint', allowInsecureHttp),
    deviceAuthorizationEndpoint: endpointOf(
      client,
      'device_authorization_endpoint',
      allowInsecureHttp,
    ),
    authorizationEndpoint: endpointOf(client, 'authorization_endpoint', allowInsecureHttp),
    defaultScopes: parseScopes(client['default_scopes'] ?? DEFAULT_SCOPES),
    scopePrefix: prefix === undefined || prefix.endsWith('/') ? prefix : `${prefix}/`,
    bearer: client['bearer_token_source'] === 'id_token' ? 'id_token' : 'access_token',
  };
}

/** Of several clients the public default one: the CLI holds no secret, so it cannot use a confidential client. */
function defaultClient(oidc: Json): Json | undefined {
  if (!Array.isArray(oidc['clients'])) return undefined;
  const usable = oidc['clients']
    .map(objectOf)
    .filter((client) => client !== undefined)
    .filter((client) => client['name'] !== 'confidential' || isPublic(client));
  return usable.find((client) => client['default'] === true) ?? usable[0];
}

function isPublic(client: Json): boolean {
  return client['client_authentication'] === 'none';
}

function workloadOf(oidc: Json, allowInsecureHttp: boolean): WorkloadSettings | undefined {
  if (oidc['workload_token_exchange_enabled'] !== true) return undefined;
  const clientId = textOf(oidc['workload_client_id']);
  const tokenEndpoint = endpointOf(oidc, 'workload_token_endpoint', allowInsecureHttp);
  if (clientId === undefined || tokenEndpoint === undefined) return undefined;
  const audience = textOf(oidc['workload_audience']);
  return { clientId, tokenEndpoint, audience, scope: textOf(oidc['workload_scope']) };
}

function endpointOf(source: Json, name: string, allowInsecureHttp = false): string | undefined {
  const value = source[name];
  if (value === undefined || value === null || value === '') return undefined;
  return checkEndpoint(value, name.replaceAll('_', ' '), allowInsecureHttp);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? sanitizeText(value, 2048) : undefined;
}

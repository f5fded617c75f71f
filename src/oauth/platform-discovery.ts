/** Asks the platform for its identity provider. The response is never cached. */

import { isExposed } from '../base-url.ts';
import { AuthError, REMEDIES } from '../errors.ts';
import { clientsOf } from './discovered-clients.ts';
import { endpointOf, textOf } from './discovery-fields.ts';
import { getJson, type Json, objectOf } from './get-json.ts';
import type { OAuthRuntime } from './oauth-runtime.ts';
import type { ProviderSettings, WorkloadSettings } from './provider-settings.ts';

export interface DiscoveryOptions {
  readonly signal?: AbortSignal | undefined;
  /** Accept endpoints with plain http on another machine. Default: false. */
  readonly allowInsecureHttp?: boolean | undefined;
}

export interface PlatformAuth {
  readonly authEnabled: boolean;
  /** The default client; undefined if the cluster accepts unsigned tokens or needs no token. */
  readonly provider: ProviderSettings | undefined;
  /** All clients for users; each names the same provider. */
  readonly clients: readonly ProviderSettings[];
  readonly workload: WorkloadSettings | undefined;
}

/**
 * `GET <base>/apis/auth/discovery`. Accepts the flat `oidc` object and the later one with `oidc.clients[]`.
 *
 * @throws TransientAuthError when no valid response arrives
 * @throws AuthError `auth_misconfigured` when the response names an endpoint that must not receive a secret
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
  const clients = oidc === undefined ? [] : clientsOf(oidc, url, options);
  return {
    authEnabled: answer['auth_enabled'],
    provider: clients[0],
    clients,
    // Workloads use http inside the cluster.
    workload:
      oidc === undefined ? undefined : workloadOf({ ...answer, ...oidc }, isExposed(new URL(url))),
  };
}

function workloadOf(oidc: Json, allowInsecureHttp: boolean): WorkloadSettings | undefined {
  if (oidc['workload_token_exchange_enabled'] !== true) return undefined;
  const clientId = textOf(oidc['workload_client_id']);
  const tokenEndpoint = endpointOf(oidc, 'workload_token_endpoint', allowInsecureHttp);
  if (clientId === undefined || tokenEndpoint === undefined) return undefined;
  const audience = textOf(oidc['workload_audience']);
  return { clientId, tokenEndpoint, audience, scope: textOf(oidc['workload_scope']) };
}

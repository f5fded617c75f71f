/** Asks the platform for its token exchange for workloads (RFC 8693). The response is never cached. */

import { isExposed } from '../../base-url.ts';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import type { WorkloadSettings } from '../provider-settings.ts';
import { endpointOf } from './endpoint.ts';
import { readDiscovery } from './platform-discovery.ts';
import { textOf } from './text-of.ts';

/**
 * @returns undefined where the platform has none.
 * @throws TransientAuthError when no valid response arrives
 * @throws AuthError `auth_misconfigured` when the response names an endpoint that must not receive a secret
 */
export async function discoverWorkload(
  context: OAuthRuntime,
  baseUrl: string,
): Promise<WorkloadSettings | undefined> {
  const { url, document, oidc } = await readDiscovery(context, baseUrl);
  const fields = { ...document, ...oidc };
  if (oidc === undefined || fields['workload_token_exchange_enabled'] !== true) return undefined;
  const clientId = textOf(fields['workload_client_id']);
  // Workloads use http inside the cluster.
  const allowsHttp = isExposed(new URL(url));
  const tokenEndpoint = endpointOf(fields, 'workload_token_endpoint', allowsHttp);
  if (clientId === undefined || tokenEndpoint === undefined) return undefined;
  const audience = textOf(fields['workload_audience']);
  return { clientId, tokenEndpoint, audience, scope: textOf(fields['workload_scope']) };
}

/** Asks the platform for its identity provider. The response is never cached. */

import { AuthError, REMEDIES } from '../../errors.ts';
import { type Json, objectOf } from '../json-object.ts';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import type { ProviderSettings } from '../provider-settings.ts';
import { clientsOf } from './discovered-clients.ts';
import { getJson } from './get-json.ts';

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
}

/** The discovery document of the platform, before it is interpreted. */
export interface DiscoveryDocument {
  readonly url: string;
  readonly authEnabled: boolean;
  readonly document: Json;
  /** Undefined where the platform has no identity provider. */
  readonly oidc: Json | undefined;
}

/**
 * The clients that discovery names. Accepts the flat `oidc` object and the later one with `oidc.clients[]`.
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
  const { authEnabled, oidc, url } = await readDiscovery(context, baseUrl, options.signal);
  const clients = oidc === undefined ? [] : clientsOf(oidc, url, options);
  return { authEnabled, provider: clients[0], clients };
}

/**
 * `GET <base>/apis/auth/discovery`.
 *
 * @throws TransientAuthError when no valid response arrives
 * @throws AuthError `auth_misconfigured` when the response is not that of a platform
 * @throws the reason of `signal` when that aborts
 */
export async function readDiscovery(
  context: OAuthRuntime,
  baseUrl: string,
  signal?: AbortSignal,
): Promise<DiscoveryDocument> {
  const url = `${baseUrl}/apis/auth/discovery`;
  const document = await getJson(context, {
    url,
    what: 'discovery of the platform',
    remedy: REMEDIES.checkPlatform(baseUrl),
    signal,
  });
  const authEnabled = document['auth_enabled'];
  if (typeof authEnabled === 'boolean') {
    return { url, authEnabled, document, oidc: objectOf(document['oidc']) };
  }
  throw new AuthError(`The response of ${url} has no auth_enabled: is this a NeMo Platform?`, {
    code: 'auth_misconfigured',
    remedy: REMEDIES.checkPlatform(baseUrl),
  });
}

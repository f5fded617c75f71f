/** The identity provider to which a stored refresh token may be sent. Every use of a refresh token goes through here. */

import { discoverPlatform } from '../oauth/discovery/platform-discovery.ts';
import type { ProviderSettings } from '../oauth/provider-settings.ts';
import type { LoginPin, StoredCluster, StoredUser } from '../runtime/config-store.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { brokerOf, clientOfLogin } from './client-of-login.ts';
import { requireEncryptedLogin } from './insecure-http.ts';
import { platformOfLogin } from './login-of-context.ts';
import { checkPin } from './login-pin.ts';

export interface LoginToCheck {
  readonly context: string;
  /** Undefined in the short form of the file, whose login belongs to the default platform. */
  readonly cluster: StoredCluster | undefined;
  readonly user: StoredUser | undefined;
  readonly pin: LoginPin | undefined;
  readonly accessToken: string;
}

/**
 * @returns undefined when discovery names no provider.
 * @throws AuthError `insecure_http`, or `auth_misconfigured` when the login was made at another provider
 * @throws TransientAuthError when discovery fails
 */
export async function providerOfLogin(
  runtime: Runtime,
  { context, cluster, user, pin, accessToken }: LoginToCheck,
): Promise<ProviderSettings | undefined> {
  const baseUrl = platformOfLogin({ cluster });
  const allowInsecureHttp = requireEncryptedLogin(runtime, context, cluster);
  const platform = await discoverPlatform(runtime, baseUrl, { allowInsecureHttp });
  const place = { context, baseUrl };
  const provider = clientOfLogin(place, brokerOf(user, pin), platform);
  if (provider !== undefined) checkPin(place, pin, provider, accessToken);
  return provider;
}

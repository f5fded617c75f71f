/** The OAuth client that owns a stored refresh token: only it can redeem the token. */

import type { PlatformAuth } from '../oauth/discovery/platform-discovery.ts';
import type { ProviderSettings } from '../oauth/provider-settings.ts';
import type { LoginPin, StoredUser } from '../runtime/config-store.ts';
import { parseUrl } from '../text/url-parts.ts';
import { type LoginPlace, providerMoved } from './login-errors.ts';

/**
 * | the user entry has | the broker of the login |
 * | ------------------ | ----------------------- |
 * | `token_broker_url` | that one |
 * | `expires_at` only | none: the later generation of the Python CLI writes both for a login through a broker |
 * | neither | that of the pin: the first generation drops both keys when it rewrites the file |
 */
export function brokerOf(
  user: StoredUser | undefined,
  pin: LoginPin | undefined,
): string | undefined {
  if (user?.tokenBrokerUrl !== undefined) return user.tokenBrokerUrl;
  return user?.expiresAt === undefined ? pin?.tokenBrokerUrl : undefined;
}

/**
 * @param broker - of the login.
 * @returns undefined when discovery names no client.
 * @throws AuthError `auth_misconfigured` when discovery no longer names the client; nothing has been sent.
 */
export function clientOfLogin(
  place: LoginPlace,
  broker: string | undefined,
  { clients }: PlatformAuth,
): ProviderSettings | undefined {
  if (clients.length === 0) return undefined;
  const found = clients.find((client) => isOwner(client, broker));
  if (found !== undefined) return found;
  throw providerMoved(place, broker === undefined ? 'way to log in' : 'token broker');
}

function isOwner({ broker }: ProviderSettings, url: string | undefined): boolean {
  if (broker === undefined || url === undefined) return broker === undefined && url === undefined;
  return parseUrl(url)?.href === broker.tokenEndpoint;
}

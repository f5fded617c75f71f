/** Revokes the refresh token of a session that has ended. */

import { revokeToken } from '../oauth/grants/revocation.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { StoredSession } from './store/stored-session.ts';

/** By one request, which continues when the page is closed or left. Ignores failures: the session is deleted in any case. */
export async function revokeQuietly(runtime: Runtime, stored: StoredSession): Promise<void> {
  const { refreshToken, provider } = stored;
  const { revocationEndpoint } = provider;
  if (refreshToken === undefined || revocationEndpoint === undefined) return;
  const fetch: Runtime['fetch'] = (input, init) =>
    runtime.fetch(input, { ...init, keepalive: true });
  const context = { ...runtime, fetch };
  await revokeToken(context, provider, revocationEndpoint, refreshToken).catch(() => {});
}

/** Redeems the refresh token of a session, and reports what became of it. */

import { GrantRejectedError } from '../../errors.ts';
import { refreshOnce } from '../../oauth/grants/refresh-grant.ts';
import { LostResponseError } from '../../oauth/token-endpoint-request.ts';
import type { Grant } from '../../oauth/token-response.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import type { StoredSession } from '../store/stored-session.ts';

export interface Redemption {
  /** What was issued; undefined when nothing was. */
  readonly grant?: Grant;
  /** Why nothing was issued. */
  readonly error?: unknown;
  /** The provider does not take the refresh token any more (`invalid_grant`). */
  readonly isRefused?: boolean;
  /** Whether a request may have been carried out although no reply came. */
  readonly mayBeSpent: boolean;
}

/** After a lost reply the request is sent once more at once: providers with a grace period answer it. */
export async function redeemRefreshToken(
  runtime: Runtime,
  { provider, redeeming }: StoredSession,
  refreshToken: string,
): Promise<Redemption> {
  let mayBeSpent = redeeming === true;
  for (;;) {
    try {
      const grant = await refreshOnce(runtime, provider, { refreshToken, scopes: [] });
      return { grant, mayBeSpent };
    } catch (error) {
      const isRefused = error instanceof GrantRejectedError && error.oauthError === 'invalid_grant';
      const isLost = error instanceof LostResponseError;
      if (!isLost || mayBeSpent) return { error, isRefused, mayBeSpent: mayBeSpent || isLost };
      mayBeSpent = true;
    }
  }
}

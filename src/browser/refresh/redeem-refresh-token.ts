/** Redeems the refresh token of a session, and reports the result. */

import { GrantRejectedError } from '../../errors.ts';
import { refreshOnce } from '../../oauth/grants/refresh-grant.ts';
import { LostResponseError } from '../../oauth/token-endpoint-request.ts';
import type { TokenResponse } from '../../oauth/token-response.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import type { StoredSession } from '../store/stored-session.ts';

export interface Redemption {
  /** The issued tokens; undefined if none were issued. */
  readonly grant?: TokenResponse;
  /** Why no tokens were issued. */
  readonly error?: unknown;
  /** The provider no longer accepts the refresh token (`invalid_grant`). */
  readonly isRefused?: boolean;
  /** Whether a request may have been carried out although no response arrived. */
  readonly mayBeSpent: boolean;
}

/** After a lost response the request is sent once more at once: providers with a grace period accept it. */
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

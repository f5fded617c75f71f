/** Redeems the refresh token of a session, and reports the result. */

import { sendRefresh } from '../../oauth/grants/refresh-grant.ts';
import { LostResponseError } from '../../oauth/token-endpoint-request.ts';
import type { TokenResponse } from '../../oauth/token-response.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import type { StoredSession } from '../store/stored-session.ts';

export type Redemption = { readonly grant: TokenResponse } | NotRedeemed;

export interface NotRedeemed {
  /** Why no tokens were issued; called without the lock, because it may load the explanation. */
  readonly explain: () => Promise<unknown>;
  /** The provider no longer accepts the refresh token (`invalid_grant`). */
  readonly isRefused: boolean;
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
      const result = await sendRefresh(runtime, provider, { refreshToken, scopes: [] });
      if (!('explain' in result)) return { grant: result };
      return { explain: result.explain, isRefused: result.isInvalidGrant, mayBeSpent };
    } catch (error) {
      const isLost = error instanceof LostResponseError;
      if (!isLost || mayBeSpent) {
        const explain = async () => error;
        return { explain, isRefused: false, mayBeSpent: mayBeSpent || isLost };
      }
      mayBeSpent = true;
    }
  }
}

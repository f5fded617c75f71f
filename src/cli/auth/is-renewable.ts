/** Whether a stored token can be refreshed without the user. */

import type { TokenSet } from '../../token/token-set.ts';
import { isUnsigned } from '../../token/unsigned-jwt.ts';

/** An unsigned token needs no refresh token: the client reissues it. */
export function isRenewable({ accessToken, refreshToken }: TokenSet): boolean {
  return refreshToken !== undefined || isUnsigned(accessToken);
}
